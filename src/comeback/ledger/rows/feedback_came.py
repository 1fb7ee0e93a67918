"""Row 8: feedback came, alone or inside the no, and nobody thanked."""

from __future__ import annotations

from comeback.domain.event import Event
from comeback.domain.kinds import Channel, LetterKind
from comeback.domain.sentence import Day, Sentence
from comeback.domain.step import Step
from comeback.ledger.feedback import unthanked
from comeback.ledger.plain import on, who
from comeback.ledger.recipient import Recipient, of_met, of_news, of_sender
from comeback.ledger.rows.row import Times, nothing, owed
from comeback.ledger.situation import Situation
from comeback.ledger.timing import COOL_OFF, days_after, due_after


def feedback_came(at: Situation) -> Step | None:
    """See Row."""
    came = unthanked(at)
    if came is None:
        return None
    to = _giver(at, came)
    if to is None:
        return nothing("8", Sentence("feedback came on {day}, but no address is known to thank anybody", day=on(came.at, at)), [came])
    inside = came in at.tellings
    not_before, expires = came.at + COOL_OFF if inside else None, days_after(came.at, 21, at.seeker)
    times = Times(lambda: due_after(came.at, 1, at.seeker), not_before, expires)
    return owed(at, "8", LetterKind.THANKS_FOR_FEEDBACK, to, times, _why(came, who(came.who or to.person), on(came.at, at)), [came])


def _why(came: Event, them: str, day: Day) -> Sentence:
    if came.channel is Channel.PHONE:
        return Sentence("{who} gave you feedback on the phone on {day}; nobody has thanked for it yet", who=them, day=day)
    return Sentence("{who} gave you feedback on {day}; nobody has thanked for it yet", who=them, day=day)


def _giver(at: Situation, came: Event) -> Recipient | None:
    """Who gave it; where a robot passed it on, the person of the interview."""
    return of_sender(at, came) or (of_news(at) if came in at.tellings else of_met(at))
