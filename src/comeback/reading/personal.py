"""What the seeker's corrections teach: habits, each "what you read as one of these, with these signs, is that". A thin layer over any reader.

Learned anew from the corrections whenever mail is read; nothing is trained and no weight moves. Pure.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from comeback.domain.kinds import Kind
from comeback.domain.message import Message
from comeback.domain.reading import BY_THE_SEEKER, Reading
from comeback.language.folding import folded_words
from comeback.reading.certainty import is_unsure

ENOUGH = 3
"""Corrections that make a habit: one may be a slip of the pen, two a coincidence."""
SIGNS = 2
"""Signs that a mail must share with a habit."""
_MOST_WORDS = 400
_CERTAINTY = 0.9


@dataclass(frozen=True, slots=True)
class Lesson:
    """One correction: the mail, what the reader took it for, and what the seeker says it is."""

    message: Message
    read_as: Kind
    kinds: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Habit:
    """What a reader keeps taking for one or another of `read_as` and is `kinds`, and the signs by which such mails are known."""

    read_as: frozenset[Kind]
    kinds: tuple[Kind, ...]
    signs: frozenset[str]


def habits(lessons: Sequence[Lesson], others: Iterable[tuple[Message, Reading]]) -> tuple[Habit, ...]:
    """The habits in these corrections. A sign is one that several of them bear and no mail of `others`, which were read and left alone."""
    groups: dict[tuple[Kind, ...], list[Lesson]] = defaultdict(list)
    for lesson in lessons:
        if lesson.read_as is not lesson.kinds[0]:
            groups[lesson.kinds].append(lesson)
    large = {kinds: found for kinds, found in groups.items() if len(found) >= ENOUGH}
    if not large:
        return ()
    elsewhere = frozenset(sign for message, reading in others if reading.reader != BY_THE_SEEKER for sign in signs_of(message))
    made = (Habit(frozenset(one.read_as for one in found), kinds, _shared(found) - elsewhere) for kinds, found in large.items())
    return tuple(habit for habit in made if len(habit.signs) >= SIGNS)


def _shared(found: Sequence[Lesson]) -> frozenset[str]:
    counts = Counter(sign for lesson in found for sign in signs_of(lesson.message))
    return frozenset(sign for sign, times in counts.items() if times >= ENOUGH)


def by_habit(message: Message, reading: Reading, known: Sequence[Habit]) -> Reading:
    """The reading after the seeker's habits: another kind where a habit fits, else the same one."""
    if reading.reader == BY_THE_SEEKER or not known:
        return reading
    signs = signs_of(message)
    fitting = [habit for habit in known if reading.kind in habit.read_as and len(habit.signs & signs) >= SIGNS]
    if not fitting:
        return reading
    best = max(fitting, key=lambda habit: len(habit.signs & signs))
    return replace(reading, kinds=best.kinds, confidence=_CERTAINTY, unsure=is_unsure(best.kinds[0], _CERTAINTY))


def signs_of(message: Message) -> frozenset[str]:
    """What a mail may be known by: its sender, the words of its subject in pairs, the words of its beginning in threes."""
    return frozenset(_signs(message))


def _signs(message: Message) -> Iterator[str]:
    yield f"from {message.sender.email}"
    subject = [word for word in folded_words(message.subject) if not word.isdigit()]
    yield from (f"subject {' '.join(pair)}" for pair in pairwise(subject))
    words = folded_words(message.words.new)[:_MOST_WORDS]
    yield from (f"says {' '.join(three)}" for three in zip(words, words[1:], words[2:], strict=False))
