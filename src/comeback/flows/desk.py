"""A letter on the seeker's desk: composed or as they left it, with what the checks say to every change of its words.

Nothing is sent from here. What the seeker wrote is kept as a draft with all its revisions.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from comeback.domain.application import Application
from comeback.domain.letter import Finding, Letter
from comeback.domain.step import Step
from comeback.errors import UsageError
from comeback.flows.home import Home
from comeback.flows.keeping import named
from comeback.flows.letter import Asked, Basis, basis, draft_bytes
from comeback.letters.checks import check
from comeback.letters.plan.holding import angry, hold_until
from comeback.store import letters


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies there. `composed` holds one letter a reader; `letter` is the one looked at, in the seeker's words where they changed it."""

    owed: Basis
    composed: tuple[Letter, ...]
    letter: Letter
    edited: bool

    @property
    def application(self) -> Application:
        """Whose letter it is."""
        return self.owed.application

    @property
    def hold(self) -> datetime | None:
        """The earliest good moment, None where now is as good."""
        return hold_until(self.owed.case, self.owed.kind)

    @property
    def cooling(self) -> bool:
        """Whether it is held because the seeker is upset."""
        return angry(self.owed.case)

    @property
    def step(self) -> Step:
        """Why it is owed, and when."""
        return self.owed.step


def desk(home: Home, number: int, now: datetime, asked: Asked, reader: int = 0) -> Desk:
    """The letter of an application; `reader` tells which, where several people are thanked. UsageError where none is owed."""
    found = basis(home, str(number), now, asked)
    composed = found.letters(asked)
    if not 0 <= reader < len(composed):
        raise UsageError("There is no such letter.", "Go back to the application.")
    fresh = composed[reader]
    kept = (
        letters.letter(home.seeker_id, number, found.kind, named(found.step, fresh, alone=len(composed) == 1))
        if not asked.another
        else None
    )
    if kept is None or kept.letter.body == fresh.body:
        return Desk(found, composed, fresh, edited=False)
    body, subject = kept.letter.body, kept.letter.subject
    written = replace(fresh, body=body, subject=subject, findings=findings(found, fresh, body, subject))
    return Desk(found, composed, written, edited=True)


def findings(found: Basis, letter: Letter, body: str, subject: str) -> tuple[Finding, ...]:
    """What the checks say to these words."""
    return check(body, found.case, letter.kind, letter.to, subject)


def written(home: Home, at: Desk, body: str, subject: str) -> Letter:
    """Keep the seeker's own words as a draft; returns it with what the checks say."""
    said = findings(at.owed, at.letter, body, subject)
    letter = replace(at.letter, body=body, subject=subject, findings=said)
    letters.save_draft(home.seeker_id, at.application.number, letter, named(at.step, letter, alone=len(at.composed) == 1))
    return letter


def as_draft(home: Home, at: Desk, body: str, subject: str, now: datetime) -> bytes:
    """The letter for any mail program, kept as it leaves; see `draft_bytes` for what stops it."""
    return draft_bytes(home, written(home, at, body, subject), now)
