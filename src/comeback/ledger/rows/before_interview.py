"""Row 14: rejected before any interview, by a person who can be answered, or by a form."""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.application import Stage
from comeback.domain.event import Event
from comeback.domain.kinds import LetterKind, Says
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.feedback import refused
from comeback.ledger.mailboxes import is_team
from comeback.ledger.plain import on, told, who
from comeback.ledger.recipient import Recipient, of_sender
from comeback.ledger.rows.row import Times, nothing, owed
from comeback.ledger.situation import Situation
from comeback.ledger.timing import COOL_OFF, days_after, due_after

_EXPLAINS = (Says.REASON_GIVEN, Says.POST_CANCELLED, Says.INTERNAL_CANDIDATE, Says.FEEDBACK_INSIDE, Says.FEEDBACK_OFFERED)


def before_interview(at: Situation) -> Step | None:
    """See Row."""
    if at.stage is not Stage.REJECTED or at.news is None or at.answer is not None:
        return None
    told = at.news.at
    to = next((r for r in (_person(at, event) for event in at.tellings) if r), None)
    if to is None:
        return nothing("14", _unanswerable(at, at.news), [at.news])
    times = Times(lambda: due_after(told, 5, at.seeker), told + COOL_OFF, days_after(told, 21, at.seeker))
    why = Sentence(
        "{who} told you personally on {day} that it is a no, before any interview; nobody has answered yet",
        who=who(to.person),
        day=on(told, at),
    )
    step = owed(at, "14", LetterKind.REPLY_BEFORE_INTERVIEW, to, times, why, at.tellings)
    explained = any(at.says(fact, at.tellings) for fact in _EXPLAINS) or refused(at) is not None
    return replace(step, ask_feedback=not explained)


def _unanswerable(at: Situation, news: Event) -> Sentence:
    """A form, or a person whose address no mail gives."""
    if news.who is not None and news.who.name and not news.who.unattended and not news.who.email:
        return Sentence("{told} that it is a no, before any interview, and no address of theirs is known", told=told(news, at))
    return Sentence("{told} that it is a no, before any interview; a form needs no answer", told=told(news, at))


def _person(at: Situation, event: Event) -> Recipient | None:
    """The named person who told it, if they can be answered; a team's mailbox counts only when somebody signed."""
    to = of_sender(at, event)
    if to is None or not to.person.name:
        return None
    signed = event.who is not None and event.who.name is not None
    return to if signed or not is_team(to.person.email or "") else None
