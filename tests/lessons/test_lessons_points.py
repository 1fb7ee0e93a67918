"""Points of feedback in sentences and mails of four languages, and the traps that look like them."""

from __future__ import annotations

import pytest

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackReading
from comeback.lessons.feedback import feedback_in, points
from comeback.lessons.themes import SUBSTANTIVE
from tests.lessons.lessons_examples import Row, mail, rows, told

SENTENCES = rows("points")
MAILS = rows("mails")


def _is_told(row: Row, reading: FeedbackReading) -> None:
    assert told(reading) == [(point["polarity"], point["theme"]) for point in row["points"]], reading
    for item, point in zip(reading.items, row["points"], strict=True):
        assert point["quote"] in item.quote
        assert len(item.quote) <= 3 * len(point["quote"]) + 40
    assert (reading.refused, reading.vague) == (row["refused"], row["vague"])


def test_there_are_examples_of_every_theme_and_language() -> None:
    assert len(SENTENCES) >= 150
    assert {row["language"] for row in SENTENCES} == {"en", "de", "fr", "es"}
    assert {point["theme"] for row in SENTENCES for point in row["points"]} == {theme.value for theme in Theme}


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["id"])
def test_a_sentence_holds_its_points_and_no_others(row: Row) -> None:
    _is_told(row, points(row["text"], row["language"]))


@pytest.mark.parametrize("row", MAILS, ids=lambda row: row["id"])
def test_a_mail_holds_its_points_and_its_history_none(row: Row) -> None:
    _is_told(row, feedback_in(mail(row["text"], row["quoted"])))


@pytest.mark.parametrize("row", [*SENTENCES, *MAILS], ids=lambda row: row["id"])
def test_a_neutral_theme_is_never_a_strength_or_a_gap(row: Row) -> None:
    for item in feedback_in(mail(row["text"], row["quoted"])).items:
        assert (item.polarity is Polarity.NEUTRAL) == (item.theme not in SUBSTANTIVE)


def test_a_language_that_is_not_ours_is_never_guessed_at() -> None:
    assert points("Le tue risposte erano molto chiare, ma troppo lunghe.", "other") == FeedbackReading()


def test_a_refusal_does_not_count_where_a_point_is_named_all_the_same() -> None:
    reading = points("We do not give individual feedback. But between us: your slides were too crowded.", "en")
    assert told(reading) == [("gap", "presentation")]
    assert not reading.refused


def test_advice_that_repeats_a_gap_is_no_second_point() -> None:
    reading = points("Your slides were overloaded. Next time, work on your slides.", "en")
    assert told(reading) == [("gap", "presentation")]


@pytest.mark.parametrize(
    ("language", "text", "quote"),
    [
        ("en", "I have to say that your slides were too crowded.", "your slides were too crowded"),
        ("de", "Ich möchte Ihnen aber sagen, dass Sie bestens vorbereitet waren.", "dass Sie bestens vorbereitet waren"),
        ("fr", "Sachez que vous étiez très bien préparée.", "vous étiez très bien préparée"),
        ("es", "Quiero decirte que estabas muy bien preparada.", "estabas muy bien preparada"),
    ],
)
def test_a_quote_is_without_the_words_that_only_announce_it(language: str, text: str, quote: str) -> None:
    assert [item.quote for item in points(text, language).items] == [quote]
