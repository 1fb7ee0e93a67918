"""A letter that the seeker asks for, though the table owes another or none: to whom it goes, and in which thread.

Pure. What is owed by itself is decided in `decide`; whether the letter is wise is said by the notes and checks of `comeback.letters`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from comeback.domain.application import Application, Seeker
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.decide import decide
from comeback.ledger.recipient import Recipient, of_contact, of_last_thread, of_met, of_news, of_sender
from comeback.ledger.situation import Situation

ROW = "asked"
"""Stands for the row in a step that no row of the table gave."""


def asked(application: Application, seeker: Seeker, now: datetime, kind: LetterKind) -> Step:
    """The step for a letter of this kind, as the table has it where the table owes it."""
    step = decide(application, seeker, now)
    if step.letter is kind:
        return step
    at = Situation(application, seeker, now)
    cause = _cause(at, kind)
    to = _READERS.get(kind, _of_news)(at, cause)
    why = Sentence("You asked for this yourself.")
    made = Step(kind, why, ROW, ask_feedback=step.ask_feedback, timely_thanks=step.timely_thanks, causes=(cause.id,) if cause else ())
    return replace(made, to=to.person, in_reply_to=to.in_reply_to, subject=to.subject) if to else made


def to_person(step: Step, person: Person) -> Step:
    """The same letter to somebody the seeker names, as a mail of its own."""
    return replace(step, to=person, also_to=(), in_reply_to=None, subject="", causes=(*step.causes, person.email or ""))


def _cause(at: Situation, kind: LetterKind) -> Event | None:
    """The event that the letter speaks of, where there is one."""
    found = at.of(*_CAUSES.get(kind, ()))
    return found[-1] if found else None


def _of_cause(at: Situation, cause: Event | None) -> Recipient | None:
    """Who wrote it, or the one to write to where that was said on the phone."""
    return (of_sender(at, cause) if cause else None) or of_contact(at) or of_met(at)


def _of_talk(at: Situation, _cause: Event | None) -> Recipient | None:
    return of_contact(at)


def _of_thread(at: Situation, _cause: Event | None) -> Recipient | None:
    known = of_news(at)
    return (of_last_thread(at, known.person) or known) if known else None


def _of_news(at: Situation, _cause: Event | None) -> Recipient | None:
    return of_news(at)


def _nobody(_at: Situation, _cause: Event | None) -> Recipient | None:
    """No mail of an application tells who spoke for the seeker: they name the person themselves."""
    return None


_CAUSES = {
    LetterKind.ACCEPTANCE: (EventKind.OFFERED,),
    LetterKind.DECLINE: (EventKind.OFFERED,),
    LetterKind.NEW_OPENING: (EventKind.REOPENED,),
    LetterKind.THANKS_FOR_FEEDBACK: (EventKind.FEEDBACK, EventKind.REJECTED),
    LetterKind.FOLLOW_UP: (EventKind.REJECTED,),
    LetterKind.REPLY_BEFORE_INTERVIEW: (EventKind.REJECTED,),
    LetterKind.STATUS_ENQUIRY: (EventKind.INVITED, EventKind.SCHEDULED, EventKind.INTERVIEWED),
    LetterKind.WITHDRAWAL: (EventKind.APPLIED, EventKind.INVITED),
}
_READERS: dict[LetterKind, Callable[[Situation, Event | None], Recipient | None]] = {
    LetterKind.ACCEPTANCE: _of_cause,
    LetterKind.DECLINE: _of_cause,
    LetterKind.STATUS_ENQUIRY: _of_talk,
    LetterKind.WITHDRAWAL: _of_talk,
    LetterKind.THANKS_FOR_INTERVIEW: _of_talk,
    LetterKind.THANKS_FOR_FEEDBACK: _of_cause,
    LetterKind.NEW_OPENING: _of_thread,
    LetterKind.KEEP_IN_TOUCH: _of_thread,
    LetterKind.THANKS_TO_REFEREE: _nobody,
}
