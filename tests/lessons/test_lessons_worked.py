"""What came of letters after a no: what is counted, what waits, what is never said of a handful; and guesses against what came."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comeback.domain.application import Application, Interview, Stage
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Part, Says
from comeback.lessons.sent import LETTERS, Reader, Road, Sent, Timing, sent_after_no
from comeback.lessons.shares import ENOUGH, Share, Telling
from comeback.lessons.sureness import Guess, Sureness, bands, guesses
from comeback.lessons.worked import Compared, Group, Worked, compared, worked

BEGIN = datetime(2026, 3, 2, 10, tzinfo=UTC)
LATE = BEGIN + timedelta(days=200)
ANN = Person("Ann Farrow", "ann@tallowpine.example")
TEAM = Person(None, "jobs@tallowpine.example")
MACHINE = Person(None, "noreply@tallowpine.example", unattended=True)


def event(kind: EventKind, day: float, **more: object) -> Event:
    """Something that happened so many days after the beginning."""
    return Event(f"{kind}{day}", kind, BEGIN + timedelta(days=day), **more)  # type: ignore[arg-type]


def told(*events: Event, people: tuple[Person, ...] = (), interviews: tuple[Interview, ...] = ()) -> Application:
    """An application with these events."""
    return Application(1, "Tallow & Pine", "Joiner", Stage.REJECTED, tuple(sorted(events, key=lambda one: one.at)), people, interviews)


def is_shared(address: str) -> bool:
    return address.startswith("jobs@")


def letters(application: Application, now: datetime = LATE, zone: str = "Europe/London") -> tuple[Sent, ...]:
    return sent_after_no(application, now, ZoneInfo(zone), is_shared)


def all_of(*every: Application) -> Worked:
    return worked(every, LATE, ZoneInfo("Europe/London"), is_shared)


NO = event(EventKind.REJECTED, 0)
LETTER = event(EventKind.FOLLOWED_UP, 1, to=(ANN,))


def test_an_answer_feedback_another_chance_and_a_job_count_for_the_letter_before_them() -> None:
    thanks = event(EventKind.THANKED_FOR_FEEDBACK, 5, to=(ANN,))
    first, second = letters(
        told(NO, LETTER, event(EventKind.FEEDBACK, 4), thanks, event(EventKind.REOPENED, 60), event(EventKind.OFFERED, 80))
    )
    assert (first.answered, first.feedback, first.chance, first.job) == (True, True, False, False)
    assert (second.answered, second.feedback, second.chance, second.job) == (True, False, True, True)


@pytest.mark.parametrize(
    "after",
    [
        event(EventKind.AUTO_REPLIED, 2, who=ANN),
        event(EventKind.REPLIED, 2, who=MACHINE),
        event(EventKind.REJECTED, 2, who=MACHINE),
        event(EventKind.REPLIED, 2, who=ANN, sure=False),
        event(EventKind.ACKNOWLEDGED, 2, who=ANN),
    ],
    ids=lambda one: f"{one.kind} of {one.who.email}",
)
def test_a_machine_a_late_form_and_an_unsure_mail_are_no_answer(after: Event) -> None:
    (one,) = letters(told(NO, LETTER, after))
    assert not one.answered


def test_advice_inside_a_second_no_is_feedback() -> None:
    (one,) = letters(told(NO, LETTER, event(EventKind.REJECTED, 3, who=ANN, says=frozenset({Says.FEEDBACK_INSIDE}))))
    assert one.feedback


def test_a_letter_that_came_back_is_not_counted() -> None:
    assert letters(told(NO, LETTER, event(EventKind.BOUNCED, 1.1, to=(ANN,)))) == ()


def test_a_letter_waits_for_three_weeks_before_it_counts_as_unanswered() -> None:
    early = BEGIN + timedelta(days=21)
    assert [one.waiting for one in letters(told(NO, LETTER), early)] == [True]
    assert [one.waiting for one in letters(told(NO, LETTER), early + timedelta(days=1))] == [False]


def test_what_was_written_before_a_no_or_after_they_came_back_is_no_letter_after_a_no() -> None:
    before, after = event(EventKind.WROTE, -3), event(EventKind.WROTE, 9)
    assert [one.kind for one in letters(told(before, NO, LETTER, event(EventKind.REOPENED, 8), after))] == [EventKind.FOLLOWED_UP]


def test_days_are_those_of_the_seekers_calendar() -> None:
    evening = event(EventKind.REJECTED, 0.55)  # 23:12 in London, 00:12 the next day in Berlin
    morning = event(EventKind.FOLLOWED_UP, 0.95)
    assert letters(told(evening, morning), zone="Europe/London")[0].timing is Timing.NEXT_DAY
    assert letters(told(evening, morning), zone="Europe/Berlin")[0].timing is Timing.SAME_DAY


@pytest.mark.parametrize(
    ("days", "timing"), [(0.1, Timing.SAME_DAY), (1, Timing.NEXT_DAY), (2, Timing.TWO_TO_FIVE), (5, Timing.TWO_TO_FIVE), (6, Timing.LATER)]
)
def test_the_days_after_the_news_fall_into_four_groups(days: float, timing: Timing) -> None:
    assert letters(told(NO, event(EventKind.FOLLOWED_UP, days)))[0].timing is timing


def test_a_reminder_and_a_no_that_no_mail_told_have_no_timing() -> None:
    assert [one.timing for one in letters(told(LETTER, event(EventKind.NUDGED, 9)))] == [None, None]
    assert [(one.timing, one.first) for one in letters(told(NO, LETTER, event(EventKind.NUDGED, 9)))] == [
        (Timing.NEXT_DAY, True),
        (None, False),
    ]


def test_a_recruiter_a_team_and_a_person_are_told_apart() -> None:
    agent = Person("Cal Rowe", "cal@betweenstaff.example", Part.AGENCY)
    sent = [event(EventKind.FOLLOWED_UP, 1, to=(to,)) for to in (ANN, TEAM, Person(None, agent.email))]
    found = [letters(told(NO, one, people=(agent,)))[0].reader for one in sent]
    assert found == [Reader.PERSON, Reader.SHARED, Reader.RECRUITER]


def test_an_answer_by_another_road_is_told_apart_and_has_no_reader() -> None:
    (one,) = letters(told(NO, event(EventKind.DONE_BY_HAND, 1)))
    assert (one.road, one.reader) == (Road.OTHER, None)


def test_the_way_begins_with_a_no_after_an_interview_and_each_application_counts_once() -> None:
    met = Interview(BEGIN - timedelta(days=7))
    answered = told(NO, LETTER, event(EventKind.REPLIED, 3, who=ANN), event(EventKind.WROTE, 4), event(EventKind.REPLIED, 5, who=ANN))
    way = all_of(answered, told(NO, interviews=(met,)), told(NO)).way
    assert (way.told, way.wrote, way.answered, way.feedback) == (2, 1, 1, 0)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.lists(st.tuples(st.sampled_from([*EventKind]), st.integers(0, 60)), max_size=9), max_size=4))
def test_no_letter_is_lost_or_counted_twice_and_no_count_exceeds_its_whole(drawn: list[list[tuple[EventKind, int]]]) -> None:
    every = [told(*(event(kind, day, to=(ANN,)) for kind, day in one)) for one in drawn]
    found = all_of(*every)
    sent = [letter for one in every for letter in letters(one)]
    assert sum(group.settled + group.waiting for group in found.letters) == len(sent)
    assert sum(group.settled + group.waiting for group in found.roads) == sum(one.first for one in sent)
    for group in (*found.letters, *found.timings, *found.roads, *found.readers):
        assert group.job <= group.chance <= group.answered <= group.settled
        assert group.feedback <= group.answered
    assert found.way.told >= found.way.wrote >= found.way.answered >= max(found.way.feedback, found.way.chance)
    assert found.way.chance >= found.way.job


def test_the_kinds_of_letter_have_each_a_place_in_the_table() -> None:
    assert {group.name for kind in LETTERS for group in all_of(told(NO, event(kind, 1))).letters} == LETTERS


@pytest.mark.parametrize(("came", "of", "low", "high"), [(10, 10, 72, 100), (0, 10, 0, 28), (5, 11, 21, 72), (81, 263, 26, 37)])
def test_ranges_are_those_that_the_score_interval_gives_by_hand(came: int, of: int, low: int, high: int) -> None:
    assert Share(came, of).range == (low, high)


def test_below_ten_letters_there_is_no_range_only_words() -> None:
    assert all(Share(1, of).range is None for of in range(1, ENOUGH))
    assert [Share(0, of).telling for of in (0, 4, 5, 10)] == [Telling.NOTHING, Telling.FAR_TOO_FEW, Telling.TOO_FEW, Telling.RANGE]


def group(answered: int, settled: int) -> Group:
    return Group(Timing.LATER, settled, answered, 0, 0, 0, 0)


def test_groups_are_called_different_only_where_their_ranges_do_not_touch() -> None:
    assert compared([group(9, 9), group(0, 30)]) is Compared.TOO_FEW
    assert compared([group(8, 12), group(4, 12)]) is Compared.ALIKE
    assert compared([group(18, 20), group(2, 20)]) is Compared.APART
    assert compared([group(18, 20)]) is Compared.NOTHING


def debrief(day: float, sure: int) -> Event:
    return event(EventKind.DEBRIEFED, day, note=f"well: the joints\nsure: {sure}")


def guessed(*events: Event) -> list[tuple[int, bool | None]]:
    return [(one.sure, one.came) for one in guesses(told(*events), LATE, ZoneInfo("Europe/London"))]


def test_how_sure_one_was_meets_what_came_and_the_last_word_before_it_counts() -> None:
    assert guessed(debrief(-3, 5), debrief(-2, 4), NO) == [(4, False)]
    assert guessed(debrief(-3, 2), event(EventKind.OFFERED, 0)) == [(2, True)]
    assert guessed(debrief(-3, 3)) == [(3, None)]


def test_hindsight_and_a_withdrawal_are_no_guess() -> None:
    assert guessed(NO, debrief(1, 5)) == []
    assert guessed(debrief(-3, 5), event(EventKind.WITHDREW, 0)) == []


def test_another_round_is_a_yes_and_a_calendar_that_tells_of_the_same_day_is_none() -> None:
    same = event(EventKind.INVITED, -2.9, on=BEGIN - timedelta(days=4))
    assert guessed(debrief(-3, 4), same, NO) == [(4, False)]
    another = event(EventKind.INVITED, -2.9, on=BEGIN + timedelta(days=4))
    assert guessed(debrief(-3, 4), another, debrief(5, 2), event(EventKind.REJECTED, 8)) == [(4, True), (2, False)]


def test_words_of_a_debrief_that_look_like_an_answer_are_none() -> None:
    assert guessed(event(EventKind.DEBRIEFED, -3, note="badly: I was not\nsure: 4 times\nof the joints"), NO) == []


def test_guesses_stand_in_three_groups_by_day() -> None:
    found = bands(
        [told(debrief(-9, 5), event(EventKind.OFFERED, -8)), told(debrief(-20, 4), NO), told(debrief(-1, 1))], LATE, ZoneInfo("UTC")
    )
    assert [(one.sureness, one.share, one.waiting) for one in found] == [
        (Sureness.SURE, Share(1, 2), 0),
        (Sureness.DOUBTFUL, Share(0, 0), 1),
    ]
    assert [one.sure for one in found[0].guesses] == [4, 5]
    assert Guess(BEGIN.date(), 3, None, None).sureness is Sureness.HALF
