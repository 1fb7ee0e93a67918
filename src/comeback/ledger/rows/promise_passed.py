"""Row 17: the day by which they meant to decide after an interview lies a week back, and nobody has said a word. One enquiry, ever."""

from __future__ import annotations

from datetime import date

from comeback.domain.application import Stage
from comeback.domain.event import Event
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.language.workdays import workdays_between
from comeback.ledger.plain import number, on
from comeback.ledger.recipient import Recipient, of_contact, of_last_thread, of_sender
from comeback.ledger.rows.row import Times, owed
from comeback.ledger.sides import ANSWERED_BY_PEOPLE, ANSWERS
from comeback.ledger.situation import Situation
from comeback.ledger.timely import standing_promise
from comeback.ledger.timing import SILENT, day_of, days_after, due_after, start_of

FROM, UNTIL = 5, 15
"""Working days after the promised day: before, a decision is merely late; after, the place has gone another way."""


def promise_passed(at: Situation) -> Step | None:
    """See Row."""
    if at.stage is not Stage.INTERVIEW or not at.held or at.ahead is not None:
        return None
    promise = standing_promise(at)
    day = promise.answer_by if promise else None
    today = day_of(at.now, at.seeker)
    if promise is None or day is None or today - day > SILENT or _spoken_since(at, day):
        return None
    to = _reader(at, promise)
    late = workdays_between(day, today, at.seeker.country)
    if to is None or not FROM <= late <= UNTIL:
        return None
    end = due_after(start_of(day, at.seeker), UNTIL, at.seeker)
    times = Times(lambda: due_after(start_of(day, at.seeker), FROM, at.seeker), expires=days_after(end, 0, at.seeker))
    why = Sentence(
        "you were to hear by {day}; {number} working days have gone by since, and nobody has written", day=on(day, at), number=number(late)
    )
    return owed(at, "17", LetterKind.STATUS_ENQUIRY, to, times, why, [promise])


def _spoken_since(at: Situation, day: date) -> bool:
    """Whether they wrote after the day, or the seeker did, surely read or not: an enquiry is never sent a second time."""
    later = [e for e in at.application.events if e.at <= at.now and day_of(e.at, at.seeker) > day]
    return any(e.kind in ANSWERS | ANSWERED_BY_PEOPLE for e in later)


def _reader(at: Situation, promise: Event) -> Recipient | None:
    """Who named the day, in their last thread; else who invited or was met."""
    said = None if at.agency else of_sender(at, promise)
    return (of_last_thread(at, said.person) if said else None) or of_contact(at)
