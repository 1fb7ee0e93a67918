"""What a terminal is shown and a pipe is not: styles, and only where they are wanted."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import Comeback

ESCAPE = "\x1b"
SHOWN = ("Tallow & Pine", "Bench Joiner")


@pytest.fixture
def noted(comeback: Comeback) -> None:
    """A ledger with one application."""
    assert comeback("rejected", SHOWN[0], "--role", SHOWN[1], "--by", "phone", "--from", "Ruth Adair").code == 0


def on_a_terminal(*words: str, **environment: str) -> str:
    """What a run says to somebody who looks."""
    ours, theirs = pty.openpty()
    program = [sys.executable, "-m", "comeback", *words]
    env = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "TERM"}}
    with subprocess.Popen(program, stdout=theirs, stdin=subprocess.DEVNULL, env={**env, "TERM": "xterm", **environment}) as running:
        os.close(theirs)
        said = bytearray()
        while piece := _read(ours):
            said += piece
    os.close(ours)
    assert running.returncode == 0
    return said.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65_536)
    except OSError:  # so Linux tells that the other end is shut
        return b""


@pytest.mark.parametrize("command", ["applications", "due --all", "doctor"])
@pytest.mark.usefixtures("noted")
def test_nothing_but_text_goes_into_a_pipe(command: str, comeback: Comeback) -> None:
    assert ESCAPE not in comeback(*command.split()).out


@pytest.mark.usefixtures("noted")
def test_a_table_has_styles_on_a_terminal() -> None:
    said = on_a_terminal("applications")
    assert ESCAPE in said
    assert all(word in said for word in SHOWN)


@pytest.mark.parametrize("wish", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "a dumb terminal"])
@pytest.mark.parametrize("command", ["applications", "due --all", "doctor"])
@pytest.mark.usefixtures("noted")
def test_who_asks_for_plain_text_gets_it(wish: dict[str, str], command: str) -> None:
    assert ESCAPE not in on_a_terminal(*command.split(), **wish)


@pytest.mark.usefixtures("noted")
def test_a_paragraph_without_a_style_ends_without_one(tmp_path: Path) -> None:
    (tmp_path / "mail.eml").write_text("From: Ruth <ruth@tallowpine.example>\nSubject: Your interview\n\nYour interview is on Monday.\n")
    first, *_, last = on_a_terminal("import", str(tmp_path / "mail.eml"), "--me", "ada@home.example").splitlines()
    assert ESCAPE not in first
    assert ESCAPE in last
