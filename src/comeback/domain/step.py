"""The next step of an application: which letter, to whom, when, and why. `comeback.ledger` decides it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from comeback.domain.event import Person
from comeback.domain.kinds import LetterKind


@dataclass(frozen=True, slots=True)
class Step:
    """Exactly one for each application at each moment; `letter` none says that nothing is owed, and `why` says why."""

    letter: LetterKind
    why: str
    """One plain sentence with the facts used."""
    row: str
    """The row of the table of next steps that fitted."""
    to: Person | None = None
    also_to: tuple[Person, ...] = ()
    in_reply_to: str | None = None
    subject: str = ""
    """The subject of the mail answered, where it goes into a thread."""
    ask_feedback: bool = False
    timely_thanks: bool = False
    due: datetime | None = None
    hold_until: datetime | None = None
    expires: datetime | None = None
    causes: tuple[str, ...] = ()
    """Ids of the events it rests on."""
