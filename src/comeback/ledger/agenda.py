"""The appointments of one application: its interviews, the letter that is due, the days that were named for an answer or a note.

Pure. In what words they are shown stands in `agendawords`; what was published before, in `publishing`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime

from comeback.domain.agenda import Appointment, Occasion
from comeback.domain.application import Interview
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import LetterKind
from comeback.domain.message import Invite
from comeback.domain.step import Step
from comeback.ledger.sides import ANSWERS, CLOSING, THEIRS
from comeback.ledger.situation import Situation
from comeback.ledger.timely import standing_promise
from comeback.ledger.timing import day_of, local, start_of


def appointments(at: Situation, step: Step, invites: Sequence[Invite]) -> tuple[Appointment, ...]:
    """All of one application, the earliest first. `invites` are the calendar entries of its mails, the newest first."""
    found = (*_interviews(at, invites), *_letter(at, step), *_answer(at), *_note(at))
    return tuple(sorted(found, key=lambda one: (start_of(one.starts.date(), at.seeker) if one.whole_day else one.starts, one.key)))


def invite_of(meeting: Interview, invites: Iterable[Invite]) -> Invite | None:
    """The calendar entry that set this interview for when it is."""
    return next((one for one in invites if one.starts == meeting.at and not one.cancelled), None)


def _interviews(at: Situation, invites: Sequence[Invite]) -> Iterator[Appointment]:
    for meeting in at.interviews:
        if meeting.cancelled or not meeting.day_known:
            continue
        invite = invite_of(meeting, invites)
        if meeting.whole_day:
            yield _made(at, meeting.told_by, Occasion.INTERVIEW, meeting.at, place=invite.location if invite else "")
            continue
        ends = invite.ends if invite and invite.ends and invite.ends > meeting.at else at.ends(meeting)
        place = invite.location if invite else ""
        yield _made(at, meeting.told_by, Occasion.INTERVIEW, meeting.at, whole_day=False, ends=ends, place=place)


def _letter(at: Situation, step: Step) -> Iterator[Appointment]:
    """The day is that of the letter or, later, the one it was put off to; night and weekend do not move it."""
    if step.letter is LetterKind.NONE or step.due is None:
        return
    put_off = [event.on for event in at.of(EventKind.SNOOZED) if event.on is not None]
    held = step.hold_until is not None and step.hold_until > at.now
    about = " ".join((step.letter, *step.causes)) if step.causes else f"{step.letter} {at.application.events[0].id}"
    yield _made(at, about, Occasion.LETTER, local(max([step.due, *put_off]), at.seeker), held=held)


def _answer(at: Situation) -> Iterator[Appointment]:
    """While nothing is decided and nobody has answered."""
    promise = standing_promise(at)
    if promise is None or promise.answer_by is None or at.of(*CLOSING):
        return
    said_since = [e for e in at.after(promise) if e.kind in THEIRS and e.kind is not EventKind.ACKNOWLEDGED]
    if not said_since:
        yield _on_day(at, promise, Occasion.ANSWER, promise.answer_by)


def _note(at: Situation) -> Iterator[Appointment]:
    """Once that day has come, the letter stands in its place."""
    said = next((e for e in reversed(at.events) if e.kind in THEIRS and e.note_after is not None), None)
    if said is None or said.note_after is None or said.note_after <= day_of(at.now, at.seeker):
        return
    if not any(e.kind in ANSWERS and day_of(e.at, at.seeker) >= said.note_after for e in at.after(said)):
        yield _on_day(at, said, Occasion.NOTE, said.note_after)


def _on_day(at: Situation, told: Event, occasion: Occasion, day: date) -> Appointment:
    return _made(at, told.id, occasion, start_of(day, at.seeker))


def _made(  # noqa: PLR0913 - the parts of one value
    at: Situation,
    about: str,
    occasion: Occasion,
    starts: datetime,
    *,
    whole_day: bool = True,
    ends: datetime | None = None,
    place: str = "",
    held: bool = False,
) -> Appointment:
    one = at.application
    return Appointment(f"{occasion} {about}", occasion, one.number, starts, whole_day, ends, one.company, one.role, place, held)
