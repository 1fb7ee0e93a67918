"""How groups of events become rows of applications, written where they differ. In which row a group goes on is decided in `claiming`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from comeback.domain.event import Event
from comeback.store import models
from comeback.store.access import Column, SeekerId, change_edition, hold, insert, matching, rows
from comeback.store.claiming import APART, Row, StoredGroup, lives, newly_absorbed, rows_of
from comeback.store.clock import column_of
from comeback.store.exact_text import stored
from comeback.store.mapping.codec import encode
from comeback.store.mapping.columns import key
from comeback.store.transaction import whole

EVENT_COLUMNS = ("name", "kind", "at", "identity", "by_hand", "application_id", "chosen", "facts")


@dataclass(frozen=True, slots=True)
class Standing:
    """An event as it stands."""

    row: int
    application: int | None
    by_hand: bool
    facts: str


def write_links(seeker: SeekerId, groups: Sequence[StoredGroup]) -> None:
    """See `comeback.store.ledger.replace_links`."""
    _write(seeker, groups, {event.id: encode(event) for group in groups for event in group.events})


@whole
def _write(seeker: SeekerId, groups: Sequence[StoredGroup], encoded: dict[str, str]) -> None:
    """1. Find or make the row of each group. 2. Write the events that differ. 3. Remove what is left over, but for absorbed rows."""
    found = rows(models.Event, seeker).values_list("name", "pk", "application_id", "by_hand", "facts")
    standing = {name: Standing(pk, application, by_hand, facts) for name, pk, application, by_hand, facts in found}
    there = {row.pk: row for row in rows(models.Application, seeker)}
    standing_rows = {pk: Row(row.number, row.key) for pk, row in there.items()}
    chosen = rows_of(groups, standing_rows, {name: one.application for name, one in standing.items()})
    absorbed = dict(newly_absorbed(groups, chosen, standing_rows))
    for pk, told in absorbed.items():
        _rename(there[pk], told)
    numbers = _write_applications(seeker, groups, chosen, there)
    changed = _write_events(seeker, groups, numbers, encoded, standing)
    wanted = frozenset(name for group in groups for name in group.names)
    left = [one.row for name, one in standing.items() if not one.by_hand and name not in wanted]
    for page in matching(models.Event, seeker, "pk", left):
        page.delete()
    if changed or left:
        change_edition(seeker)
    gone = [pk for pk, row in there.items() if pk not in numbers and not (pk in absorbed or lives(standing_rows[pk], wanted))]
    _remove_empty(seeker, gone)


def _write_applications(
    seeker: SeekerId, groups: Sequence[StoredGroup], chosen: list[int | None], there: dict[int, models.Application]
) -> list[int]:
    """Row ids of the groups, in their order; rows are made or changed where they differ."""
    _free_keys(groups, chosen, there)
    numbers: list[int] = []
    for group, pk in zip(groups, chosen, strict=True):
        if pk is None:
            numbers.append(_new_row(seeker, group))
            continue
        row = there[pk]
        wanted = (key(group.key), group.company, group.role)
        if (row.key, row.company, row.role) != wanted:
            row.key, row.company, row.role = wanted
            row.save()
        numbers.append(pk)
    return numbers


def _free_keys(groups: Sequence[StoredGroup], chosen: list[int | None], there: dict[int, models.Application]) -> None:
    """A key wanted by another row than the one that has it is given up first: no two rows may share one, not even for a moment."""
    wanted = {key(group.key): pk for group, pk in zip(groups, chosen, strict=True)}
    for pk, row in there.items():
        if row.key in wanted and wanted[row.key] != pk:
            _rename(row, f"{APART}{row.number}")


def _new_row(seeker: SeekerId, group: StoredGroup) -> int:
    owner = hold(seeker)
    free = not rows(models.Application, seeker).filter(number=group.number or 0).exists()
    number = group.number if group.number and free else owner.last_number + 1
    if number > owner.last_number:
        owner.last_number = number
        owner.save(update_fields=["last_number"])
    row = rows(models.Application, seeker).create(
        seeker_id=seeker, number=number, key=key(group.key), company=group.company, role=group.role
    )
    return row.pk


def _write_events(
    seeker: SeekerId, groups: Sequence[StoredGroup], numbers: list[int], facts: dict[str, str], standing: dict[str, Standing]
) -> bool:
    """Write the events that are new, differ or have moved; returns whether there were any."""
    derived: list[tuple[Column, ...]] = []
    moved: list[tuple[int, int]] = []
    for group, number in zip(groups, numbers, strict=True):
        for event in group.events:
            before = standing.get(key(event.id))
            if before and before.by_hand:
                moved += [(before.row, number)] if before.application != number else []
            elif before is None or (before.application, before.facts) != (number, facts[event.id]):
                derived.append(_columns(event, number, facts[event.id]))
    insert(models.Event, seeker, EVENT_COLUMNS, derived, anew=("name",))
    for row, number in moved:
        rows(models.Event, seeker).filter(pk=row).update(application=number)
    return bool(derived or moved)


def _columns(event: Event, number: int, facts: str) -> tuple[Column, ...]:
    """In the order of EVENT_COLUMNS."""
    identity = key(event.message or "")
    return key(event.id), event.kind.value, column_of(event.at), identity, False, number, False, stored(facts)


def _rename(row: models.Application, told: str) -> None:
    row.key = told
    row.save()


def _remove_empty(seeker: SeekerId, left: Iterable[int]) -> None:
    """Applications without events go; those with letters stay, so that what was written is not lost."""
    for page in matching(models.Application, seeker, "pk", left):
        page.filter(events=None, letters=None).delete()
