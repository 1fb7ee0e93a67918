"""A letter on the seeker's desk: composed or as they left it, with what the checks say to every change of its words.

Nothing is sent from here. What the seeker wrote is kept as a draft with all its revisions; from here it goes into Drafts, or on to be
approved.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from comeback.domain.application import Application
from comeback.domain.delivery import DeliveryState
from comeback.domain.letter import Finding, Letter
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.errors import UsageError
from comeback.flows.asked import Asked
from comeback.flows.doubting import doubts
from comeback.flows.drafting import Put, put
from comeback.flows.home import Home
from comeback.flows.keeping import BY_MAIL, named
from comeback.flows.letter import Basis, basis, draft_bytes
from comeback.letters.checks import check
from comeback.letters.plan.holding import angry, hold_until
from comeback.store import drafts, letters
from comeback.store.drafts import MailDraft
from comeback.store.letters import StoredLetter


@dataclass(frozen=True, slots=True)
class Desk:
    """What lies there. `composed` holds one letter a reader; `letter` is the one looked at, in the seeker's words where they changed it."""

    owed: Basis
    composed: tuple[Letter, ...]
    letter: Letter
    edited: bool
    stored: StoredLetter | None = None
    """As the outbox knows it, once it is kept."""
    draft: MailDraft | None = None
    """Of a letter that went into a mailbox's Drafts, where it lies there, or that the seeker sent it from there."""
    doubts: tuple[Sentence, ...] = ()
    """What gives pause at its address."""

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
    def by_mail(self) -> bool:
        """Whether it is a letter that a mail can carry, to somebody with an address."""
        return self.letter.kind in BY_MAIL and bool(self.letter.to)

    @property
    def fixed(self) -> bool:
        """Whether its words stay as they are: approved, or on its way already."""
        return self.stored is not None and (self.stored.state is DeliveryState.APPROVED or not self.stored.open)

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
    stored = letters.letter(home.seeker_id, number, found.kind, named(found.step, fresh, alone=len(composed) == 1))
    put_there = drafts.by_letter(home.seeker_id).get(stored.id) if stored else None
    pause = doubts(home, number, fresh.to).said if fresh.to and fresh.kind in BY_MAIL else ()
    at = Desk(found, composed, fresh, edited=False, stored=stored, draft=put_there, doubts=pause)
    if stored is None or stored.letter.body == fresh.body or ((asked.another or asked.writer) and not at.fixed):
        return at
    body, subject = stored.letter.body, stored.letter.subject
    return replace(at, letter=replace(fresh, body=body, subject=subject, findings=findings(found, fresh, body, subject)), edited=True)


def findings(found: Basis, letter: Letter, body: str, subject: str) -> tuple[Finding, ...]:
    """What the checks say to these words."""
    return check(body, found.case, letter.kind, letter.to, subject)


def written(home: Home, at: Desk, body: str, subject: str) -> StoredLetter:
    """Keep the seeker's own words as a draft; returns it with what the checks say. UsageError where the words stay as they are."""
    refuse_fixed(at)
    said = findings(at.owed, at.letter, body, subject)
    letter = replace(at.letter, body=body, subject=subject, findings=said)
    return letters.save_draft(home.seeker_id, at.application.number, letter, _step(at))


def refuse_fixed(at: Desk) -> None:
    """UsageError where the words stay as they are."""
    if at.fixed and at.stored:
        raise UsageError(
            Sentence("This letter is {state}, so its words stay as they are.", state=Sentence(at.stored.state)),
            "Take your approval back first.",
        )


def as_draft(home: Home, at: Desk, body: str, subject: str, now: datetime) -> bytes:
    """The letter for any mail program, kept as it leaves; see `draft_bytes` for what stops it."""
    return draft_bytes(home, written(home, at, body, subject).letter, now)


def into_drafts(home: Home, kept: StoredLetter, now: datetime) -> Put:
    """A kept letter into the mailbox's own Drafts; see `drafting.put` for what stops it."""
    return put(home, kept.application, kept.letter, kept.step, now)


def _step(at: Desk) -> str:
    return named(at.step, at.letter, alone=len(at.composed) == 1)
