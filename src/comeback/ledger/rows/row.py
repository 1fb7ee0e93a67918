"""What the rows share: the shape of a row, and the two ways to make a step."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.event import Event
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.plain import sentence
from comeback.ledger.recipient import Recipient
from comeback.ledger.situation import Situation
from comeback.ledger.timing import held_until

Rule = Callable[[Situation], Step | None]


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its number in the table, the situation in a few words, and the rule that knows it."""

    number: str
    situation: str
    rule: Rule


@dataclass(frozen=True, slots=True)
class Times:
    """When: due, not before (then `hold_until` is worked out from it), and the moment at which it is let go.

    `due` is asked only for a letter that may still go: it takes the public holidays, which take a while to load, and most letters of an
    old ledger are let go.
    """

    due: Callable[[], datetime]
    not_before: datetime | None = None
    expires: datetime | None = None


def nothing(row: str, why: Sentence, causes: Iterable[Event] = ()) -> Step:
    """Nothing is owed, and the sentence says why."""
    return Step(LetterKind.NONE, sentence(why), row, causes=tuple(event.id for event in causes))


def owed(at: Situation, row: str, letter: LetterKind, to: Recipient, times: Times, why: Sentence, causes: Iterable[Event] = ()) -> Step:
    """A letter to that person at those times; one that is let go by now has no day."""
    open_still = times.expires is None or at.now < times.expires
    return Step(
        letter,
        sentence(why),
        row,
        to=to.person,
        in_reply_to=to.in_reply_to,
        subject=to.subject,
        due=times.due() if open_still else None,
        hold_until=held_until(at.now, times.not_before, at.seeker) if open_still else None,
        expires=times.expires,
        causes=tuple(event.id for event in causes),
    )
