"""A letter to a recruiter in between: the ledger knows who passes news on, so nobody is thanked for an interview that others gave."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from comeback.domain.application import Application, Interview, Seeker, Stage
from comeback.domain.case import Wishes
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import LetterKind, Part
from comeback.domain.step import Step
from comeback.flows.casework import File, case_of
from comeback.letters import compose

NOW = datetime(2026, 9, 10, 9, tzinfo=UTC)
AGENT = Person("Maud Ferris", "maud@ferrisfinds.example", Part.AGENCY)
ZONES = {"en": ("GB", "Europe/London"), "de": ("DE", "Europe/Berlin"), "fr": ("FR", "Europe/Paris"), "es": ("ES", "Europe/Madrid")}
PASSED_ON = {
    "en": r"pass (?:my thanks|on)|pass them on|let Harrow Bindery know|give Harrow Bindery",
    "de": r"richten Sie|geben Sie|gilt auch denen",
    "fr": r"[Tt]ransm",
    "es": r"transmit|a quienes|gracias de mi parte",
}


def file_of(told_by: Person, language: str = "en") -> File:
    """A no after an interview, passed on by a recruiter whom an earlier mail showed to be one."""
    invited = Event("1", EventKind.INVITED, NOW - timedelta(days=20), AGENT, subject="Bookbinder")
    told = Event("2", EventKind.REJECTED, NOW - timedelta(days=1), told_by, subject="Bookbinder")
    application = Application(
        1, "Harrow Bindery", "Bookbinder", Stage.REJECTED_AFTER_INTERVIEW, (invited, told), (AGENT,), (Interview(NOW - timedelta(days=12)),)
    )
    step = Step(LetterKind.FOLLOW_UP, "why", "1", to=told_by, ask_feedback=True)
    country, zone = ZONES[language]
    return File(application, step, Seeker("Odd Lunde", ("odd@home.example",), ZoneInfo(zone), country, language), {}, {}, Wishes())


def test_whoever_was_once_seen_to_be_of_an_agency_is_so_in_every_mail() -> None:
    case = case_of(file_of(replace(AGENT, part=Part.UNKNOWN)), NOW)
    assert case.reader
    assert case.reader.agency
    assert case.notice
    assert case.notice.by
    assert case.notice.by.agency


@pytest.mark.parametrize("language", ZONES)
def test_a_recruiter_is_asked_to_pass_thanks_on_and_never_thanked_for_the_interview(language: str) -> None:
    case = case_of(file_of(AGENT, language), NOW)
    for turn in range(5):
        (letter,) = compose(case, LetterKind.FOLLOW_UP, another=turn)
        assert re.search(PASSED_ON[language], letter.body), letter.body
