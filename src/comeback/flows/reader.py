"""The reader as this seeker has taught it: the rules and weights that all share, and the habits in the seeker's own corrections."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from comeback.domain.message import Message, Passed, Quarantined
from comeback.domain.reading import Reading
from comeback.flows.home import Home
from comeback.reading.learned.weights import mind
from comeback.reading.personal import Habit, Lesson, by_habit, habits
from comeback.reading.reader import read_all
from comeback.store import readings


@dataclass(frozen=True, slots=True)
class PersonalReader:
    """Reads mails for one seeker."""

    me: frozenset[str]
    name: str
    known: tuple[Habit, ...]

    def __call__(self, message: Message) -> Reading:
        """What the mail means to this seeker."""
        return next(self.all([message]))

    def all(self, messages: Sequence[Message]) -> Iterator[Reading]:
        """The same of each, in their order; many at once are quicker."""
        found = read_all(messages, self.me, self.name)
        return (by_habit(message, reading, self.known) for message, reading in zip(messages, found, strict=True))

    def readings(self, batch: Sequence[Message | Passed | Quarantined]) -> dict[str, Reading]:
        """What the messages among them mean, by identity."""
        kept = {mail.identity: mail for mail in batch if isinstance(mail, Message)}
        return dict(zip(kept, self.all(list(kept.values())), strict=True))


def reader_of(home: Home) -> PersonalReader:
    """The reader of this seeker, with everything the corrections teach so far."""
    lessons = [Lesson(message, was.kind, now.kinds) for message, was, now in readings.corrections(home.seeker_id)]
    return PersonalReader(home.me, home.seeker.name, habits(lessons, readings.current(home.seeker_id)))


def forget_weights() -> None:
    """Give back the 90 MB that the learned reader holds; whoever reads next loads it again, in some tenths of a second."""
    mind.cache_clear()
