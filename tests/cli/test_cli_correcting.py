"""The seeker's own word on a mail: it is kept, it moves the ledger, and no reading again takes it back."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.program import Comeback, Said

BRYN, ADA = "Bryn Teague <bryn@postnook.example>", "Ada Quern <ada@quernmill.example>"
APPLIED = "Dear Ms Quern,\n\nI would like to apply for the post of Miller at Quern Mill. My CV is attached.\n\nBryn Teague"
DARK = "Bryn,\n\nthe stones have been promised to another pair of hands.\n\nAda Quern"
MAILS = {
    "applied.eml": (BRYN, ADA, "Application: Miller", "<1@postnook.example>", "", APPLIED),
    "dark.eml": (ADA, BRYN, "Re: Application: Miller", "<2@quernmill.example>", "<1@postnook.example>", DARK),
}


@pytest.fixture
def home(comeback: Comeback, tmp_path: Path) -> Comeback:
    folder = tmp_path / "mails"
    folder.mkdir()
    for day, (name, (sender, to, subject, number, answers, text)) in enumerate(MAILS.items()):
        reply = f"In-Reply-To: {answers}\n" if answers else ""
        head = f"From: {sender}\nTo: {to}\nSubject: {subject}\nMessage-ID: {number}\n{reply}Date: {10 + day} Mar 2026 10:00:00 +0000\n"
        (folder / name).write_text(f"{head}Content-Type: text/plain; charset=utf-8\n\n{text}\n")
    assert comeback("import", folder, "--me", "bryn@postnook.example", "--name", "Bryn Teague").code == 0
    return comeback


def stage(home: Comeback) -> object:
    (row,) = home("applications", "--json").rows()
    return row["stage"]


def valid(said: Said, schema: str) -> list[dict[str, object]]:
    assert said.code == 0, said.err
    text = resources.files("comeback").joinpath("schemas", f"{schema}.schema.json").read_text("utf-8")
    for row in said.rows():
        Draft202012Validator(json.loads(text)).validate(row)
    return said.rows()


def test_the_seekers_word_moves_the_ledger(home: Comeback) -> None:
    assert home("correct", "2@quernmill.example", "--kind", "invitation").code == 0
    assert stage(home) != "rejected"
    (row,) = valid(home("correct", "<2@quernmill.example>", "--kind", "rejection", "--json"), "review")
    assert row["kinds"] == ["rejection"]
    assert row["confidence"] == 1
    assert stage(home) == "rejected"


def test_a_mail_is_named_by_the_beginning_of_its_id(home: Comeback) -> None:
    (row,) = home("correct", "2@quernmill.example", "--kind", "rejection", "--json").rows()
    assert home("correct", str(row["id"])[:8], "--kind", "paused").code == 0
    assert stage(home) == "paused"


def test_company_and_role_may_be_said_too(home: Comeback) -> None:
    names = ("--company", "Quern & Daughters", "--role", "Head Miller")
    (row,) = home("correct", "2@quernmill.example", "--kind", "rejection", *names, "--json").rows()
    assert (row["company"], row["role"]) == ("Quern & Daughters", "Head Miller")


def test_reading_again_leaves_the_seekers_word(home: Comeback) -> None:
    home("correct", "2@quernmill.example", "--kind", "paused")
    assert valid(home("reread", "--yes", "--json"), "reread") == []
    assert stage(home) == "paused"


def test_importing_again_leaves_the_seekers_word(home: Comeback, tmp_path: Path) -> None:
    home("correct", "2@quernmill.example", "--kind", "paused")
    assert home("import", tmp_path / "mails").code == 0
    assert stage(home) == "paused"


def test_a_corrected_mail_waits_no_longer(home: Comeback) -> None:
    home("correct", "2@quernmill.example", "--kind", "rejection")
    assert valid(home("review", "--json"), "review") == []


@pytest.mark.parametrize("mail", ["<nobody@nowhere.example>", "abc", "ffffffff"])
def test_a_mail_that_is_not_kept_is_told(home: Comeback, mail: str) -> None:
    said = home("correct", mail, "--kind", "rejection")
    assert said.code == 2
    assert "comeback review" in said.err


def test_only_own_mail_was_sent(home: Comeback) -> None:
    assert home("correct", "2@quernmill.example", "--kind", "sent").code == 2
    assert home("correct", "1@postnook.example", "--kind", "rejection").code == 2


def digest(number: int, trade: str) -> str:
    """A board that words its digests as a person would."""
    head = f"From: Ruth Pell <ruth@openings.example>\nTo: {BRYN}\nSubject: A new opening, {trade}\n"
    words = f"we spotted an opening that fits you like a glove: {trade} wanted near Wexcombe. Are you interested in a talk?"
    return f"{head}Message-ID: <{number}@openings.example>\nDate: {10 + number} Mar 2026 09:00:00 +0000\n\nHello again,\n\n{words}\n"


def test_five_corrections_of_one_habit_are_enough_for_the_sixth(home: Comeback, tmp_path: Path) -> None:
    for number, trade in enumerate(("smith", "roofer", "carter", "glazier", "cooper", "dyer"), 10):
        (tmp_path / f"{number}.eml").write_text(digest(number, trade))
        home("import", tmp_path / f"{number}.eml")
        if trade != "dyer":
            assert home("correct", f"{number}@openings.example", "--kind", "alert").code == 0
    rows = [json.loads(line) for line in home("export", "--json").out.splitlines()]
    read = [row["facts"]["kinds"] for row in rows if row["table"] == "reading" and row["current"]]
    assert read[-1] == ["alert"]
    assert read[:2] == [["sent"], ["rejection"]]
    assert read[2] != ["alert"], "what was corrected is mended by the word itself, and not read anew"
