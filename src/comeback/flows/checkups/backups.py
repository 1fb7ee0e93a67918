"""When the last backup was made, whether those that make themselves go well, and older ledgers that lie beside the ledger."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from comeback.domain.sentence import Count, Sentence
from comeback.flows.checkups.finding import Finding
from comeback.flows.home import Home
from comeback.flows.resuming import PAUSED, paused
from comeback.store.backup_plan import BackupPlan, Every, plan_of
from comeback.store.copies import BEFORE_UPDATE, copies


def backups(home: Home, now: datetime) -> Iterator[Finding]:
    """None of a ledger that lies in PostgreSQL, which has its own."""
    if paused(home):
        yield Finding("sending", False, PAUSED.problem, PAUSED.mend)
    if home.settings.database:
        return
    yield of_plan(plan_of(home.settings.home), now)
    old = [one for one in copies(home.settings.home) if BEFORE_UPDATE not in one.name]
    for one in old:
        says = Sentence("{path}, {size} bytes", path=one.name, size=Count(one.stat().st_size))
        yield Finding("older ledger", True, says, "It is yours to keep or to delete.")


def of_plan(plan: BackupPlan, now: datetime) -> Finding:
    """A ledger without a backup is no fault, but is said; one that should make itself and does not, is."""
    if plan.trouble:
        return Finding("backup", False, Sentence("the one that was due could not be made: {trouble}", trouble=plan.trouble))
    if plan.last_at is None:
        return Finding("backup", True, "none was made yet", "Make one: comeback backup FOLDER --every week")
    day = f"{plan.last_at.astimezone(now.tzinfo):%Y-%m-%d %H:%M}"
    says = Sentence(
        "the last is of {day}, in {file}" if Path(plan.last_file).exists() else "the last is of {day}, in {file}, which is not there now",
        day=day,
        file=plan.last_file,
    )
    return Finding("backup", True, says, "Let them make themselves: comeback backup --every week" if plan.every is Every.OFF else "")
