"""`comeback calendar` and the files for other programs that `comeback export` writes."""

from __future__ import annotations

import csv
import mailbox as mailboxes
from collections.abc import Iterator
from pathlib import Path

import icalendar
import pytest

from tests.cli.program import Comeback
from tests.cli.test_cli_shapes import keeps_to


@pytest.fixture
def seeker(comeback: Comeback) -> Comeback:
    """The program after a few things were noted by hand."""
    for words in (
        ("interviewed", "Tallow & Pine", "--role", "Joiner", "--on", "2026-05-04T10:00", "--now", "2026-05-05T09:00"),
        ("rejected", "Tallow & Pine", "--from", "Ruth Adair <ruth@tallow.example>", "--on", "2026-05-06", "--now", "2026-05-06T15:00"),
    ):
        assert comeback(*words).code == 0
    return comeback


def events(file: Path) -> Iterator[icalendar.Component]:
    """As another program reads them."""
    yield from icalendar.Calendar.from_ical(file.read_bytes()).walk("VEVENT")


def test_the_file_holds_what_the_list_shows_and_names_nobody(seeker: Comeback, tmp_path: Path) -> None:
    file = tmp_path / "search.ics"
    assert "lie in" in seeker("calendar", "--ics", file, "--now", "2026-05-06T16:00").out
    listed = seeker("calendar", "--json", "--now", "2026-05-06T16:00")
    assert keeps_to(listed, "calendar") == 2
    assert "A letter to write" in seeker("calendar", "--now", "2026-05-06T16:00").out
    assert seeker("calendar", "--application", "999").code == 2
    assert {str(one["uid"]) for one in events(file)} == {row["uid"] for row in listed.rows()}
    assert {str(one["summary"]) for one in events(file)} == {"Interview", "A letter to write"}
    assert b"Tallow" not in file.read_bytes()


def test_the_same_again_is_the_same_file_and_a_step_that_is_done_is_called_off(seeker: Comeback, tmp_path: Path) -> None:
    file = tmp_path / "search.ics"
    seeker("calendar", "--ics", file, "--now", "2026-05-06T16:00")
    before = file.read_bytes()
    seeker("calendar", "--ics", file, "--now", "2026-05-06T18:00")
    assert file.read_bytes() == before
    assert seeker("done", 1, "--now", "2026-05-07T09:00").code == 0
    seeker("calendar", "--ics", file, "--application", 1, "--now", "2026-05-07T10:00")
    found = {str(one["summary"]): (str(one["status"]), one["sequence"]) for one in events(file)}
    assert found == {"Interview": ("CONFIRMED", 0), "A letter to write": ("CANCELLED", 1)}


def test_one_entry_goes_into_a_file_of_its_own_by_the_name_that_the_list_shows(seeker: Comeback, tmp_path: Path) -> None:
    file = tmp_path / "letter.ics"
    (listed,) = [line for line in seeker("calendar", "--now", "2026-05-06T16:00").out.splitlines() if "A letter to write" in line]
    said = seeker("calendar", "--entry", listed.split()[0], "--ics", file, "--now", "2026-05-06T16:00")
    assert (said.code, "One entry lies" in said.out) == (0, True)
    assert [str(one["summary"]) for one in events(file)] == ["A letter to write"]
    for slip in (("--entry", "00000000"), ("--entry", listed.split()[0][:3]), ("--entry", listed.split()[0], "--application", 1)):
        assert seeker("calendar", *slip).code == 2


def test_a_file_that_is_not_ours_is_never_overwritten(seeker: Comeback, tmp_path: Path) -> None:
    file = tmp_path / "mine.ics"
    file.write_text("BEGIN:VCALENDAR\r\nPRODID:-//Other//EN\r\nEND:VCALENDAR\r\n")
    said = seeker("calendar", "--ics", file)
    assert (said.code, "no calendar of ours" in said.err) == (2, True)
    assert "Other" in file.read_text()


MAIL = b"""From: Ruth Adair <ruth@tallow.example>
To: ana@home.example
Subject: Your interview for Joiner at Tallow & Pine
Date: Wed, 29 Apr 2026 10:00:00 +0100
Message-ID: <1@tallow.example>

Dear Ana, we would like to invite you to an interview for the post of Joiner at Tallow & Pine on Monday 4 May at 10 am.
Kind regards, Ruth Adair
"""


def test_an_export_holds_tables_mails_people_and_the_calendar(seeker: Comeback, tmp_path: Path) -> None:
    (tmp_path / "one.eml").write_bytes(MAIL)
    assert seeker("import", tmp_path / "one.eml", "--me", "ana@home.example").code == 0
    folder = tmp_path / "out"
    assert "an mbox" in seeker("export", folder).out
    with (folder / "applications.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["Company"], row["Role"], row["Interviewed"]) == ("Tallow & Pine", "Joiner", "2026-05-04")
    box = mailboxes.mbox(folder / "mails.mbox")
    assert [mail["Message-ID"] for mail in box] == ["<1@tallow.example>"]
    box.close()
    again = seeker("import", folder / "mails.mbox", "--json").rows()[0]
    assert (again["messages"], again["new"], again["kept"]) == (1, 0, 1)
    assert b"FN:Ruth Adair\r\nEMAIL:ruth@tallow.example\r\nORG:Tallow & Pine" in (folder / "contacts.vcf").read_bytes()
    assert "Interview" in {str(one["summary"]) for one in events(folder / "calendar.ics")}
    assert (folder / "message.jsonl").exists()
