"""When the seeker is told of what: in working hours, not before its time, nothing from before they asked; in words that hurt nobody."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from comeback.domain.agenda import Appointment, Occasion
from comeback.ledger import agendawords
from comeback.ledger.noticing import to_tell
from comeback.ledger.timing import day_of, start_of
from tests.ledger.ledger_stories import LONDON, NORA, moment


def at(text: str) -> datetime:
    return moment(text, LONDON)


TALK = Appointment("interview i", Occasion.INTERVIEW, 1, at("2026-03-02 14:00"), whole_day=False, company="Quarry Bank", role="Mason")
DAY = Appointment("interview j", Occasion.INTERVIEW, 2, start_of(at("2026-03-03 12:00").date(), NORA), company="Pell")
LETTER = Appointment("letter l", Occasion.LETTER, 3, at("2026-02-26 10:00"), company="Heron & Vale")
ANSWER = Appointment("answer a", Occasion.ANSWER, 4, start_of(at("2026-02-27 12:00").date(), NORA), company="Ostler")


@pytest.mark.parametrize(
    ("one", "now", "told"),
    [
        (TALK, "2026-02-27 09:59", False),  # the 2nd of March is a Monday
        (TALK, "2026-02-27 10:00", True),
        (TALK, "2026-02-28 11:00", False),
        (TALK, "2026-03-02 07:59", False),
        (TALK, "2026-03-02 13:59", True),
        (TALK, "2026-03-02 14:00", False),
        (DAY, "2026-03-02 10:00", True),
        (DAY, "2026-03-03 18:59", True),
        (DAY, "2026-03-03 19:00", False),
        (DAY, "2026-03-04 10:00", False),
        (LETTER, "2026-02-26 09:59", False),
        (LETTER, "2026-02-26 10:00", True),
        (LETTER, "2026-02-27 11:00", True),
        (replace(LETTER, held=True), "2026-02-27 11:00", False),
        (ANSWER, "2026-02-26 12:00", False),
        (ANSWER, "2026-02-27 10:00", True),
        (ANSWER, "2026-03-02 10:00", False),
        (replace(ANSWER, occasion=Occasion.NOTE), "2026-02-27 10:00", False),
    ],
)
def test_each_thing_in_its_hours(one: Appointment, now: str, *, told: bool) -> None:
    assert bool(to_tell([one], None, NORA, at(now))) is told


def test_what_was_due_before_the_seeker_asked_is_not_told() -> None:
    asked = at("2026-02-26 15:00")
    assert list(to_tell([TALK, LETTER, ANSWER], asked, NORA, at("2026-02-27 11:00")).values()) == [TALK, ANSWER]


def test_an_interview_that_is_moved_is_told_of_again() -> None:
    moved = replace(TALK, starts=TALK.starts + timedelta(hours=1))
    now = at("2026-02-27 11:00")
    assert to_tell([TALK], None, NORA, now).keys().isdisjoint(to_tell([moved], None, NORA, now))
    assert to_tell([TALK], None, NORA, now).keys() == to_tell([replace(TALK, company="Other")], None, NORA, now).keys()


def words(*found: Appointment, language: str = "en", named: bool = False, now: str = "2026-02-27 11:00") -> list[str]:
    today = day_of(at(now), NORA)
    return agendawords.telling(found, ("k",), today, LONDON, language, named=named).text.splitlines()


def test_the_words_of_a_notice() -> None:
    other = replace(LETTER, key="letter m", company="Pell")
    assert words(TALK, DAY, LETTER, ANSWER) == [
        "An interview on Monday at 14:00.",
        "An interview on Tuesday.",
        "A letter is worth writing today.",
        "Today is the day that was named for an answer.",
    ]
    assert words(LETTER, other) == ["2 letters are worth writing today."]
    assert words(TALK, now="2026-03-02 09:00") == ["An interview today at 14:00."]
    assert words(DAY, now="2026-03-02 09:00") == ["An interview tomorrow."]
    assert words(LETTER, other, named=True) == ["2 letters are worth writing today: Heron & Vale, Pell"]
    assert words(TALK, language="de") == ["Am Montag um 14:00 ist ein Vorstellungsgespräch."]
    assert words(TALK, language="fr") == ["Un entretien lundi à 14:00."]
    assert words(TALK, language="es") == ["Una entrevista el lunes a las 14:00."]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_no_notice_names_an_employer_unless_it_is_wished(language: str) -> None:
    said = "\n".join(words(TALK, DAY, LETTER, ANSWER, language=language))
    assert not any(one.company and one.company in said for one in (TALK, DAY, LETTER, ANSWER))
    assert all(one.company and one.company in "\n".join(words(one, language=language, named=True)) for one in (TALK, DAY, LETTER, ANSWER))
