"""The seeker's word on the ledger: each command changes what it says, keeps to its schema, and can be taken back."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import Comeback, Said

NOW = "2026-03-20T10:00:00+00:00"
BRYN = "Bryn Teague <bryn@postnook.example>"
MILL, KILN = "Ada Quern <ada@quernmill.example>", "Ivo Slake <ivo@slakekiln.example>"
NO = "Dear Bryn,\n\nthank you for coming to the interview. Unfortunately we have chosen another candidate for the post of {}.\n\n{}"
ASK = "Dear Bryn,\n\nwe would like to invite you to an interview for the post of {} on 12 March 2026 at 10:00.\n\n{}"
MAILS = (
    (MILL, "Miller: interview", "<1@quernmill.example>", "2 Mar 2026", ASK.format("Miller", "Ada Quern")),
    (MILL, "Re: Miller: interview", "<2@quernmill.example>", "18 Mar 2026", NO.format("Miller", "Ada Quern")),
    (KILN, "Potter: interview", "<1@slakekiln.example>", "3 Mar 2026", ASK.format("Potter", "Ivo Slake")),
    (KILN, "Re: Potter: interview", "<2@slakekiln.example>", "18 Mar 2026", NO.format("Potter", "Ivo Slake")),
)


@pytest.fixture
def home(comeback: Comeback, tmp_path: Path) -> Comeback:
    folder = tmp_path / "mails"
    folder.mkdir()
    for number, (sender, subject, name, day, text) in enumerate(MAILS):
        head = f"From: {sender}\nTo: {BRYN}\nSubject: {subject}\nMessage-ID: {name}\nDate: {day} 10:00:00 +0000\n"
        (folder / f"{number}.eml").write_text(f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n")
    assert comeback("import", folder, "--me", "bryn@postnook.example", "--name", "Bryn Teague").code == 0
    return comeback


def noted(said: Said) -> dict[str, object]:
    assert said.code == 0, said.err
    text = resources.files("comeback").joinpath("schemas", "event.schema.json").read_text("utf-8")
    (row,) = said.rows()
    Draft202012Validator(json.loads(text)).validate(row)
    return row


def number(home: Comeback, company: str) -> object:
    return next(row["application"] for row in home("applications", "--json").rows() if str(row["company"]).startswith(company))


def step(home: Comeback, company: str) -> dict[str, object]:
    return next(row for row in home("due", "--all", "--now", NOW, "--json").rows() if str(row["company"]).startswith(company))


def companies(home: Comeback) -> int:
    return len(home("applications", "--json").rows())


def test_a_snooze_holds_the_letter_until_its_day_and_undo_lifts_it(home: Comeback) -> None:
    before = step(home, "Quern")
    assert before["letter"] == "follow_up"
    noted(home("snooze", number(home, "Quern"), "--until", "2026-03-26", "--now", NOW, "--json"))
    assert str(step(home, "Quern")["hold_until"]).startswith("2026-03-26")
    noted(home("undo", "--json"))
    assert step(home, "Quern") == before


@pytest.mark.parametrize("command", ["done", "close"])
def test_what_is_done_or_closed_owes_nothing_until_it_is_taken_back(home: Comeback, command: str) -> None:
    noted(home(command, number(home, "Quern"), "--now", NOW, "--json"))
    assert step(home, "Quern")["letter"] == "none"
    assert step(home, "Slake")["letter"] == "follow_up"
    assert home("undo").code == 0
    assert step(home, "Quern")["letter"] == "follow_up"


def test_two_applications_can_be_joined_and_parted_again(home: Comeback) -> None:
    assert companies(home) == 2
    noted(home("join", number(home, "Quern"), number(home, "Slake"), "--json"))
    assert companies(home) == 1
    assert home("undo").code == 0
    assert companies(home) == 2


@pytest.mark.parametrize("names", [("Quern", "Slake"), ("Slake", "Quern")])
def test_a_join_that_is_taken_back_leaves_everything_as_it_was(home: Comeback, tmp_path: Path, names: tuple[str, str]) -> None:
    for company in names:
        noted(home("snooze", number(home, company), "--until", "2026-03-26", "--now", NOW, "--json"))
        noted(home("debrief", number(home, company), "--thanks-for", f"the visit to {company}", "--now", NOW, "--json"))
    before = home("applications", "--json").out
    noted(home("join", *(number(home, company) for company in names), "--json"))
    assert companies(home) == 1
    assert home("import", tmp_path / "mails").code == 0  # all is linked again
    assert home("undo").code == 0
    assert home("applications", "--json").out == before
    assert home("import", tmp_path / "mails").code == 0
    assert home("applications", "--json").out == before


def test_a_mail_that_is_split_off_stays_apart_when_mail_is_imported_again(home: Comeback, tmp_path: Path) -> None:
    noted(home("split", number(home, "Quern"), "<2@quernmill.example>", "--json"))
    assert companies(home) == 3
    assert home("import", tmp_path / "mails").code == 0
    assert companies(home) == 3
    assert home("undo").code == 0
    assert companies(home) == 2


def test_undo_takes_back_the_last_entry_then_the_one_before(home: Comeback) -> None:
    home("rejected", "Tallow & Pine", "--role", "Joiner", "--now", NOW)
    noted(home("close", number(home, "Quern"), "--now", NOW, "--json"))
    assert noted(home("undo", "--json"))["kind"] == "retired"
    assert noted(home("undo", "--json"))["kind"] == "rejected"
    assert companies(home) == 2
    assert home("undo").code == 2


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("snooze", "1", "--until", "soon"), "is no date"),
        (("snooze", "1", "--until", "2026-03-20", "--now", NOW), "is not to come"),
        (("join", "1", "1"), "the same application"),
        (("split", "1", "<1@nowhere.example>"), "no kept mail"),
        (("split", "1", "<1@quernmill.example>", "<2@quernmill.example>"), "do not split"),
        (("close", "Nobody & Sons"), "no application"),
    ],
)
def test_a_slip_gets_one_sentence_and_changes_nothing(home: Comeback, words: tuple[str, ...], says: str) -> None:
    said = home(*words)
    assert said.code == 2
    assert says in said.err
    assert len(said.err.strip().splitlines()) == 1
    assert home("undo").code == 2
