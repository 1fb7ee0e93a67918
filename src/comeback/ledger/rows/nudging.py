"""Row 9: asked for feedback, five to ten working days of silence, never nudged. Once, ever."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.feedback import asks, refused
from comeback.ledger.plain import number, on, who
from comeback.ledger.recipient import Recipient, may_get
from comeback.ledger.rows.row import Times, owed
from comeback.ledger.sides import ANSWERED_BY_PEOPLE, OWN
from comeback.ledger.situation import Situation
from comeback.ledger.timing import days_after, due_after, workdays_since

FROM, UNTIL = 5, 10
"""Working days of silence."""
LATEST = 21
"""Days after the ask."""
CHASES = 3
"""Unanswered messages after which a nudge would be one too many (rule C7)."""


def unanswered(at: Situation) -> Step | None:
    """See Row."""
    ask = next(iter(reversed(asks(at))), None)
    if ask is None or at.now >= (expires := days_after(ask.at, LATEST, at.seeker)) or _off(at, ask):
        return None
    back = _back(at, ask)
    to = _same_person(at, ask)
    silent = workdays_since(back, at.now, at.seeker)
    if to is None or not FROM <= silent <= UNTIL:
        return None
    asked = {"who": who(to.person), "day": on(ask.at, at), "number": number(silent)}
    why = Sentence("you asked {who} for feedback on {day}; {number} working days have gone by without a word", **asked)
    if back > ask.at:
        why = Sentence(
            "you asked {who} for feedback on {day}, who was away until {back}; {number} working days have gone by without a word",
            **asked,
            back=on(back, at),
        )
    expires = min(expires, days_after(due_after(back, UNTIL, at.seeker), 0, at.seeker))
    times = Times(lambda: due_after(back, FROM, at.seeker), expires=expires)
    return replace(owed(at, "9", LetterKind.NUDGE, to, times, why, [ask]), ask_feedback=True)


def _off(at: Situation, ask: Event) -> bool:
    """Answered by a person, nudged before, refused by policy, told done by hand, or chased too often already."""
    answered = at.human_answer_to(ask) is not None or _may_be_answered(at, ask)
    done = bool(at.of(EventKind.NUDGED)) or any(e.kind is EventKind.DONE_BY_HAND for e in at.after(ask))
    return answered or done or refused(at) is not None or _chases(at) >= CHASES or _wrote_since(at, ask)


def _may_be_answered(at: Situation, ask: Event) -> bool:
    """Whether somebody has written since whose mail could not be read surely: a reminder after an answer would be worse than none."""
    later = [e for e in at.application.events if ask.at < e.at <= at.now and not e.sure and e.message != ask.message]
    return any(e.kind in ANSWERED_BY_PEOPLE and e.who is not None and e.who.reachable for e in later)


def _wrote_since(at: Situation, ask: Event) -> bool:
    """A later mail of the seeker's, surely read or not, has reminded them already."""
    return any(e.kind in OWN and e.at > ask.at and e.message != ask.message for e in at.application.events if e.at <= at.now)


def _chases(at: Situation) -> int:
    """Messages of the seeker's since the last word of a person."""
    count = 0
    for event in reversed(at.events):
        if event.kind in OWN:
            count += 1
        elif event.kind in ANSWERED_BY_PEOPLE:
            break
    return count


def _back(at: Situation, ask: Event) -> datetime:
    """When the silence began: with the ask, or with the return that an answering machine names."""
    # An answering machine may answer in the same second.
    away = [e.on for e in at.of(EventKind.AUTO_REPLIED) if e.at >= ask.at and e.on is not None]
    return max([ask.at, *away])


def _same_person(at: Situation, ask: Event) -> Recipient | None:
    """As the ask, in the ask's own thread."""
    person = next((p for p in ask.to if may_get(at, p)), None)
    if person is None:
        return None
    known = next((p for p in at.application.people if p.email and p.email.lower() == (person.email or "").lower()), person)
    return Recipient(known, ask)
