"""The ledger folded once and kept in memory until it changes: pages ask for it many times between two changes.

Every write of events changes the seeker's `edition` in the same transaction, whoever writes; what is kept here counts for one edition only.
An application whose events stayed as they were is not folded again. Steps depend on the moment too: they are decided anew after a while.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from comeback.domain.application import Application, Seeker
from comeback.domain.step import Step
from comeback.flows.home import Home
from comeback.ledger.decide import decide
from comeback.ledger.fold import fold
from comeback.store import ledger
from comeback.store.ledger import StoredApplication

MOST = 16
"""Ledgers kept at once: one on a laptop, those just looked at in an office."""
A_WHILE = timedelta(minutes=5)
"""So long a decision may be shown. What is due, held or expired is named with its moment, and counted in hours at the least."""

Rows = Callable[[], list[StoredApplication]]


@dataclass(slots=True)
class Kept:
    """One ledger as it was folded."""

    edition: int
    rows: dict[int, StoredApplication]
    applications: list[Application]
    steps: list[Step] = field(default_factory=list)
    decided: tuple[datetime, Seeker] | None = None


_KEPT: OrderedDict[tuple[str, int], Kept] = OrderedDict()


def folded(home: Home, rows: Rows) -> list[Application]:
    """All applications by number; `rows` reads what is stored, where that is needed."""
    return list(_kept(home, rows).applications)


def decided(home: Home, rows: Rows, now: datetime) -> list[tuple[Application, Step]]:
    """Every application by number, with the step that holds now or held a moment ago."""
    kept = _kept(home, rows)
    at = kept.decided
    if at is None or at[1] != home.seeker or not at[0] <= now < at[0] + A_WHILE:
        kept.steps = [decide(one, home.seeker, now) for one in kept.applications]
        kept.decided = (now, home.seeker)
    return list(zip(kept.applications, kept.steps, strict=True))


def _kept(home: Home, rows: Rows) -> Kept:
    name = (home.settings.database or str(home.settings.home), home.seeker_id)
    # Before the rows: should another writer come in between, the next look folds again.
    edition = ledger.edition(home.seeker_id)
    before = _KEPT.get(name)
    if before is None or before.edition != edition:
        _KEPT[name] = before = _fold(edition, rows(), before)
    _KEPT.move_to_end(name)
    while len(_KEPT) > MOST:
        _KEPT.popitem(last=False)
    return before


def _fold(edition: int, rows: list[StoredApplication], before: Kept | None) -> Kept:
    known = {one.number: one for one in before.applications} if before else {}
    same = {row.number for row in rows if before and before.rows.get(row.number) == row}
    found = [known[row.number] if row.number in same else fold(row.number, row.events, row.moments, row.closing) for row in rows]
    return Kept(edition, {row.number: row for row in rows}, found)
