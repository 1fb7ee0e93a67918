"""English notes of the writer's own beside what they have to do with, said lightly, in one sentence."""

from __future__ import annotations

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters import compose
from comeback.letters.words.lighter import had_never, lighter, without_advice
from tests.letters.letters_data import loaded


@pytest.mark.parametrize(
    ("note", "beside", "said"),
    [
        ("I draw a version of the cutting jig on envelopes", "showing me the cutting jig", "I draw a version of it on envelopes"),
        ("my sister also says too many names", "too many names, not enough faces", "my sister says the same"),
        ("I built a steam box of my own", "the steam box that hums", "I built one of my own"),
        ("I mean to look for a class in farm accounts", "more depth in farm accounts", "I mean to look for a class"),
        ("I have used three sorts of tongs", "the tongs that sing", "I have used three sorts of tongs"),
    ],
)
def test_what_was_just_named_is_not_named_again(note: str, beside: str, said: str) -> None:
    assert lighter(note, beside) == said


def test_what_was_advised_is_not_told_twice() -> None:
    assert without_advice("I have warned the crew about calling the times louder", "call out the times louder") == "I have warned the crew"


def test_a_first_time_is_told_of_the_day_it_was() -> None:
    assert had_never("I was never shown a jig before") == "I had never been shown a jig before"


@pytest.mark.parametrize(
    ("name", "kind", "sentence"),
    [
        ("gb-joiner", LetterKind.FOLLOW_UP, "the handrail jig. I draw a version of it on the backs of envelopes."),
        ("gb-therapist", LetterKind.THANKS_FOR_INTERVIEW, "the kettle that tips itself; I have used three sorts of kettle tipper."),
        ("ie-midwife", LetterKind.THANKS_FOR_INTERVIEW, "share out the night calls. It is the fairest rota I have come across."),
        ("kit-in-designer", LetterKind.KEEP_IN_TOUCH, ". I have since rebuilt my portfolio around twelve drawings."),
        ("in-support", LetterKind.THANKS_FOR_FEEDBACK, "I am going to note the number of calls and the waiting time."),
    ],
)
def test_a_note_stands_behind_what_it_has_to_do_with(name: str, kind: LetterKind, sentence: str) -> None:
    assert sentence in compose(loaded(name).case, kind)[0].body


def test_another_chance_is_answered_by_what_was_offered() -> None:
    assert "the second store" in compose(loaded("again-us").case, LetterKind.NEW_OPENING)[0].body


def test_a_loss_of_theirs_is_answered_by_its_own_words() -> None:
    assert "your biggest order fell away" in compose(loaded("gb-joiner").case, LetterKind.FOLLOW_UP)[0].body


def test_nobody_is_thanked_for_a_lecture_that_the_writer_gave() -> None:
    bodies = [compose(loaded("gb-professor").case, LetterKind.FOLLOW_UP, at)[0].body for at in range(8)]
    assert not [body for body in bodies if "for the lecture" in body]
