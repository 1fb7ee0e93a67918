"""Whether speed may be thanked: notice by the promised day or, with none promised, in ten working days from the last contact (rule G2)."""

from __future__ import annotations

from datetime import date, datetime

from comeback.domain.event import Event, EventKind
from comeback.ledger.sides import ANSWERED_BY_PEOPLE, PROMISES
from comeback.ledger.situation import Situation
from comeback.ledger.timing import day_of, workdays_since

WITHIN = 10
"""Working days; where nothing was promised."""


def told_in_time(at: Situation) -> bool:
    """Whether the first telling, by whomever or whatever, came in time."""
    first = at.news
    if first is None or first.kind is EventKind.FOLLOWED_UP:
        return False
    promised = promised_by(at, first)
    if promised is not None:
        return day_of(first.at, at.seeker) <= promised
    contact = last_contact(at, first)
    return contact is not None and workdays_since(contact, first.at, at.seeker) <= WITHIN


def promised_by(at: Situation, news: Event) -> date | None:
    """The day by which they said they would tell, as last said, unless an invitation has kept that promise since."""
    promise = _last([e for e in at.events if e.at <= news.at and e.id != news.id and e.message != (news.message or "")])
    return promise.answer_by if promise else None


def standing_promise(at: Situation) -> Event | None:
    """The last promise of an answer that nothing has kept yet."""
    return _last(list(at.events))


def _last(events: list[Event]) -> Event | None:
    promised = [e for e in events if e.answer_by is not None and e.kind in PROMISES]
    return next((e for e in reversed(promised) if not _kept(e, events)), None)


def last_contact(at: Situation, news: Event) -> datetime | None:
    """The last word of theirs, or the last interview, before the news."""
    words = [e.at for e in at.events if e.kind in ANSWERED_BY_PEOPLE | {EventKind.ACKNOWLEDGED} and _before(e, news)]
    # Where the news itself is all that tells of an interview, nobody knows how long ago it was.
    talks = [one.at for one in at.interviews if not one.cancelled and (one.at < news.at or (one.day_known and one.at == news.at))]
    return max([*words, *talks], default=None)


def _before(event: Event, news: Event) -> bool:
    return event.at < news.at and (event.message is None or event.message != news.message)


def _kept(promise: Event, events: list[Event]) -> bool:
    """Whether an invitation answered it: one that came later, to a day after the one promised or to no day yet."""
    later = [e for e in events if e.at > promise.at and e.kind is EventKind.INVITED]
    if promise.kind is EventKind.ACKNOWLEDGED:
        return bool(later)
    return any(e.on is None or promise.answer_by is None or day_beyond(e.on, promise.answer_by) for e in later)


def day_beyond(moment: datetime, day: date) -> bool:
    """Whether the moment lies on a later day."""
    return moment.date() > day
