"""Themes over time: an anecdote, a pattern, a gap that paid off; what was planned; tips for every theme in every language."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem, FeedbackReading, Lesson
from comeback.lessons.actions import actions, open_for
from comeback.lessons.brief import praised, prepare
from comeback.lessons.judged_points import NONE, judged, note_of
from comeback.lessons.selfview import own_views, partings
from comeback.lessons.strands import Standing, Weight, strands
from comeback.lessons.themes import SUBSTANTIVE
from comeback.lessons.tips import tips_for

SPRING, AUTUMN = date(2026, 4, 1), date(2026, 10, 1)
NOW = datetime(2026, 4, 2, tzinfo=UTC)


def said(polarity: Polarity, company: str, on: date, theme: Theme = Theme.COMMUNICATION) -> Lesson:
    """One remark."""
    return Lesson(FeedbackItem(polarity, theme, "words"), company, None, on)


def entry(name: str, kind: EventKind, about: tuple[str, ...] = (), quote: str = "", note: str = "") -> Event:
    """One entry of the seeker."""
    return Event(name, kind, NOW, about=about, quote=quote, note=note)


def test_a_gap_of_spring_that_is_praised_in_autumn_has_paid_off() -> None:
    (one,) = strands([said(Polarity.STRENGTH, "Larchway", AUTUMN), said(Polarity.GAP, "Tallow", SPRING)])
    assert one.standing is Standing.PAID_OFF


def test_what_has_paid_off_only_if_a_theme_was_guessed_rightly_is_not_called_sure() -> None:
    guess = Lesson(FeedbackItem(Polarity.STRENGTH, Theme.COMMUNICATION, "words", sure=False), "Larchway", None, AUTUMN)
    gap = said(Polarity.GAP, "Tallow", SPRING)
    assert [one.guessed for one in strands([guess, gap])] == [True]
    assert [one.guessed for one in strands([guess, said(Polarity.STRENGTH, "Oakmill", AUTUMN), gap])] == [False]


def test_of_one_day_the_brief_takes_the_remark_that_is_surely_of_the_theme_else_the_first() -> None:
    first, second = (Lesson(FeedbackItem(Polarity.GAP, Theme.MANNER, words, sure=False), "Tallow", None, SPRING) for words in "ab")
    assert [one.lesson for one in prepare(strands([first, second]), (), "en")] == [first]
    sure = said(Polarity.GAP, "Tallow", SPRING, Theme.MANNER)
    assert [one.lesson for one in prepare(strands([first, second, sure]), (), "en")] == [sure]


def test_praise_before_a_gap_or_on_its_day_shows_no_change() -> None:
    for day in (SPRING, date(2026, 3, 1)):
        (one,) = strands([said(Polarity.STRENGTH, "Larchway", day), said(Polarity.GAP, "Tallow", SPRING)])
        assert one.standing is Standing.BOTH


def test_two_independent_employers_make_a_pattern_and_two_remarks_of_one_do_not() -> None:
    (one,) = strands([said(Polarity.GAP, "Tallow", SPRING), said(Polarity.GAP, "Tallow Ltd", AUTUMN)])
    assert one.weight is Weight.ANECDOTE
    (two,) = strands([said(Polarity.GAP, "Tallow", SPRING), said(Polarity.GAP, "Larchway", AUTUMN)])
    assert two.weight is Weight.PATTERN


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(
        st.builds(
            said,
            st.sampled_from([Polarity.STRENGTH, Polarity.GAP]),
            st.sampled_from("ABC"),
            st.sampled_from([SPRING, AUTUMN, date(2026, 7, 1)]),
            st.sampled_from(SUBSTANTIVE),
        )
    )
)
def test_nothing_is_both_led_with_and_prepared_for_and_no_remark_is_lost(learned: list[Lesson]) -> None:
    found = strands(learned)
    assert sum(len(one.strengths) + len(one.gaps) for one in found) == len(learned)
    assert not {one.item.theme for one in praised(found)} & {one.lesson.item.theme for one in prepare(found, (), "en")}


def test_a_plan_is_open_until_it_is_done() -> None:
    plan = entry("a", EventKind.PLANNED, quote="manner", note="breathe")
    assert open_for(Theme.MANNER, actions([plan])) is not None
    assert open_for(Theme.MANNER, actions([plan, entry("b", EventKind.PRACTISED, about=("a",))])) is None


def test_the_newest_word_on_a_point_holds_and_touches_no_other_mail() -> None:
    reading = FeedbackReading((FeedbackItem(Polarity.GAP, Theme.MANNER, "q"),))
    first = entry("a", EventKind.POINT_JUDGED, ("mail",), "q", NONE)
    second = entry("b", EventKind.POINT_JUDGED, ("mail",), "q", note_of(Polarity.STRENGTH, Theme.LEADERSHIP))
    assert judged(reading, "mail", [first]).items == ()
    assert judged(reading, "mail", [first, second]).items == (FeedbackItem(Polarity.STRENGTH, Theme.LEADERSHIP, "q"),)
    assert judged(reading, "other", [first]) == reading


def test_the_two_views_part_only_at_the_same_employer_and_theme() -> None:
    own = own_views("well: I was punctual", "Tallow", "en")
    late = said(Polarity.GAP, "Tallow", SPRING, Theme.RELIABILITY)
    assert [one.theirs for one in partings(own, [late])] == [late]
    assert partings(own, [said(Polarity.GAP, "Larchway", SPRING, Theme.RELIABILITY)]) == ()
    assert partings(own, [late, said(Polarity.STRENGTH, "Tallow", SPRING, Theme.RELIABILITY)]) == ()


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
@pytest.mark.parametrize("theme", SUBSTANTIVE)
def test_every_theme_has_a_choice_of_tips_in_every_language_each_with_its_source(theme: Theme, language: str) -> None:
    found = tips_for(theme, language)
    assert all(tip.words and tip.source for tip in found)
    assert len({tip.words for tip in found}) >= 2
