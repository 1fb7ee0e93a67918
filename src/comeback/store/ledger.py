"""The ledger's events: entries by hand, which stay for ever, and those from readings, which follow their readings.

Which events make one application is decided by `comeback.ledger`; here its answer is kept, under numbers that never change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from comeback.domain.application import Moment
from comeback.domain.event import Event
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.store import models
from comeback.store.access import SeekerId, change_edition, rows, seekers
from comeback.store.claiming import Row, StoredGroup, digest
from comeback.store.mapping.codec import decode, decode_all, encode
from comeback.store.mapping.columns import instant, key
from comeback.store.transaction import whole
from comeback.store.trouble import told

__all__ = ["StoredApplication", "StoredGroup", "add_entries", "add_entry", "applications", "edition", "entries", "replace_links"]


@dataclass(frozen=True, slots=True)
class StoredApplication:
    """What an application is folded from. `events` are in order of `at`."""

    number: int
    key: str
    company: str | None
    role: str | None
    events: tuple[Event, ...]
    moments: tuple[Moment, ...] = ()
    closing: Event | None = None
    """What closed its search, as `comeback.flows.ledger` finds it among the entries; never stored with it."""


@told()
def edition(seeker: SeekerId) -> int:
    """Which edition of the ledger this is; another one after every change of its events."""
    return seekers().values_list("edition", flat=True).get(pk=seeker)


@told()
def entries(seeker: SeekerId) -> tuple[tuple[Event, int | None], ...]:
    """The events typed in by hand, in the order they were, each with the number of the application that the seeker named, if any."""
    found = rows(models.Event, seeker).filter(by_hand=True).order_by("pk").values_list("facts", "application__number", "chosen")
    return tuple((decode(Event, facts), number if chosen else None) for facts, number, chosen in found)


@told()
def applications(seeker: SeekerId) -> list[StoredApplication]:
    """All applications that have events, by number."""
    moments = _moments(seeker)
    found: defaultdict[int, list[tuple[str, int]]] = defaultdict(list)
    placed = rows(models.Event, seeker).filter(application__isnull=False).order_by("at", "name")
    for number, facts, row in placed.values_list("application_id", "facts", "pk"):
        found[number].append((facts, row))
    return [
        StoredApplication(
            one.number,
            one.key,
            one.company,
            one.role,
            tuple(decode_all(Event, [facts for facts, _ in found[one.pk]])),
            tuple(moment for _, row in found[one.pk] for moment in moments.get(row, ())),
        )
        for one in rows(models.Application, seeker).order_by("number")
        if one.pk in found
    ]


@told()
def founders(seeker: SeekerId, events: Iterable[str]) -> dict[int, str]:
    """Of each application that went into another, by its number, the one of these events that founded it."""
    absorbed = {row.number: told[0] for row in rows(models.Application, seeker) if (told := Row(row.number, row.key).absorbed)}
    by_digest = {digest(key(event)): event for event in events} if absorbed else {}
    return {number: by_digest[name] for number, name in absorbed.items() if name in by_digest}


@whole
def add_entry(seeker: SeekerId, event: Event, number: int | None = None, moments: Sequence[Moment] = ()) -> None:
    """Add an event typed in by hand, with the moments noted in it, to the application of this number (None: the ledger will find it).
    What it was noted for is kept with it, unless it tells so itself.

    The very same entry again changes nothing; UsageError where there is no such application.
    """
    facts = encode(replace(event, noted_for=event.noted_for or number or 0))
    there = rows(models.Event, seeker).filter(name=key(event.id), facts=facts)
    if there.exists():
        return
    application = None if number is None else rows(models.Application, seeker).filter(number=number).first()
    if number is not None and application is None:
        raise UsageError(
            Sentence("There is no application {number}.", number=number), "'comeback applications' lists them with their numbers."
        )
    change_edition(seeker)
    row = rows(models.Event, seeker).create(
        seeker_id=seeker,
        name=key(event.id),
        kind=event.kind.value,
        at=instant(event.at),
        by_hand=True,
        application=application,
        chosen=application is not None,
        facts=facts,
    )
    rows(models.Moment, seeker).bulk_create(
        models.Moment(seeker_id=seeker, event=row, position=at, who=one.who, thanks_for=one.thanks_for, recall=one.recall)
        for at, one in enumerate(moments)
    )


@whole
def add_entries(seeker: SeekerId, noted: Sequence[tuple[Event, int | None]]) -> None:
    """Add several events typed in by hand, each with its application's number or None: all of them or none. See `add_entry`."""
    for event, number in noted:
        add_entry(seeker, event, number)


def replace_links(seeker: SeekerId, groups: Sequence[StoredGroup]) -> None:
    """Make these the applications, in one transaction.

    A group finds its row by its number, else by the events they share, else by its key; else it gets the next number. Events from readings
    become those of the groups: new ones are added, others changed or removed. Entries by hand only change their application. An application
    left without events goes, unless letters were written for it. What is in place already is not written again.
    """
    from comeback.store.linking import write_links  # after an import; most commands only look

    write_links(seeker, groups)


def _moments(seeker: SeekerId) -> dict[int, list[Moment]]:
    """The moments noted, by the row id of their entry."""
    found: defaultdict[int, list[Moment]] = defaultdict(list)
    for row in rows(models.Moment, seeker).order_by("event", "position"):
        found[row.event_id].append(Moment(row.who, row.thanks_for, row.recall))
    return found
