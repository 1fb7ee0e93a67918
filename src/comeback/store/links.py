"""The seeker's own word on what belongs together: joins and splits of events, added and never edited."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.exact_text import given
from comeback.store.mapping.columns import instant, key
from comeback.store.transaction import whole
from comeback.store.trouble import told

Pair = tuple[str, str]
"""Two events by their ids, or two mails by their identities, in the order of their names."""


class Verdict(StrEnum):
    """What the seeker said of two events."""

    JOIN = "join"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Links:
    """All that holds now: each pair is in one of the two."""

    together: frozenset[Pair] = field(default_factory=frozenset)
    apart: frozenset[Pair] = field(default_factory=frozenset)


@told()
def links(seeker: SeekerId) -> Links:
    """The newest word on every pair."""
    found = rows(models.Link, seeker).order_by("pk").values_list("one", "other", "verdict")
    newest = {(given(one), given(other)): verdict for one, other, verdict in found}
    return Links(
        together=frozenset(pair for pair, verdict in newest.items() if verdict == Verdict.JOIN),
        apart=frozenset(pair for pair, verdict in newest.items() if verdict == Verdict.SPLIT),
    )


@whole
def add_link(seeker: SeekerId, verdict: Verdict, one: str, other: str, at: datetime) -> None:
    """Keep the seeker's word on two events."""
    first, second = sorted((key(one), key(other)))
    rows(models.Link, seeker).create(seeker_id=seeker, verdict=verdict.value, one=first, other=second, at=instant(at))
