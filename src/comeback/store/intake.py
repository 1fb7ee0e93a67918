"""How a batch of mails becomes rows: what is new is inserted, what is known adds its place, and kept wins over passed over quarantined."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from comeback.domain.message import Place
from comeback.store import models
from comeback.store.access import Column, SeekerId, insert, matching
from comeback.store.exact_text import stored
from comeback.store.mapping.columns import digest_of
from comeback.store.mapping.messages import COLUMNS, PLACE_COLUMNS, place_columns
from comeback.store.transaction import whole

PASSED_COLUMNS = ("identity", "digest", "source", "part")
WITHOUT_WORDS = type[models.PassedMail] | type[models.QuarantinedMail]
WITH_IDENTITY = WITHOUT_WORDS | type[models.Message]


@dataclass(frozen=True, slots=True)
class Added:
    """What one batch brought: how many mails are kept that were not before, the same for the others, and how many were known."""

    new: int = 0
    passed: int = 0
    quarantined: int = 0
    known: int = 0


@dataclass(frozen=True, slots=True)
class Lying:
    """A mail and a place it lies in; `reason` only where it could not be read. The identity is empty where none could be told."""

    identity: str
    place: Place
    reason: str = ""

    def columns(self) -> tuple[Column, ...]:
        """In the order of PASSED_COLUMNS."""
        return self.identity, digest_of(self.place), stored(self.place.source), stored(self.place.part)


@dataclass(frozen=True, slots=True)
class Batch:
    """Mails ready to be written, encoded before the transaction begins so that it is short. `messages` holds rows by identity."""

    messages: Mapping[str, tuple[Column, ...]] = field(default_factory=dict)
    places: Sequence[Lying] = ()
    passed: Sequence[Lying] = ()
    quarantined: Sequence[Lying] = ()

    def all(self) -> list[Lying]:
        """Every mail of it in its place."""
        return [*self.places, *self.passed, *self.quarantined]


@whole
def take_in(seeker: SeekerId, batch: Batch) -> Added:
    """Write a batch.

    1. Which of its mails are known, and as what? 2. Insert the messages that are not kept yet. 3. What was passed or quarantined
    before and is better known now gives its places over. 4. Add places. 5. Insert what is passed, then what is quarantined, where nothing
    better is known.
    """
    named = {one.identity for one in batch.all()} - {""}
    before = _row_ids(seeker, named)
    passed_before = those_in(seeker, models.PassedMail, named)
    broken_before = those_in(seeker, models.QuarantinedMail, named)
    new = batch.messages.keys() - before.keys()
    insert(models.Message, seeker, COLUMNS, [row for identity, row in batch.messages.items() if identity in new])
    kept = before | _row_ids(seeker, new)

    lying = [*batch.all(), *_given_over(seeker, models.PassedMail, new & passed_before)]
    lying += _given_over(seeker, models.QuarantinedMail, new & broken_before)
    insert(models.Place, seeker, PLACE_COLUMNS, [place_columns(kept[one.identity], one.place) for one in lying if one.identity in kept])

    passed = [one for one in batch.passed if one.identity not in kept]
    now_passed = {one.identity for one in passed}
    passed += [one for one in batch.quarantined if one.identity in now_passed | (passed_before - new)]
    passed += _given_over(seeker, models.QuarantinedMail, now_passed & broken_before)
    insert(models.PassedMail, seeker, PASSED_COLUMNS, [one.columns() for one in passed])

    better = kept.keys() | now_passed | passed_before
    broken = {one.columns(): stored(one.reason) for one in batch.quarantined if one.identity not in better}
    fresh = len({row for row in broken if row[0] not in broken_before} - _broken_rows(seeker, broken))
    insert(models.QuarantinedMail, seeker, (*PASSED_COLUMNS, "reason"), [(*row, why) for row, why in broken.items()])
    added = (len(new), len(now_passed - passed_before), fresh)
    return Added(*added, known=len(batch.all()) - sum(added))


def _row_ids(seeker: SeekerId, identities: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for page in matching(models.Message, seeker, "identity", identities):
        found.update(page.values_list("identity", "pk"))
    return found


def those_in(seeker: SeekerId, table: WITH_IDENTITY, identities: Iterable[str]) -> set[str]:
    """Those of the identities that this table has."""
    found: set[str] = set()
    for page in matching(table, seeker, "identity", identities):
        found.update(page.values_list("identity", flat=True))
    return found


def _given_over(seeker: SeekerId, table: WITHOUT_WORDS, identities: Iterable[str]) -> list[Lying]:
    """The places of mails that are better known now; their rows go."""
    lying: list[Lying] = []
    for page in matching(table, seeker, "identity", identities):
        lying += [Lying(one, Place(source, part)) for one, source, part in page.values_list("identity", "source", "part")]
        page.delete()
    return lying


def _broken_rows(seeker: SeekerId, asked: Iterable[tuple[Column, ...]]) -> set[tuple[Column, ...]]:
    """Those of these rows that are there."""
    found: set[tuple[Column, ...]] = set()
    for page in matching(models.QuarantinedMail, seeker, "digest", [row[1] for row in asked]):
        found.update(Lying(row.identity, Place(row.source, row.part)).columns() for row in page)
    return found
