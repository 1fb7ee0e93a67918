"""Erasing on the command line: it says what goes, asks, keeps to its schema, and names what still holds it."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from comeback.flows.backing_up import alone, back_up_if_due
from comeback.flows.home import open_home
from tests.cli.program import Comeback
from tests.cli.search_mails import ME, NOW, write

UNA = "una@weftloom.example"


@pytest.fixture
def home(comeback: Comeback, tmp_path: Path) -> Comeback:
    assert comeback("import", write(tmp_path / "mails"), "--me", ME, "--name", "Bryn Teague").code == 0
    return comeback


def test_without_a_yes_it_says_what_would_go_and_nothing_goes(home: Comeback) -> None:
    said = home("erase", "--employer", "Weftloom", *NOW)
    assert said.code == 2
    assert "Of Weftloom would go: 2 mails." in said.err
    assert "Applications that go: 5 (Weftloom)" in said.err
    assert len(home("applications", "--json").rows()) == 5


def test_it_names_the_backups_and_older_ledgers_that_still_hold_it(home: Comeback, tmp_path: Path) -> None:
    older = tmp_path / "home" / "comeback-before-update-0005_editions_and_doubts.sqlite3"
    backup = tmp_path / "home" / "backups" / "comeback-2026-03-01-100000.age"
    backup.parent.mkdir()
    for file in (older, backup):
        file.write_bytes(b"una@weftloom.example")
    said = home("erase", "--person", UNA, "--yes", "--json", *NOW)
    assert said.code == 0, said.err
    (row,) = said.rows()
    text = resources.files("comeback").joinpath("schemas", "erase.schema.json").read_text("utf-8")
    Draft202012Validator(json.loads(text)).validate(row)
    assert (row["mails"], row["applications"], row["backups"]) == (2, [5], [str(older), str(backup)])
    holding = [file.name for file in (tmp_path / "home").rglob("*") if file.is_file() and UNA.encode() in file.read_bytes()]
    assert sorted(holding) == sorted([older.name, backup.name])


def test_a_search_and_everything_are_erased_by_name(home: Comeback) -> None:
    assert "Erased." in home("erase", "--search", "March 2024", "--yes", *NOW).out
    assert [row["name"] for row in home("search", "--json", *NOW).rows()] == ["March 2026"]
    assert home("erase", "--all", "--yes", "--json").rows()[0]["mails"] is None
    assert home("applications", "--json").rows() == []


def test_after_everything_no_backup_makes_itself_any_more(home: Comeback, tmp_path: Path, passphrase: str) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    assert home("backup", stick, "--every", "day").code == 0
    (made,) = stick.iterdir()
    said = home("erase", "--all", "--yes")
    assert "Backups made themselves until now; they do so no more." in said.out
    assert str(made) in said.out
    assert back_up_if_due(open_home(), datetime.now(UTC) + timedelta(days=400)) is None
    assert list(stick.iterdir()) == [made]
    named = [file.name for file in (tmp_path / "home").rglob("*") if file.is_file() and str(stick).encode() in file.read_bytes()]
    assert named == []
    assert "themselves" not in home("erase", "--all", "--yes").out


def test_nothing_is_erased_while_a_backup_is_being_made(home: Comeback) -> None:
    with alone(open_home()):
        said = home("erase", "--all", "--yes")
    assert (said.code, "Another backup is being made" in said.err) == (1, True)
    assert len(home("applications", "--json").rows()) == 5


SLIPS = ((), ("--all", "--person", UNA), ("--person", "Una Weft"), ("--employer", "Nobody"), ("--search", "Nowhen"), ("--all",))


def test_a_slip_gets_one_sentence_and_erases_nothing(home: Comeback) -> None:
    for words in SLIPS:
        said = home("erase", *words)
        assert said.code == 2, words
        assert len(said.err.strip().splitlines()) == 1
    assert len(home("applications", "--json").rows()) == 5
