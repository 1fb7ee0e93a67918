"""What stands in the calendar: interviews, letters, days that were named; under names that stay, in words that give nobody away."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from comeback.domain.agenda import Appointment, Entry, Published
from comeback.domain.message import Invite
from comeback.ledger import agendawords, publishing
from comeback.ledger.agenda import appointments
from comeback.ledger.situation import Situation
from tests.ledger.ledger_stories import LONDON, NORA, History, history, moment

INVITED = "2026-02-10 09:00  invited  by @ada manager  on 2026-02-17 14:00"
MET = "2026-02-16 14:00  interviewed  by @ada manager"


def agenda(told: History, now: str, invites: tuple[Invite, ...] = ()) -> list[Appointment]:
    """The appointments at that moment."""
    at = moment(now, LONDON)
    application = replace(told.application(), company="Quarry Bank", role="Mason")
    return list(appointments(Situation(application, told.seeker, at), told.step(at), invites))


def days(told: History, now: str) -> list[str]:
    """Occasion and day of each."""
    return [f"{one.occasion} {one.starts:%m-%d}{'' if one.whole_day else f' {one.starts:%H:%M}'}" for one in agenda(told, now)]


@pytest.mark.parametrize(
    ("story", "now", "expected"),
    [
        (INVITED, "2026-02-11 10:00", ["interview 02-17 14:00"]),
        (f"{INVITED}\n2026-02-12 09:00  scheduled  by @ada manager  on 2026-02-19 11:00", "2026-02-12 10:00", ["interview 02-19 11:00"]),
        (f"{INVITED}\n2026-02-12 09:00  called_off  by @ada manager", "2026-02-12 10:00", []),
        (f"{INVITED}\n2026-02-25 09:30  rejected  by @ada", "2026-02-25 10:00", ["interview 02-17 14:00", "letter 02-26"]),
        (f"{INVITED}  promises 2026-02-27", "2026-02-18 10:00", ["interview 02-17 14:00", "letter 02-18", "answer 02-27"]),
        (
            f"{INVITED}  promises 2026-02-27\n2026-02-24 10:00  rejected  by @ada",
            "2026-02-24 11:00",
            ["interview 02-17 14:00", "letter 02-25"],
        ),
    ],
    ids=["invited", "moved", "called off", "a letter is due", "an answer was promised", "promised and given"],
)
def test_the_day_of_each_thing(story: str, now: str, expected: list[str]) -> None:
    assert days(history(story), now) == expected


def test_an_interview_that_is_moved_keeps_its_name_and_a_second_has_its_own() -> None:
    (before,) = agenda(history(INVITED), "2026-02-11 10:00")
    (after,) = agenda(history(f"{INVITED}\n2026-02-12 09:00  scheduled  by @ada manager  on 2026-02-19 11:00"), "2026-02-12 10:00")
    assert (before.key, before.starts) != (after.key, after.starts)
    assert before.key == after.key
    second = history(f"{INVITED}\n2026-02-18 09:00  invited  by @ada manager  on 2026-02-24 11:00")
    assert len({one.key for one in agenda(second, "2026-02-18 10:00") if one.occasion == "interview"}) == 2


def test_a_letter_that_was_put_off_stands_on_the_day_it_was_put_off_to_and_nothing_is_said_before() -> None:
    put_off = f"{MET}\n2026-02-25 09:30  rejected  by @ada manager\n2026-02-25 12:00  snoozed  on 2026-03-04"
    letter = agenda(history(put_off), "2026-02-25 18:00")[-1]
    assert (f"{letter.starts:%m-%d}", letter.held) == ("03-04", True)
    assert not agenda(history(put_off), "2026-03-04 11:00")[-1].held


def test_an_interview_takes_its_end_and_its_place_from_the_calendar_entry_of_its_mail() -> None:
    at = datetime(2026, 2, 17, 14, tzinfo=UTC)
    other = Invite("u0", "REQUEST", "Chat", at + timedelta(days=1), at + timedelta(days=1, minutes=5), "Elsewhere")
    (one,) = agenda(
        history(INVITED), "2026-02-11 10:00", (other, Invite("u", "REQUEST", "Chat", at, at + timedelta(minutes=40), "Mill Lane"))
    )
    assert (one.ends, one.place) == (at + timedelta(minutes=40), "Mill Lane")
    (plain,) = agenda(history(INVITED), "2026-02-11 10:00")
    assert (plain.ends, plain.place) == (at + timedelta(hours=1), "")


LANGUAGES = ("en", "de", "fr", "es")


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_title_names_anybody_unless_it_is_wished(language: str) -> None:
    found = agenda(history(f"{MET}\n2026-02-25 09:30  rejected  by @ada manager"), "2026-02-25 10:00")
    for one in found:
        shown = agendawords.entry(replace(one, place="Quarry Bank, Mill Lane"), language, named=False)
        assert "Quarry" not in f"{shown}"
        wished = agendawords.entry(replace(one, place="Quarry Bank, Mill Lane"), language, named=True)
        assert "Quarry Bank" in wished.title
        assert wished.place == "Quarry Bank, Mill Lane"
        assert shown.uid == wished.uid


def test_every_language_says_the_same_lines_with_the_same_places_to_fill() -> None:
    def shape(language: str) -> dict[str, list[str]]:
        return {name: sorted(word for word in text.split() if "{" in word) for name, text in agendawords.said_in(language).items()}

    names = {language: set(shape(language)) for language in LANGUAGES}
    assert len({frozenset(one) for one in names.values()}) == 1
    assert len({id(agendawords.said_in(language)) for language in LANGUAGES}) == len(LANGUAGES)
    assert agendawords.said_in("nl") == agendawords.said_in("en")


NOON = datetime(2026, 2, 20, 12, tzinfo=UTC)
TALK = Entry("u1", "Interview", "", 1, NOON)


def test_what_is_told_again_unchanged_is_no_revision() -> None:
    first = publishing.revised([], [TALK], NOON)
    assert first == [Published(TALK, 0, NOON)]
    assert publishing.revised(first, [TALK], NOON + timedelta(days=1)) == first


def test_a_change_a_going_and_a_coming_back_each_are_the_next_revision() -> None:
    moved = replace(TALK, starts=NOON + timedelta(days=2))
    told = publishing.revised([], [TALK], NOON)
    told = publishing.revised(told, [moved], NOON + timedelta(hours=1))
    assert told == [Published(moved, 1, NOON + timedelta(hours=1))]
    told = publishing.revised(told, [], NOON + timedelta(hours=2))
    assert told == [Published(moved, 2, NOON + timedelta(hours=2), gone=True)]
    assert publishing.revised(told, [], NOON + timedelta(hours=3)) == told
    assert publishing.revised(told, [moved], NOON + timedelta(hours=4)) == [Published(moved, 3, NOON + timedelta(hours=4))]


def test_what_is_gone_is_told_for_some_weeks_and_then_no_more() -> None:
    gone = Published(TALK, 2, NOON, gone=True)
    assert publishing.told([gone], NOON + timedelta(days=59)) == [gone]
    assert publishing.told([gone], NOON + timedelta(days=60)) == []


def test_a_seeker_far_from_greenwich_has_the_day_that_was_named() -> None:
    told = history(f"{INVITED}  promises 2026-02-27", replace(NORA, zone=ZoneInfo("Pacific/Auckland")))
    one = agenda(told, "2026-02-18 10:00")[-1]
    shown = agendawords.entry(one, "en", named=False)
    assert shown.starts == datetime(2026, 2, 27, tzinfo=UTC)
