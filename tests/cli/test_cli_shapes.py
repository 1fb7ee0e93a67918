"""Every `--json` line keeps to its schema, on the sample mailbox."""

from __future__ import annotations

import json
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from comeback.sample import debriefs, mailbox, owner
from tests.cli.program import Comeback, Said

ME = owner()
NOW = ME.now.isoformat()


def keeps_to(said: Said, schema: str) -> int:
    """Check every line against the schema; returns how many there were."""
    text = resources.files("comeback").joinpath("schemas", f"{schema}.schema.json").read_text("utf-8")
    validator = Draft202012Validator(json.loads(text), format_checker=FormatChecker())
    assert said.code == 0, said.err
    for row in said.rows():
        validator.validate(row)
    return len(said.rows())


@pytest.fixture
def imported(comeback: Comeback) -> Comeback:
    assert keeps_to(comeback("import", mailbox(), "--me", ME.email, "--name", ME.name, "--json"), "import") == 1
    return comeback


def test_what_mails_mean(comeback: Comeback) -> None:
    assert keeps_to(comeback("read", mailbox(), "--json"), "read") > 400


def test_what_feedback_mails_hold(comeback: Comeback) -> None:
    assert keeps_to(comeback("feedback", mailbox(), "--json"), "feedback") > 400


def test_the_ledger_the_steps_and_their_letters(imported: Comeback) -> None:
    assert keeps_to(imported("applications", "--json"), "applications") > 20
    due = imported("due", "--json", "--now", NOW)
    assert keeps_to(due, "due") >= 5
    for row in due.rows():
        assert keeps_to(imported("letter", row["application"], "--now", NOW, "--json"), "letter") >= 1
    assert keeps_to(imported("due", "--all", "--json", "--now", NOW), "due") > keeps_to(due, "due")


def test_what_is_noted_by_hand(imported: Comeback) -> None:
    told = imported("rejected", "Tallow & Pine", "--role", "Joiner", "--by", "phone", "--from", "Ruth Adair", "--now", NOW, "--json")
    assert keeps_to(told, "event") == 1
    assert keeps_to(imported("interviewed", "Tallow & Pine", "--on", "yesterday", "--now", NOW, "--json"), "event") == 1
    number = told.rows()[0]["application"]
    assert keeps_to(imported("debrief", number, "--thanks-for", "showing me the steam bender", "--now", NOW, "--json"), "event") == 1
    for noted in debriefs():
        assert imported("debrief", noted.company, "--sure", noted.sure, "--now", noted.at.isoformat()).code == 0
    assert keeps_to(imported("worked", "--now", NOW, "--json"), "worked") == 1
    said = imported("worked", "--now", NOW)
    assert "thanks after a no" in said.out
    assert "%" not in said.out


def test_findings_and_health(comeback: Comeback, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Why was I not chosen? After all the hours I spent I demand the real reason!!")
    assert keeps_to(comeback("check", draft, "--json"), "check") >= 2
    assert keeps_to(comeback("doctor", "--json"), "doctor") >= 3


def test_everything_that_is_kept(imported: Comeback) -> None:
    assert imported("letter", imported("due", "--json", "--now", NOW).rows()[0]["application"], "--now", NOW).code == 0
    assert imported("rejected", "Tallow & Pine", "--now", NOW).code == 0
    assert keeps_to(imported("export", "--json"), "export") > 1_000
