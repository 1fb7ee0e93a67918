"""The learned part of the feedback reader: it fits the encoder there is, is silent beside another, and overrules nothing that protects."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import pairwise

import numpy as np
import pytest

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem, FeedbackReading, Lesson
from comeback.flows.listening import ear
from comeback.lessons.feedback import feedback_in, points
from comeback.lessons.judged_points import judged, note_of
from comeback.lessons.learned.ear import Heard
from comeback.lessons.learned.head import head
from comeback.lessons.learned.units import units
from comeback.lessons.passages import passages
from comeback.lessons.strands import Weight, strands
from comeback.lessons.themes import SUBSTANTIVE
from tests.lessons.lessons_examples import Row, mail, rows
from tools.feedback.fit import fitted
from tools.feedback.rows import rows as answers
from tools.feedback.score import scored

ANSWER = "You had the whole shop laughing by ten, and you counted the float twice. What we could not see was how you would close up alone."
PROTECTED = [row for row in (*rows("points"), *rows("mails")) if {point["polarity"] for point in row["points"]} <= {"neutral"}]


def test_the_weights_fit_the_encoder_and_the_signs_of_this_version() -> None:
    assert head().fits(ear(ANSWER)), "the reader's weights or the lists have changed: make train-feedback"


def test_beside_another_encoder_the_rules_alone_decide() -> None:
    def stranger(text: str) -> Heard:
        return replace(ear(text), maker="another")

    assert points(ANSWER, "en", ear=stranger) == points(ANSWER, "en")


def test_answers_that_nobody_learned_from_are_heard_better_than_the_rules_read_them() -> None:
    unseen = [row for row in answers() if row.unseen]
    by_rules, by_ear = scored(unseen, None), scored(unseen, ear)
    assert by_ear.f1 > by_rules.f1 + 0.1
    assert by_ear.themed_f1 > by_rules.themed_f1 + 0.1


@pytest.mark.parametrize("row", PROTECTED, ids=lambda row: row["id"])
def test_what_is_no_fault_of_the_seekers_is_none_by_ear_either(row: Row) -> None:
    found = feedback_in(mail(row["text"], row["quoted"]), ear)
    assert not [item for item in found.items if item.polarity is Polarity.GAP], found


def test_a_quote_is_exact_and_its_theme_teaches_something() -> None:
    found = points(ANSWER, "en", ear=ear)
    assert found.items
    assert all(item.quote in ANSWER and item.theme in SUBSTANTIVE for item in found.items)


def test_a_theme_that_is_a_guess_makes_no_pattern_and_the_word_of_the_seeker_makes_it_sure() -> None:
    guess = FeedbackItem(Polarity.GAP, Theme.MANNER, "q", sure=False)
    days = (date(2026, 4, 1), date(2026, 5, 1))
    (guessed,) = strands([Lesson(guess, company, None, day) for company, day in zip(("Tallow", "Larchway"), days, strict=True)])
    assert guessed.weight is Weight.ANECDOTE
    word = Event(
        "a", EventKind.POINT_JUDGED, datetime(2026, 5, 2, tzinfo=UTC), quote="q", about=("mail",), note=note_of(Polarity.GAP, Theme.MANNER)
    )
    assert judged(FeedbackReading((guess,)), "mail", [word]).items == (FeedbackItem(Polarity.GAP, Theme.MANNER, "q"),)


def test_the_parts_of_a_text_are_exact_and_in_order() -> None:
    parts = units(ANSWER, passages(ANSWER, "en"))
    assert [ANSWER[slice(*part.span)] for part in parts][:2] == ["You had the whole shop laughing by ten", "you counted the float twice"]
    assert all(one.span[1] <= other.span[0] for one, other in pairwise(parts))


def test_an_empty_text_and_a_text_of_marks_alone_are_heard_without_fault() -> None:
    assert points("", "en", ear=ear).items == ()
    assert ear("").vectors.shape[0] == 0
    assert [item.polarity for item in points("Pass mark: 50\nLeadership: 41", "en", ear=ear).items] == [Polarity.GAP]


def test_what_can_be_told_apart_by_a_line_is_learned_and_again_the_same() -> None:
    x = np.array([[a, b] for a in range(-5, 6) for b in range(-5, 6) if a != b], np.float32)
    y = (x[:, 0] > x[:, 1]).astype(np.int64)
    weight = fitted(x, y, 2, 0.001)
    assert ((x @ weight[:-1] + weight[-1]).argmax(1) == y).all()
    assert (fitted(x, y, 2, 0.001) == weight).all()


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("The successful applicant has run a night ward for four years.", Polarity.GAP),
        ("There was nothing wrong with your welding.", Polarity.STRENGTH),
    ],
)
def test_words_that_leave_no_doubt_are_believed_though_they_sound_otherwise(text: str, polarity: Polarity) -> None:
    assert [item.polarity for item in points(text, "en", ear=ear).items] == [polarity]


def test_a_word_that_only_leads_over_is_no_part_of_what_is_judged() -> None:
    text = "En revanche, nous n'avons pas senti l'envie."
    assert [text[slice(*unit.span)] for unit in units(text, passages(text, "fr"))] == ["nous n'avons pas senti l'envie"]
