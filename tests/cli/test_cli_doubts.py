"""Approving a letter at the command line whose address imitates a known domain: said, and only by its domain, typed."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import Comeback
from tests.sending.test_sending_cli import ADA, ASK, BRYN, NO, NOW, mail

IMITATION = "quernmi1l.example"
SAYS = f"{IMITATION} reads like quernmill.example, and is another."


@pytest.fixture
def home(comeback: Comeback, tmp_path: Path) -> Comeback:
    """A ledger where the firm invites, and somebody with a domain that is not the firm's says no in its thread."""
    folder = tmp_path / "mails"
    folder.mkdir()
    mail(folder, 1, ADA, BRYN, 2, ASK)
    mail(folder, 2, f"Ada Quern <ada@{IMITATION}>", BRYN, 18, NO)
    told = (folder / "2.eml").read_text("utf-8")
    (folder / "2.eml").write_text(f"In-Reply-To: <1@quernmill.example>\n{told}", "utf-8")
    assert comeback("import", folder, "--me", "bryn@postnook.example", "--name", "Bryn Teague").code == 0
    return comeback


@pytest.fixture
def letter(home: Comeback) -> int:
    """The letter to whoever that is."""
    (row,) = home("letter", 1, "--now", NOW, "--json").rows()
    assert row["to"] == f"ada@{IMITATION}"
    return int(str(row["letter"]))


def state(home: Comeback) -> object:
    """Of the one letter."""
    (row,) = home("outbox", "--json").rows()
    return row["state"]


@pytest.mark.parametrize("words", [(), ("--domain", "quernmill.example")])
def test_a_yes_alone_does_not_approve_it(home: Comeback, letter: int, words: tuple[str, ...]) -> None:
    said = home("approve", letter, "--yes", *words, "--now", NOW)
    assert (said.code, f"{IMITATION} could be taken for another domain" in said.err) == (2, True)
    assert "Nothing was approved." in said.err
    assert state(home) == "draft"


def test_with_its_domain_typed_it_is_approved(home: Comeback, letter: int) -> None:
    assert home("approve", letter, "--yes", "--domain", IMITATION, "--now", NOW).code == 0
    assert state(home) == "approved"


@pytest.mark.parametrize(("typed", "becomes"), [(IMITATION, "approved"), ("quernmill.example", "draft")])
def test_whoever_reads_it_on_a_terminal_is_told_and_types_it(home: Comeback, letter: int, typed: str, becomes: str) -> None:
    said = asked(f"{typed}\ny\n", "approve", str(letter), "--now", NOW)
    assert SAYS in said
    assert f"type the domain of the address: {IMITATION}" in said
    assert state(home) == becomes


def test_an_answer_is_never_led_elsewhere_by_the_mail_itself(comeback: Comeback, tmp_path: Path) -> None:
    """Reply-To at another domain: the letter goes to who wrote."""
    folder = tmp_path / "mails"
    folder.mkdir()
    for number, day, words in ((1, 2, ASK), (2, 18, NO)):
        mail(folder, number, ADA, BRYN, day, words)
        told = (folder / f"{number}.eml").read_text("utf-8")
        (folder / f"{number}.eml").write_text(f"Reply-To: Ada Quern <ada@elsewhere.example>\n{told}", "utf-8")
    assert comeback("import", folder, "--me", "bryn@postnook.example", "--name", "Bryn Teague").code == 0
    (row,) = comeback("letter", 1, "--now", NOW, "--json").rows()
    assert row["to"] == "ada@quernmill.example"


def asked(typed: str, *words: str) -> str:
    """What a run says to somebody at a terminal who types this."""
    ours, theirs = pty.openpty()
    os.write(ours, typed.encode())
    program = [sys.executable, "-m", "comeback", *words]
    with subprocess.Popen(program, stdin=theirs, stdout=theirs, stderr=theirs, env={**os.environ, "COLUMNS": "400"}):
        os.close(theirs)
        said = bytearray()
        while piece := read(ours):
            said += piece
    os.close(ours)
    return " ".join(said.decode().split())


def read(terminal: int) -> bytes:
    """What comes next; nothing once the other end is shut."""
    try:
        return os.read(terminal, 65_536)
    except OSError:
        return b""
