"""The reader as this seeker has taught it: the rules and weights that all share, and the habits in the seeker's own corrections."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.message import Message
from comeback.domain.reading import Reading
from comeback.flows.home import Home
from comeback.reading.personal import Habit, Lesson, by_habit, habits
from comeback.reading.reader import read
from comeback.store import readings


@dataclass(frozen=True, slots=True)
class PersonalReader:
    """Reads mails for one seeker."""

    me: frozenset[str]
    name: str
    known: tuple[Habit, ...]

    def __call__(self, message: Message) -> Reading:
        """What the mail means to this seeker."""
        return by_habit(message, read(message, self.me, self.name), self.known)


def reader_of(home: Home) -> PersonalReader:
    """The reader of this seeker, with everything the corrections teach so far."""
    lessons = [Lesson(message, was.kind, now.kinds) for message, was, now in readings.corrections(home.seeker_id)]
    return PersonalReader(home.me, home.seeker.name, habits(lessons, readings.current(home.seeker_id)))
