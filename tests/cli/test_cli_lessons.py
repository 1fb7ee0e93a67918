"""The loop that the program is for: a no, advice, thanks, a lesson, a page before the next interview, and praise that shows it paid off."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import Comeback
from tests.cli.test_cli_shapes import keeps_to
from tests.printing.paper_seen import bare, pages

ME = ("--me", "mira@home.example", "--name", "Mira Sand")

NO = """\
From: Ruth Adair <ruth@tallowpine.example>
To: Mira Sand <mira@home.example>
Date: Thu, 05 Mar 2026 10:00:00 +0000
Subject: Bench Joiner
Message-ID: <no@tallowpine.example>
Content-Type: text/plain; charset=utf-8

Dear Mira,

thank you for coming to the interview for the post of Bench Joiner on Tuesday. I am sorry to say that we have decided to offer the post to
another applicant.

Ruth Adair
Tallow & Pine
"""
NEXT = """\
From: Owen Harte <owen@larchway.example>
To: Mira Sand <mira@home.example>
Date: Wed, 10 Jun 2026 09:00:00 +0000
Subject: Interview for Cabinet Maker at Larchway Joinery
Message-ID: <in@larchway.example>
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain; charset=utf-8

Dear Mira,

we would like to invite you to an interview for the post of Cabinet Maker at Larchway Joinery on 16 June at 14:00.
Please bring your portfolio.

Owen Harte
Larchway Joinery

--b
Content-Type: text/calendar; method=REQUEST; charset=utf-8

BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:larch-1
DTSTAMP:20260610T090000Z
DTSTART:20260616T140000Z
DTEND:20260616T150000Z
SUMMARY:Interview Cabinet Maker
LOCATION:Workshop 4, Mill Lane
ORGANIZER;CN=Owen Harte:mailto:owen@larchway.example
ATTENDEE:mailto:mira@home.example
END:VEVENT
END:VCALENDAR
--b--
"""
ADVICE = "Your answers were too long, and you arrived ten minutes late. Your explanations of the joints were clear."


@pytest.fixture
def told(comeback: Comeback, tmp_path: Path) -> Comeback:
    """A no after an interview, and advice on the phone a week later."""
    (tmp_path / "no.eml").write_text(NO)
    assert comeback("import", tmp_path / "no.eml", *ME).code == 0
    said = comeback("heard", "Tallow & Pine", ADVICE, "--from", "Ruth Adair", "--now", "2026-03-12T11:00:00+00:00", "--json")
    assert keeps_to(said, "event") == 1
    return comeback


def strand(comeback: Comeback, theme: str) -> dict[str, object] | None:
    """What `lessons` says of one theme."""
    said = comeback("lessons", "--json")
    keeps_to(said, "lessons")
    return next((row for row in said.rows() if row["theme"] == theme), None)


def test_advice_on_the_phone_is_owed_thanks_that_name_a_point_of_it(told: Comeback) -> None:
    (due,) = told("due", "--json", "--now", "2026-03-13T10:00:00+00:00").rows()
    assert (due["letter"], due["to"]) == ("thanks_for_feedback", "ruth@tallowpine.example")
    (letter,) = told("letter", str(due["application"]), "--now", "2026-03-13T10:00:00+00:00", "--json").rows()
    assert not [one for one in letter["findings"] if one["severity"] == "error"]  # type: ignore[attr-defined]


def test_what_was_heard_once_is_told_without_hearing_it_again(told: Comeback) -> None:
    code = "import sys; from comeback.cli.main import run; run(['lessons']); print('numpy' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=dict(os.environ))
    assert "Your answers were too long" in done.stdout
    assert done.stdout.splitlines()[-1] == "False"


def test_a_gap_that_is_practised_and_praised_later_has_paid_off(told: Comeback, tmp_path: Path) -> None:
    first = strand(told, "communication")
    assert first is not None
    assert (first["standing"], first["weight"]) == ("both", "anecdote")
    lateness = strand(told, "reliability")
    assert lateness is not None
    assert lateness["standing"] == "gap"

    told("practise", "reliability", "Try the way the day before", "--by", "2026-06-15", "--now", "2026-03-14T10:00:00+00:00")
    (tmp_path / "next.eml").write_text(NEXT)
    told("import", tmp_path / "next.eml", *ME)
    said = told("brief", "Larchway Joinery", "--now", "2026-06-15T10:00:00+00:00", "--json")
    assert keeps_to(said, "brief") == 1
    (page,) = said.rows()
    assert page["where"] == "Workshop 4, Mill Lane"
    assert page["bring"] == ["Please bring your portfolio."]
    assert [(one["name"], one["wrote"]) for one in page["people"]] == [("Owen Harte", "2026-06-10")]  # type: ignore[attr-defined]
    planned = {row["theme"]: row["action"] for row in page["prepare"]}  # type: ignore[attr-defined]
    assert planned["reliability"] == {"what": "Try the way the day before", "by": "2026-06-15"}
    assert "comeback brief" in told("due", "--now", "2026-06-15T10:00:00+00:00").out

    told("practise", "reliability", "--done", "--now", "2026-06-15T18:00:00+00:00")
    told("heard", "Larchway Joinery", "You were very punctual and all your papers were complete.", "--now", "2026-06-20T10:00:00+00:00")
    paid = strand(told, "reliability")
    assert paid is not None
    assert (paid["standing"], paid["action"]) == ("paid_off", None)
    assert "this has paid off" in told("lessons").out


def test_the_word_of_the_seeker_on_a_point_wins_and_can_be_taken_back(told: Comeback) -> None:
    gaps = strand(told, "reliability")
    assert gaps is not None
    name = gaps["gaps"][0]["point"]  # type: ignore[index]
    assert told("point", name, "--none").code == 0
    assert strand(told, "reliability") is None
    assert told("undo").code == 0
    assert told("point", name, "--theme", "preparation").code == 0
    moved = strand(told, "preparation")
    assert moved is not None
    assert moved["gaps"][0]["point"] == name  # type: ignore[index]


def test_own_view_and_theirs_are_shown_side_by_side_where_they_part(told: Comeback) -> None:
    told("debrief", "Tallow & Pine", "--well", "I was on time and punctual.", "--now", "2026-03-12T12:00:00+00:00")
    row = strand(told, "reliability")
    assert row is not None
    assert row["own_view"][0]["polarity"] == "strength"  # type: ignore[index]


def test_bad_use_gets_one_sentence_and_the_mend(told: Comeback) -> None:
    for words, mend in (
        (("heard", "Tallow & Pine", "   "), "comeback heard 7"),
        (("point", "abcdef", "--none"), "comeback lessons"),
        (("point", "abcdef"), "--theme"),
        (("practise", "manner", "--done"), "comeback practise manner"),
        (("practise", "manner", "", "--json"), "comeback practise"),
        (("brief", "Tallow & Pine", "--now", "2026-03-20T10:00:00+00:00"), "comeback lessons"),
    ):
        said = told(*words)
        assert said.code == 2
        assert mend in said.err


def test_ways_to_practise_are_shown_without_a_plan(comeback: Comeback) -> None:
    assert "STAR" in comeback("practise", "communication").out


def test_the_brief_is_one_page_to_print_and_is_written_only_where_nothing_lies(told: Comeback, tmp_path: Path) -> None:
    (tmp_path / "next.eml").write_text(NEXT)
    assert told("import", tmp_path / "next.eml").code == 0
    words = ("brief", "Larchway Joinery", "--now", "2026-06-15T10:00:00+00:00", "--pdf", tmp_path / "brief.pdf")
    assert told(*words).code == 0
    (page,) = pages((tmp_path / "brief.pdf").read_bytes())
    assert bare("Larchway Joinery, Cabinet Maker") in page.text
    assert bare("Where: Workshop 4, Mill Lane") in page.text
    assert bare("“Please bring your portfolio.”") in page.text
    assert bare("Communication: “Your answers were too long") in page.text
    assert told(*words).code == 2


def test_the_file_of_an_application_holds_its_story_people_letters_and_lessons(told: Comeback, tmp_path: Path) -> None:
    assert told("letter", "1", "--now", "2026-03-13T10:00:00+00:00").code == 0
    file = tmp_path / "one.pdf"
    assert told("export", "--application", "Tallow & Pine", "--pdf", file).code == 0
    text = "".join(page.text for page in pages(file.read_bytes()))
    for words in ("They said no, Ruth Adair", "Thanks for feedback to ruth@tallowpine.example", "to work on: “Your answers were too long"):
        assert bare(words) in text
    assert told("export", "--application", "1").code == 2
    assert told("export", tmp_path / "all", "--application", "1", "--pdf", tmp_path / "two.pdf").code == 2
    assert list(tmp_path.glob("*.pdf")) == [file]
