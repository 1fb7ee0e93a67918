"""What must hold for every history whatever: one step, never to where nobody reads, never a second nudge, the same in any order."""

from __future__ import annotations

import random
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.domain.application import Seeker
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Channel, LetterKind, Part, Says
from comeback.ledger.decide import decide
from comeback.ledger.fold import fold
from comeback.ledger.sides import OWN

START = datetime(2026, 1, 5, 9, tzinfo=ZoneInfo("Europe/Berlin"))
PEOPLE = (
    Person("Ada Moss", "ada@quarrybank.example", Part.MANAGER),
    Person("Bo Lind", "bo@quarrybank.example", Part.RECRUITER),
    Person("Rex Dale", "rex@talentpool.example", Part.AGENCY),
    Person(None, "jobs@quarrybank.example"),
    Person(None, "no-reply@quarrybank.example", unattended=True),
    Person("Tom Ruhl", None, Part.INTERVIEWER),
    Person("Nora Lindqvist", "nora@home.example"),
)
SEEKERS = tuple(
    Seeker("Nora Lindqvist", ("nora@home.example",), ZoneInfo(zone), country, keeps_in_touch=wish)
    for zone, country in (("Europe/Berlin", "DE"), ("Australia/Hobart", "AU"), ("America/Chicago", "US"), ("UTC", ""))
    for wish in (False, True)
)
days = st.integers(0, 200)
calm = settings(deadline=None)
"""The first look at a country's holidays takes its time."""


@st.composite
def events(draw: st.DrawFn) -> Event:
    """Any event at all, sensible or not."""
    kind = draw(st.sampled_from(EventKind))
    at = START + timedelta(days=draw(days), hours=draw(st.integers(0, 23)))
    number = draw(st.integers(0, 10_000))
    people = st.sampled_from(PEOPLE)
    typed = draw(st.booleans())
    day = st.none() | days.map(lambda n: (START + timedelta(days=n)).date())
    return Event(
        id=f"{number}-{kind.value}",
        kind=kind,
        at=at,
        who=None if kind in OWN else draw(st.none() | people),
        to=tuple(draw(st.lists(people, max_size=2))),
        also=tuple(draw(st.lists(people, max_size=2))),
        channel=draw(st.sampled_from(Channel)) if typed else Channel.EMAIL,
        says=draw(st.frozensets(st.sampled_from(Says), max_size=2)),
        on=draw(st.none() | days.map(lambda n: START + timedelta(days=n))),
        whole_day=draw(st.booleans()),
        answer_by=draw(day),
        silence_after=draw(day),
        note_after=draw(day),
        message=None if typed else f"m{number}",
        message_id=None if typed else f"<{number}@mail.example>",
        role=draw(st.sampled_from([None, "Stone Conservator", "Timber Conservator"])),
        sure=draw(st.integers(0, 9)) > 0,
    )


histories = st.lists(events(), max_size=12, unique_by=lambda event: event.id)
moments = days.map(lambda n: START + timedelta(days=n, hours=3))


@calm
@given(histories, st.sampled_from(SEEKERS), moments)
def test_there_is_always_exactly_one_step_and_it_makes_sense(told: list[Event], seeker: Seeker, now: datetime) -> None:
    step = decide(fold(1, told), seeker, now)
    assert step.why.endswith(".")
    assert step.row
    if step.letter is LetterKind.NONE:
        assert (step.to, step.in_reply_to, step.also_to) == (None, None, ())
        return
    # A letter always goes to somebody who reads it, and never to the seeker.
    assert step.to is not None
    for person in (step.to, *step.also_to):
        assert person.reachable
        assert person.email not in seeker.addresses
    assert step.due is not None
    assert step.expires is None or now < step.expires
    assert step.hold_until is None or now < step.hold_until


@calm
@given(histories, st.sampled_from(SEEKERS), moments)
def test_what_was_nudged_is_never_nudged_again(told: list[Event], seeker: Seeker, now: datetime) -> None:
    nudged = Event("nudge", EventKind.NUDGED, START, to=PEOPLE[:1], message="nudge", message_id="<nudge@home.example>")
    assert decide(fold(1, [*told, nudged]), seeker, now).letter is not LetterKind.NUDGE


@calm
@given(histories, st.sampled_from(SEEKERS), moments, st.randoms(use_true_random=False))
def test_order_and_duplicates_change_nothing(told: list[Event], seeker: Seeker, now: datetime, chance: random.Random) -> None:
    again = [*told, *told[:4]]
    chance.shuffle(again)
    assert fold(1, again) == fold(1, told)
    assert decide(fold(1, again), seeker, now) == decide(fold(1, told), seeker, now)


@calm
@given(histories, st.sampled_from(SEEKERS), moments)
def test_unsure_events_never_make_a_letter(told: list[Event], seeker: Seeker, now: datetime) -> None:
    sure = [event for event in told if event.sure]
    step = decide(fold(1, told), seeker, now)
    # They may only hold one back, as an own mail that may have been the thanks.
    assert step == decide(fold(1, sure), seeker, now) or step.letter is not decide(fold(1, sure), seeker, now).letter


@calm
@given(histories, st.sampled_from(SEEKERS), moments)
def test_what_lies_ahead_is_not_known_yet(told: list[Event], seeker: Seeker, now: datetime) -> None:
    known = [event for event in told if event.at <= now]
    assert decide(fold(1, told), seeker, now) == decide(fold(1, known), seeker, now)


@calm
@given(histories, st.sampled_from(SEEKERS), moments)
def test_a_request_not_to_be_contacted_ends_it(told: list[Event], seeker: Seeker, now: datetime) -> None:
    asked = Event("asked", EventKind.REPLIED, START, PEOPLE[0], says=frozenset({Says.DO_NOT_CONTACT}), message="asked")
    assert decide(fold(1, [*told, asked]), seeker, now).letter is LetterKind.NONE
