"""Whether anything is still to come of an application: warm, stale, or ended. Pure; what is owed is decided in `decide`.

Stale is what a first import of years brings by the dozen: letters that could have gone until some day in the past, and applications that
nobody has answered for a quarter of a year.
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from comeback.domain.application import Application, Seeker
from comeback.domain.kinds import LetterKind
from comeback.domain.step import Step
from comeback.ledger.decide import decide
from comeback.ledger.sides import MACHINES, NOTES, THEIRS
from comeback.ledger.situation import Situation
from comeback.ledger.timing import SILENT, day_of

EXPIRED = "16"
UNDECIDED = frozenset({"2", "7"})
"""Rows of the table where they have the next word: an offer that is open, and no decision yet."""


class Warmth(StrEnum):
    """See the module."""

    WARM = "warm"
    STALE = "stale"
    ENDED = "ended"


def warmth(application: Application, seeker: Seeker, now: datetime) -> Warmth:
    """How an application stands at this moment."""
    return warmth_of(decide(application, seeker, now), Situation(application, seeker, now))


def warmth_of(step: Step, at: Situation) -> Warmth:
    """The same, where its step is known."""
    if step.letter is not LetterKind.NONE:
        return Warmth.WARM
    if step.row not in {EXPIRED, *UNDECIDED} and not _note_to_come(at):
        return Warmth.ENDED
    if at.ahead is not None or _note_to_come(at):
        return Warmth.WARM
    return Warmth.STALE if step.row == EXPIRED or _silent(at) else Warmth.WARM


def _note_to_come(at: Situation) -> bool:
    """Whether they named a day, still to come, from which a note is welcome."""
    named = [event.note_after for event in at.events if event.kind in THEIRS and event.note_after is not None]
    return bool(named) and at.closing is None and named[-1] >= day_of(at.now, at.seeker)


def _silent(at: Situation) -> bool:
    """Whether their silence has gone on for too long, or until the day from which they said it means no."""
    words = [event for event in at.events if event.kind not in NOTES | MACHINES]
    said = [event.silence_after for event in at.events if event.silence_after is not None]
    if said and not at.held and said[-1] < day_of(at.now, at.seeker):
        return True
    talks = [at.ends(meeting) for meeting in at.held]
    return at.now - max([*(event.at for event in words), *talks], default=at.now) > SILENT
