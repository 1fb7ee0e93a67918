"""Which row of applications a group of events goes on in, so that an application keeps its number. Decides; does no I/O.

A row whose events all went into another is absorbed: nothing shows it, and it is kept while the event that founded it lives. Taken apart
again, that application is found under the number the seeker knows it by.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from comeback.domain.event import Event
from comeback.store.mapping.columns import key

APART = "\x1a"
"""Begins the key of a row that another has taken the place of, and parts what stands in it. No event's name holds it."""


@dataclass(frozen=True, slots=True)
class StoredGroup:
    """The events of one application, as the ledger sees it. `number` where it is known; `key` is the id of the event that founded it."""

    key: str
    number: int | None
    company: str | None
    role: str | None
    events: tuple[Event, ...]

    @property
    def names(self) -> list[str]:
        """Of its events, as they stand in columns."""
        return [key(event.id) for event in self.events]


@dataclass(frozen=True, slots=True)
class Row:
    """A row as it stands."""

    number: int
    key: str

    @property
    def absorbed(self) -> tuple[str, str] | None:
        """Digests of the event that founded it and of the one that founded the row it went into; None where it went into none."""
        told = self.key.split(APART)
        return (told[2], told[3]) if len(told) == len(("", "number", "its own", "the other's")) else None

    def absorbed_by(self, other: Row) -> str:
        """Its key from now on."""
        return APART.join(("", str(self.number), digest(self.key), digest(other.key)))


def rows_of(groups: Sequence[StoredGroup], there: Mapping[int, Row], placed: Mapping[str, int | None]) -> list[int | None]:
    """The row that each group goes on in, None for a new one. No row goes to two groups: the strongest claim wins, then the earlier.

    `placed`: in which row each event lies now. The strongest claim is a number that is known, then that of an application which had been
    absorbed and is apart again, then the events that a row and a group share, then the founding event.
    """
    by_number, by_key = {row.number: pk for pk, row in there.items()}, {row.key: pk for pk, row in there.items()}
    claims = [(1, 0, at, pk) for at, pk in _apart_again(groups, there)]
    for at, group in enumerate(groups):
        shared = Counter(pk for name in group.names if (pk := placed.get(name)) is not None)
        claims += [(2, -count, at, pk) for pk, count in shared.items()]
        known = ((0, by_number.get(group.number or 0)), (3, by_key.get(key(group.key))))
        claims += [(rank, 0, at, pk) for rank, pk in known if pk is not None]
    chosen: list[int | None] = [None] * len(groups)
    taken: set[int] = set()
    for _, _, at, pk in sorted(claims):
        if chosen[at] is None and pk not in taken:
            chosen[at] = pk
            taken.add(pk)
    return chosen


def newly_absorbed(groups: Sequence[StoredGroup], chosen: Sequence[int | None], there: Mapping[int, Row]) -> Iterator[tuple[int, str]]:
    """The rows that go into another now, with the key each has from now on."""
    goes_on = {name: pk for group, pk in zip(groups, chosen, strict=True) for name in group.names}
    for pk, row in there.items():
        other = goes_on.get(row.key)
        if other is not None and pk not in chosen:
            yield pk, row.absorbed_by(there[other])


def lives(row: Row, names: frozenset[str]) -> bool:
    """Whether the event that founded an absorbed row is among these."""
    return row.absorbed is not None and row.absorbed[0] in map(digest, names)


def _apart_again(groups: Sequence[StoredGroup], there: Mapping[int, Row]) -> Iterator[tuple[int, int]]:
    """Groups that an absorbed row waits for: founded by its event, while the event of the row that it went into is in another group."""
    waiting = [(pk, *row.absorbed) for pk, row in there.items() if row.absorbed]
    if not waiting:
        return
    where = {digest(name): at for at, group in enumerate(groups) for name in group.names}
    founded = {digest(key(group.key)): at for at, group in enumerate(groups)}
    for pk, own, other in waiting:
        at, elsewhere = founded.get(own), where.get(other)
        if at is not None and elsewhere is not None and at != elsewhere:
            yield at, pk


def digest(name: str) -> str:
    """Stands for the name of an event."""
    return blake2b(name.encode(), digest_size=16).hexdigest()
