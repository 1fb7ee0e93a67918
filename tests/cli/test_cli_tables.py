"""`comeback import` of a table: shown first, taken in once, bad lines told, and our own export taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.program import Comeback
from tests.cli.test_cli_shapes import keeps_to
from tests.plugins.databases import copied

TABLE = """Firma;Stelle;Beworben am;Status;Absage am;Bemerkungen
Häusler & Söhne;Tischlerin;2. März 2026;Absage;12.3.2026;"war nett;
am Telefon"
Ostler;Setzerin;9.3.2026;Absage;;
Pell;Setzerin;irgendwann;Beworben;;
Quarry;Setzerin;;Merkliste;;
;Setzerin;9.3.2026;Beworben;;
Heron;=1+1;9.3.2026;Vorstellungsgespräch;;
"""


@pytest.fixture(autouse=True)
def empty(tmp_path: Path, empty_file: Path) -> None:
    """A ledger that need not be made."""
    copied(empty_file, tmp_path / "home")


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "bewerbungen.csv"
    file.write_bytes(TABLE.encode("cp1252"))
    return file


def test_a_table_is_shown_first_and_nothing_is_kept_without_a_yes(comeback: Comeback, table: Path) -> None:
    said = comeback("import", table)
    assert said.code == 0
    assert "company: Firma, role: Stelle, date: Beworben am" in said.out
    assert "Häusler & Söhne" in said.out
    assert "bring something new: 3" in said.out
    assert "Line 5: it names no day of applying that can be read." in said.err
    assert "Line 7: it names no company." in said.err
    assert "Nothing was kept." in said.out
    assert comeback("applications", "--json").rows() == []


def test_what_is_taken_in_counts_once_and_bad_lines_are_told(comeback: Comeback, table: Path) -> None:
    first = comeback("import", table, "--yes", "--json")
    assert keeps_to(first, "table") == 1
    row = first.rows()[0]
    assert (row["lines"], row["new"], row["known"], row["not_applied"], row["undated"], row["applications"]) == (6, 3, 0, 1, 2, 3)
    assert [one["line"] for one in row["bad"]] == [5, 7]  # type: ignore[attr-defined]
    ledger = comeback("applications", "--json").out
    again = comeback("import", table, "--yes", "--json").rows()[0]
    assert (again["new"], again["known"], again["applications"]) == (0, 3, 3)
    assert comeback("applications", "--json").out == ledger
    stages = {one["company"]: one["stage"] for one in comeback("applications", "--json").rows()}
    assert stages == {"Häusler & Söhne": "rejected", "Ostler": "applied", "Heron": "applied"}
    assert comeback("due", "--json").rows() == []


def test_other_heads_are_named_and_a_table_without_what_is_needed_is_refused(comeback: Comeback, tmp_path: Path) -> None:
    file = tmp_path / "mine.tsv"
    file.write_text("Wer\tWas\tWann\nPell\tFitter\t2026-03-09\n")
    refused = comeback("import", file, "--yes")
    assert (refused.code, "the company, and none the day of applying" in refused.err) == (2, True)
    taken = comeback("import", file, "--columns", "company=Wer,role=Was,date=Wann", "--yes", "--json").rows()[0]
    assert (taken["new"], taken["columns"]) == (1, {"company": "Wer", "role": "Was", "date": "Wann"})


def test_days_that_could_be_two_are_asked_for(comeback: Comeback, tmp_path: Path) -> None:
    file = tmp_path / "two.csv"
    file.write_text("Company,Date Applied\nPell,4/3/2026\n")
    refused = comeback("import", file, "--yes")
    assert (refused.code, "--dates" in refused.err) == (2, True)
    assert comeback("import", file, "--yes", "--dates", "month-first").code == 0
    assert comeback("applications", "--json").rows()[0]["events"][0]["at"].startswith("2026-04-03")  # type: ignore[index]


def test_our_own_table_is_taken_back(
    comeback: Comeback, table: Path, tmp_path: Path, empty_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    comeback("import", table, "--yes")
    comeback("interviewed", "Heron", "--on", "2026-03-20")
    comeback("export", tmp_path / "out")
    before = {(one["company"], one["role"]) for one in comeback("applications", "--json").rows()}
    copied(empty_file, tmp_path / "new")
    monkeypatch.setenv("COMEBACK_HOME", str(tmp_path / "new"))
    row = comeback("import", tmp_path / "out" / "applications.csv", "--yes", "--json").rows()[0]
    assert (row["new"], row["bad"]) == (3, [])
    found = comeback("applications", "--json").rows()
    assert {(one["company"], one["role"]) for one in found} == before
    heron = next(one for one in found if one["company"] == "Heron")
    assert [one["kind"] for one in heron["events"]] == ["applied", "interviewed"]  # type: ignore[attr-defined]


def test_a_table_that_is_not_there_or_none_is_told_in_a_sentence(comeback: Comeback, tmp_path: Path) -> None:
    (tmp_path / "book.csv").write_bytes(b"PK\x03\x04")
    (tmp_path / "folder.csv").mkdir()
    for name in ("none.csv", "book.csv", "folder.csv"):
        said = comeback("import", tmp_path / name)
        assert (said.code, said.err.count("\n")) == (2, 1)
