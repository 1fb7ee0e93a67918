"""How far an application has come: the stage as a fold over its sure events.

Interviews are found in `interviews`; what is owed is decided in `decide`.
"""

from __future__ import annotations

from collections.abc import Sequence

from comeback.domain.application import Interview, Stage
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Says
from comeback.ledger.sides import NOTES

_CLOSED = frozenset({Stage.REJECTED, Stage.WITHDRAWN, Stage.ACCEPTED, Stage.DECLINED})
_RANK = (Stage.APPROACHED, Stage.APPLIED, Stage.ASSESSMENT, Stage.INTERVIEW)
"""Stages that are only ever climbed."""

_LEADS_TO = {
    EventKind.APPROACHED: Stage.APPROACHED,
    EventKind.APPLIED: Stage.APPLIED,
    EventKind.ACKNOWLEDGED: Stage.APPLIED,
    EventKind.ASSESSED: Stage.ASSESSMENT,
    EventKind.INVITED: Stage.INTERVIEW,
    EventKind.SCHEDULED: Stage.INTERVIEW,
    EventKind.INTERVIEWED: Stage.INTERVIEW,
    EventKind.REOPENED: Stage.INTERVIEW,
    EventKind.THANKED: Stage.INTERVIEW,
    EventKind.PAUSED: Stage.PAUSED,
    EventKind.OFFERED: Stage.OFFER,
    EventKind.ACCEPTED: Stage.ACCEPTED,
    EventKind.DECLINED: Stage.DECLINED,
    EventKind.WITHDREW: Stage.WITHDRAWN,
    EventKind.REJECTED: Stage.REJECTED,
    EventKind.FOLLOWED_UP: Stage.REJECTED,
}
"""A follow-up stands for the no that no mail told (it came by phone, or its mail is lost)."""

REOPENS = frozenset({EventKind.REOPENED, EventKind.INVITED, EventKind.OFFERED})
"""What lifts a no. A mere time does not: it may be the talk about feedback."""


def stage_of(events: Sequence[Event], interviews: Sequence[Interview]) -> Stage:
    """The stage after these events, which are in order of time."""
    stage = Stage.APPROACHED
    for event in events:
        if event.sure and event.kind not in NOTES:
            stage = _next(stage, event)
    if stage is Stage.REJECTED and after_interview(events, interviews):
        return Stage.REJECTED_AFTER_INTERVIEW
    return stage


def withdrawn_offer(event: Event) -> bool:
    """Whether it takes an offer back."""
    return Says.OFFER_WITHDRAWN in event.says


def _next(stage: Stage, event: Event) -> Stage:
    if withdrawn_offer(event):
        return Stage.REJECTED
    if stage is Stage.OFFER and event.kind is EventKind.REJECTED and event.who is not None and event.who.unattended:
        # A hiring system tells everybody who is still on its list, the one who got the offer too.
        return stage
    to = _LEADS_TO.get(event.kind)
    if to is None or (stage in _CLOSED and not _moves_closed(stage, event)):
        return stage
    if to in _RANK and stage in _RANK:
        return max(stage, to, key=_RANK.index)
    if event.kind is EventKind.ACKNOWLEDGED or (to is Stage.INTERVIEW and stage is Stage.OFFER):
        return stage
    return to


def _moves_closed(stage: Stage, event: Event) -> bool:
    """After a no only another chance counts, or the seeker's own last word; an accepted post is never lost to a robot's late no."""
    if event.kind in REOPENS:
        return True
    own_word = event.kind in {EventKind.WITHDREW, EventKind.ACCEPTED, EventKind.DECLINED}
    return own_word and stage is not Stage.REJECTED


def after_interview(events: Sequence[Event], interviews: Sequence[Interview]) -> bool:
    """Whether one interview took place before the last no was told."""
    told = last_no(events)
    if told is None:
        return False
    return any(not meeting.cancelled and _began(meeting, told) for meeting in interviews)


def last_no(events: Sequence[Event]) -> Event | None:
    """The event that closed it: the first no since it was last reopened.

    A follow-up of the seeker's stands for a no that no mail told; a robot's letter after it is the same news come late,
    a person's is the news itself.
    """
    told: Event | None = None
    for event in events:
        if not event.sure:
            continue
        if event.kind in REOPENS and not withdrawn_offer(event):
            told = None
        elif _tells(event) and (told is None or _is_stood_for(told, event)):
            told = event
    return told


def _tells(event: Event) -> bool:
    return event.kind in {EventKind.REJECTED, EventKind.FOLLOWED_UP} or withdrawn_offer(event)


def _is_stood_for(told: Event, event: Event) -> bool:
    by_person = event.who is not None and event.who.reachable
    return told.kind is EventKind.FOLLOWED_UP and event.kind is EventKind.REJECTED and by_person


def _began(meeting: Interview, told: Event) -> bool:
    """A no typed in by hand names a day, so that day counts whole."""
    return meeting.at <= told.at or (told.message is None and meeting.at.date() <= told.at.date())
