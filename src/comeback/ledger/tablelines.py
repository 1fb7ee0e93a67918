"""What one line of a table kept elsewhere means for the ledger: entries by hand, each with the day that the line names.

A status without its day is kept as a note, and where it ends an application the application is let go: a no on a wrong day would be a
wrong fact. Pure.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date, datetime, time

from comeback.domain.application import Application, Seeker
from comeback.domain.event import Event, EventKind
from comeback.domain.sentence import Sentence
from comeback.domain.table import Amiss, Column, Standing, Told
from comeback.language.companies import company_key
from comeback.language.folding import squeezed
from comeback.ledger.sides import CLOSING
from comeback.ledger.timing import day_of

NOON = time(12)
LONG_AGO = date(1990, 1, 1)
ENDS = frozenset({Standing.REJECTED, Standing.WITHDRAWN, Standing.ACCEPTED})
SHOWN_BY = {
    EventKind.APPLIED: frozenset({EventKind.APPLIED, EventKind.ACKNOWLEDGED}),
    EventKind.REJECTED: frozenset({EventKind.REJECTED}),
    EventKind.OFFERED: frozenset({EventKind.OFFERED}),
    EventKind.RETIRED: CLOSING,
}
"""What a mail or the seeker has told already needs no entry of a table."""


def amiss(told: Told, seeker: Seeker, now: datetime) -> Amiss | None:
    """What is wrong with the line, if anything."""
    if not told.company:
        return Amiss(told.number, Sentence("it names no company"), Sentence("Write who it was."))
    applied = told.days.get(Column.DATE)
    if not applied and told.standing is Standing.UNKNOWN:
        why = Sentence("its status {status!r} is none that is known", status=told.status)
        return Amiss(told.number, why, Sentence("Call it applied, interview, offer, rejected or withdrawn."))
    if not applied:
        return Amiss(told.number, Sentence("it names no day of applying that can be read"), Sentence("Write it as 2026-04-14."))
    today = day_of(now, seeker)
    for column, days in told.days.items():
        wrong = next((day for day in days if day < LONG_AGO or (day > today and column is not Column.INTERVIEW)), None)
        if wrong is not None:
            why = Sentence("{day} cannot be the day of it", day=wrong.isoformat())
            return Amiss(told.number, why, Sentence("Correct the day, or the order of day and month."))
    return None


def lacks_its_day(told: Told) -> bool:
    """Whether the status says more than the line has days for."""
    needed = {Standing.REJECTED: Column.REJECTED, Standing.OFFER: Column.OFFER, Standing.INTERVIEW: Column.INTERVIEW}
    if told.standing in needed:
        return needed[told.standing] not in told.days
    return told.standing in {Standing.WITHDRAWN, Standing.ACCEPTED}


def entries(told: Told, known: Application | None, seeker: Seeker, now: datetime) -> list[Event]:
    """The entries of a line without fault; those that `known`, the application it is about, shows already are left out."""
    shown = {event.kind for event in known.events} if known else set()
    return [one for one in _all(told, seeker, now) if not (SHOWN_BY.get(one.kind, frozenset()) & shown)]


def _all(told: Told, seeker: Seeker, now: datetime) -> Iterator[Event]:
    undated = lacks_its_day(told)
    said = f"Status: {told.status}" if undated or told.standing is Standing.UNKNOWN else ""
    note = "\n".join(part for part in (told.note, said if told.status else "") if part)
    yield _event(told, EventKind.APPLIED, _moment(told.days[Column.DATE][0], seeker, now), note=note)
    for day in told.days.get(Column.INTERVIEW, ()):
        at = _moment(day, seeker, now)
        kind = EventKind.SCHEDULED if at > now else EventKind.INTERVIEWED
        yield _event(told, kind, min(at, now), on=at)
    for column, kind in ((Column.OFFER, EventKind.OFFERED), (Column.REJECTED, EventKind.REJECTED)):
        for day in told.days.get(column, ()):
            yield _event(told, kind, _moment(day, seeker, now))
    if undated and told.standing in ENDS:
        yield _event(told, EventKind.RETIRED, now, note=said)


def _moment(day: date, seeker: Seeker, now: datetime) -> datetime:
    """Noon of the day; of today no later than now."""
    at = datetime.combine(day, NOON, seeker.zone)
    return min(at, now) if day == day_of(now, seeker) else at


def _event(told: Told, kind: EventKind, at: datetime, *, on: datetime | None = None, note: str = "") -> Event:
    day = (on or at).date().isoformat() if kind is not EventKind.RETIRED else ""
    about = "\0".join((kind, company_key(told.company), squeezed(told.role), day))
    name = f"table-{hashlib.sha256(about.encode()).hexdigest()[:32]}"
    return Event(name, kind, at, on=on, company=told.company, role=told.role or None, note=note)
