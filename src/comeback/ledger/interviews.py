"""The interviews of an application: set, moved, called off, looked back on. A fold over sure events.

Whether one has taken place by now is asked in `situation`; this module knows no clock.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from comeback.domain.application import Interview
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Says
from comeback.ledger.persons import merged, without_relays

_SETS = frozenset({EventKind.INVITED, EventKind.SCHEDULED})
_ENDS = frozenset({EventKind.REJECTED, EventKind.WITHDREW, EventKind.DECLINED, EventKind.ACCEPTED})
_LONG_ENOUGH = timedelta(days=3)
"""Between an invitation without a day and a no, for the interview to have taken place in between."""
_PROVES = frozenset({EventKind.INTERVIEWED, EventKind.THANKED, EventKind.DEBRIEFED})
_TELLS = _SETS | _PROVES
"""Without one of these no interview is known of, as with most applications."""


@dataclass(slots=True)
class _Meeting:
    """One interview while its events are read. `options` are the other times that were offered with it."""

    at: datetime
    whole_day: bool
    uid: str | None = None
    people: list[Person] = field(default_factory=list)
    cancelled: bool = False
    options: tuple[datetime, ...] = ()
    day_known: bool = True
    told_by: str = ""

    def has_begun(self, by: datetime) -> bool:
        """Whether it had begun then."""
        return self.at <= by

    def move(self, event: Event) -> None:
        """Take the time of a later word, and the people it names."""
        if event.on is not None and (not event.whole_day or event.on.date() != self.at.date()):
            self.at, self.whole_day = event.on, event.whole_day
        self.uid = event.calendar_uid or self.uid
        self.people += persons_there(event)
        self.cancelled, self.options, self.day_known = False, (), True


def persons_there(event: Event) -> list[Person]:
    """Who the mail says will be, or was, in the room: the others it names, and the one who writes it."""
    return [*event.also, *([event.who] if event.who else [])]


def interviews_of(events: Sequence[Event]) -> tuple[Interview, ...]:
    """The interviews told by these events, which are in order of time; the earliest first."""
    meetings: list[_Meeting] = []
    undated: Event | None = None
    sure = [event for event in events if event.sure]
    if not any(event.kind in _TELLS for event in sure):
        return ()
    for message in _by_message(sure):
        undated = _last_undated(undated, message)
        if undated is not None and any(event.kind is EventKind.REJECTED for event in message):
            _assume(meetings, undated, message[0].at)
        _read(meetings, message)
    found = (Interview(m.at, m.whole_day, without_relays(merged(m.people)), m.cancelled, m.day_known, m.told_by) for m in meetings)
    return tuple(sorted(found, key=lambda meeting: meeting.at))


def _by_message(events: Sequence[Event]) -> Iterable[list[Event]]:
    """Events in order, those of one mail together: several times in one mail are offered as a choice."""
    bundles: dict[str, list[Event]] = {}
    for event in events:
        bundles.setdefault(event.message or event.id, []).append(event)
    return bundles.values()


def _read(meetings: list[_Meeting], bundle: list[Event]) -> None:
    set_here = [event for event in bundle if event.kind in _SETS and event.on is not None]
    if set_here:
        _set(meetings, set_here)
    for event in bundle:
        if event.kind is EventKind.CALLED_OFF:
            _call_off(meetings, event)
        elif event.kind in _PROVES:
            _prove(meetings, event)
        elif event.kind is EventKind.WROTE and event.on is not None:
            _choose(meetings, event)
        elif event.kind in _ENDS or Says.OFFER_WITHDRAWN in event.says:
            _end(meetings, event)


def _set(meetings: list[_Meeting], bundle: list[Event]) -> None:
    """One or more times in one mail: calendar entries stand each for itself, times in the text are a choice unless on one day."""
    for event in (one for one in bundle if one.calendar_uid):
        old = next((m for m in meetings if m.uid == event.calendar_uid), None) or _pending(meetings, event, without_uid=True)
        _settle(meetings, event, old)
    spoken = [one for one in bundle if not one.calendar_uid]
    if not spoken:
        return
    days = {one.on.date(): one for one in sorted(spoken, key=_on, reverse=True) if one.on}
    last = days[max(days)]
    _settle(meetings, last, _pending(meetings, last))
    if len(days) > 1:
        meetings[-1].options = tuple(one.on for one in days.values() if one.on)


def _last_undated(before: Event | None, bundle: list[Event]) -> Event | None:
    """The last word of an interview whose day could not be read, unless it was called off since."""
    for event in bundle:
        if event.kind is EventKind.CALLED_OFF:
            before = None
        elif event.kind in _SETS and event.on is None:
            before = event
    return before


def _assume(meetings: list[_Meeting], undated: Event, told: datetime) -> None:
    """Who was asked to an interview and got a no days later had it, even where no mail names the day."""
    if not any(not m.cancelled for m in meetings) and told - undated.at >= _LONG_ENOUGH:
        meetings.append(_Meeting(undated.at, True, people=persons_there(undated), day_known=False, told_by=undated.id))


def _on(event: Event) -> datetime:
    return event.on or event.at


def _settle(meetings: list[_Meeting], event: Event, old: _Meeting | None) -> None:
    """Move the meeting that was planned, or note a new one; the one just told of stands last."""
    if old is None:
        old = _Meeting(_on(event), event.whole_day, told_by=event.id)
    else:
        meetings.remove(old)
    old.move(event)
    meetings.append(old)


def _pending(meetings: list[_Meeting], event: Event, *, without_uid: bool = False) -> _Meeting | None:
    """The meeting that this word is about: of the same day, or planned and not yet begun when the word came."""
    same_day = [m for m in meetings if event.on and m.at.date() == event.on.date() and not (without_uid and m.uid)]
    if same_day:
        return same_day[-1]
    ahead = [m for m in meetings if not m.has_begun(event.at) and not (without_uid and m.uid)]
    # A new day named before the old one has come is a change of plan far more often than a second interview.
    return ahead[-1] if ahead else None


def _choose(meetings: list[_Meeting], event: Event) -> None:
    """The seeker takes one of the times offered."""
    for meeting in meetings:
        for option in meeting.options:
            if event.on is not None and option.date() == event.on.date():
                meeting.at, meeting.options = option, ()
                return


def _call_off(meetings: list[_Meeting], event: Event) -> None:
    for meeting in meetings:
        named = event.calendar_uid and meeting.uid == event.calendar_uid
        if named or (not event.calendar_uid and not meeting.has_begun(event.at)):
            meeting.cancelled = True


def _prove(meetings: list[_Meeting], event: Event) -> None:
    """A mail that looks back on an interview, or the seeker's note of one; a meeting already known by then needs no second."""
    if event.on is None and _is_known(meetings, event):
        return
    at = event.on or event.at
    same = next((m for m in meetings if m.at.date() == at.date()), None)
    if same is None:
        known = event.on is not None or event.message is None
        same = _Meeting(at, event.whole_day or event.on is None, day_known=known, told_by=event.id)
        meetings.append(same)
    same.cancelled = False
    if event.kind is not EventKind.THANKED:
        same.people += persons_there(event)


def _is_known(meetings: list[_Meeting], event: Event) -> bool:
    """Whether a word without a day is about a known meeting: one that has begun, by its own or another of the times offered. Thanks may
    also be for the invitation to one ahead.
    """
    there = [m for m in meetings if not m.cancelled]
    if any(m.has_begun(event.at) for m in there):
        return True
    for meeting in there:
        if begun := [option for option in meeting.options if option <= event.at]:
            meeting.at, meeting.options = max(begun), ()
            return True
    return event.kind is EventKind.THANKED and bool(there)


def _end(meetings: list[_Meeting], event: Event) -> None:
    """What was still ahead when a no came does not take place; a no typed in by hand names a day, which counts whole."""
    for meeting in meetings:
        same_day = event.message is None and meeting.at.date() == event.at.date()
        if not meeting.has_begun(event.at) and not same_day:
            meeting.cancelled = True
