"""Corrections teach: five of one habit mend the sixth and leave everything else as it was."""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.kinds import Kind
from comeback.domain.message import Address, Message, Place, Words
from comeback.domain.reading import BY_THE_SEEKER, Reading
from comeback.reading.personal import Lesson, by_habit, habits
from tests.reading.reading_examples import message_of, rows

TRADES = ("smith", "roofer", "carter", "glazier", "cooper", "dyer")


def digest(trade: str) -> Message:
    """A board that words its digests as a recruiter would."""
    text = f"Hello again,\n\nwe spotted a new opening that fits you like a glove: {trade} wanted near Wexcombe. Tap to see more.\n"
    sender = Address("Postings", "hello@openings.example")
    return Message("1" * 64, Place("here", trade), subject=f"A new opening, {trade}", sender=sender, words=Words(new=text))


READ = Reading((Kind.OUTREACH,), 0.8, reader="rules")
OTHERS = [(message_of(row), Reading((Kind(row["kinds"][0]),), 0.9, reader="rules")) for row in rows()]
FIVE = [Lesson(digest(trade), Kind.OUTREACH, (Kind.ALERT,)) for trade in TRADES[:5]]


def test_five_corrections_of_one_habit_mend_the_sixth() -> None:
    mended = by_habit(digest(TRADES[5]), READ, habits(FIVE, OTHERS))
    assert mended.kinds == (Kind.ALERT,)
    assert not mended.unsure


def test_it_is_one_habit_whatever_the_reader_took_each_of_them_for() -> None:
    mixed = [replace(lesson, read_as=Kind.OTHER) for lesson in FIVE[:3]] + FIVE[3:]
    for kind in (Kind.OTHER, Kind.OUTREACH):
        assert by_habit(digest(TRADES[5]), replace(READ, kinds=(kind,)), habits(mixed, OTHERS)).kinds == (Kind.ALERT,)


def test_and_break_nothing_else() -> None:
    known = habits(FIVE, OTHERS)
    assert len(OTHERS) > 300
    assert all(by_habit(message, reading, known) == reading for message, reading in OTHERS)


def test_a_mail_of_that_sender_that_is_read_otherwise_is_left_alone() -> None:
    other = replace(READ, kinds=(Kind.REJECTION,))
    assert by_habit(digest("smith"), other, habits(FIVE, OTHERS)) == other


def test_two_corrections_are_no_habit() -> None:
    assert habits(FIVE[:2], OTHERS) == ()


def test_a_correction_that_agrees_with_the_reader_teaches_nothing() -> None:
    assert habits([replace(lesson, kinds=(Kind.OUTREACH,)) for lesson in FIVE], OTHERS) == ()


def test_what_mails_bear_that_were_left_alone_is_no_sign() -> None:
    kept = [(digest("ostler"), READ)]
    assert all("says we spotted a" not in habit.signs for habit in habits(FIVE, [*OTHERS, *kept]))


def test_the_seekers_own_word_is_never_bent() -> None:
    word = replace(READ, reader=BY_THE_SEEKER)
    assert by_habit(digest("smith"), word, habits(FIVE, OTHERS)) == word
