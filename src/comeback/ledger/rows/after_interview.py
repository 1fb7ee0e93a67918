"""Row 6: an interview in the last 48 hours, and no thanks sent yet."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, time, timedelta

from comeback.domain.application import Interview
from comeback.domain.event import Event, Person
from comeback.domain.kinds import LetterKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.persons import same
from comeback.ledger.plain import on, who
from comeback.ledger.recipient import Recipient, may_get, of_invitation
from comeback.ledger.rows.row import Times, owed
from comeback.ledger.sides import OWN, THANKS
from comeback.ledger.situation import Situation
from comeback.ledger.timing import next_open

WITHIN = timedelta(hours=48)
_FREE = timedelta(days=30)
"""Longer than any run of days on which nobody works."""
_NOON = time(12)
_SOON = timedelta(hours=1)
"""Not minutes after leaving (rule D1)."""


def interviewed(at: Situation) -> Step | None:
    """See Row. A no that came in the meantime asks for the follow-up instead, which thanks for the interview too."""
    recent = [meeting for meeting in at.held if meeting.day_known and _is_recent(at, meeting)]
    if not recent or at.rejected or any(_thanks(event, at, recent[-1]) for event in at.application.events):
        return None
    meeting = recent[-1]
    to = of_invitation(at, meeting.people)
    if to is None:
        return None
    ends = at.ends(meeting)
    times = Times(lambda: ends + timedelta(hours=24), ends + _SOON, _until(at, meeting))
    why = Sentence(
        "you were interviewed on {day}, and {who} has had no thanks from you yet",
        day=on(meeting.day(at.seeker.zone), at),
        who=who(to.person),
    )
    return replace(owed(at, "6", LetterKind.THANKS_FOR_INTERVIEW, to, times, why, _causes(to)), also_to=_others(at, meeting, to))


def _is_recent(at: Situation, meeting: Interview) -> bool:
    """Whether thanks may still go. Of the many that lie further back, no holidays are asked."""
    return at.now - at.ends(meeting) <= WITHIN + _FREE and at.now <= _until(at, meeting)


def _until(at: Situation, meeting: Interview) -> datetime:
    """48 hours; where they hold no working hour, as from a Friday evening on, until noon of the first working day."""
    ends = at.ends(meeting)
    opens = next_open(ends + _SOON, at.seeker)
    return ends + WITHIN if opens < ends + WITHIN else datetime.combine(opens.date(), _NOON, tzinfo=opens.tzinfo)


def _thanks(event: Event, at: Situation, meeting: Interview) -> bool:
    """Whether this may be the thanks: an own mail we are unsure of counts too, for a second thanks would be worse than none."""
    kinds = THANKS if event.sure else OWN
    return event.kind in kinds and meeting.at < event.at <= at.now


def _others(at: Situation, meeting: Interview, to: Recipient) -> tuple[Person, ...]:
    """The others who were there, with the addresses other mails gave; a client's people hear of it from the recruiter in between."""
    if at.agency:
        return ()
    known = [next((p for p in at.application.people if same(p, there)), there) for there in meeting.people]
    able = [p for p in known if may_get(at, p) and not same(p, to.person)]
    return tuple(dict.fromkeys(able))


def _causes(to: Recipient) -> list[Event]:
    return [to.answers] if to.answers else []
