"""Points of many answers as lessons, and what makes a pattern of them."""

from __future__ import annotations

from datetime import date

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem, FeedbackReading
from comeback.lessons.lessons import Found, lessons, patterns

MARCH = date(2026, 3, 1)


def answer(company: str | None, *items: FeedbackItem, on: date = MARCH) -> Found:
    """One answer with these points."""
    return Found(FeedbackReading(items), company, "Ines Roth", on)


def gap(theme: Theme, quote: str = "too long") -> FeedbackItem:
    """A gap of a theme."""
    return FeedbackItem(Polarity.GAP, theme, quote)


def strength(theme: Theme, quote: str = "very clear") -> FeedbackItem:
    """A strength of a theme."""
    return FeedbackItem(Polarity.STRENGTH, theme, quote)


def test_strengths_stand_before_gaps_and_each_by_day() -> None:
    learned = lessons(
        [
            answer("Norrland Kranar", gap(Theme.COMMUNICATION), strength(Theme.MANNER), on=date(2026, 4, 2)),
            answer("Bellweather Boats", strength(Theme.COMMUNICATION), on=date(2026, 2, 1)),
        ]
    )
    assert [(one.item.polarity, one.company) for one in learned] == [
        (Polarity.STRENGTH, "Bellweather Boats"),
        (Polarity.STRENGTH, "Norrland Kranar"),
        (Polarity.GAP, "Norrland Kranar"),
    ]


def test_neutral_points_teach_nothing() -> None:
    neutral = [
        FeedbackItem(Polarity.NEUTRAL, theme, "words") for theme in (Theme.VAGUE, Theme.IMPROPER, Theme.TERMS, Theme.SOMEONE_STRONGER)
    ]
    assert lessons([answer("Bellweather Boats", *neutral)]) == ()


def test_an_improper_remark_is_no_lesson_even_if_it_were_stored_as_a_gap() -> None:
    assert lessons([answer("Bellweather Boats", gap(Theme.IMPROPER), gap(Theme.VAGUE))]) == ()


def test_one_employer_is_an_anecdote_however_often_they_say_it() -> None:
    learned = lessons(
        [answer("Bellweather Boats", gap(Theme.COMMUNICATION, "a")), answer("Bellweather Boats Ltd", gap(Theme.COMMUNICATION, "b"))]
    )
    assert len(learned) == 2
    assert patterns(learned) == ()


def test_two_independent_employers_make_a_pattern() -> None:
    learned = lessons([answer("Bellweather Boats", gap(Theme.COMMUNICATION)), answer("Norrland Kranar", gap(Theme.COMMUNICATION))])
    (pattern,) = patterns(learned)
    assert (pattern.theme, pattern.polarity) == (Theme.COMMUNICATION, Polarity.GAP)
    assert pattern.companies == ("Bellweather Boats", "Norrland Kranar")


def test_praise_and_blame_of_one_theme_are_never_added_up() -> None:
    learned = lessons([answer("Bellweather Boats", gap(Theme.COMMUNICATION)), answer("Norrland Kranar", strength(Theme.COMMUNICATION))])
    assert patterns(learned) == ()


def test_an_employer_without_a_name_makes_no_pattern() -> None:
    learned = lessons([answer(None, gap(Theme.MANNER, "a")), answer("Norrland Kranar", gap(Theme.MANNER, "b"))])
    assert patterns(learned) == ()


def test_the_same_answer_read_twice_is_one_lesson() -> None:
    twice = [answer("Bellweather Boats", gap(Theme.MANNER))] * 2
    assert len(lessons(twice)) == 1
