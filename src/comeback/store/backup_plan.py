"""How often backups are made by themselves, where they go, and how the last one went: a file of the data folder.

It is no row of the ledger, since it is about this machine, and must be known where the ledger cannot be read. No passphrase stands in it.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path

from comeback.store.factfile import keep_facts
from comeback.store.mapping.sentences import packed, unpacked

FILE_NAME = "backup.json"
FOLDER_NAME = "backups"
KEEP = 5
AGAIN = timedelta(hours=1)
"""After a backup that failed."""


class Every(StrEnum):
    """How often."""

    DAY = "day"
    WEEK = "week"
    OFF = "off"


PERIODS = {Every.DAY: timedelta(days=1), Every.WEEK: timedelta(days=7)}


@dataclass(frozen=True, slots=True)
class BackupPlan:
    """`folder` empty: `backups` in the data folder. `last_file` is the newest backup that was opened again after it was written."""

    every: Every = Every.OFF
    keep: int = KEEP
    folder: str = ""
    last_at: datetime | None = None
    last_file: str = ""
    tried_at: datetime | None = None
    trouble: str = ""

    def due(self, now: datetime) -> bool:
        """Whether one is to be made now. A last one that lies ahead of a clock that was set back counts for nothing."""
        period = PERIODS.get(self.every)
        if period is None or (self.trouble and self.tried_at and timedelta() <= now - self.tried_at < AGAIN):
            return False
        return self.last_at is None or not timedelta() <= now - self.last_at < period

    @property
    def next_at(self) -> datetime | None:
        """When the next is due; None where none is."""
        period = PERIODS.get(self.every)
        return self.last_at + period if period and self.last_at else None


def plan_of(home: Path) -> BackupPlan:
    """The plan of a data folder; a file that cannot be read is no plan."""
    try:
        facts = json.loads((home / FILE_NAME).read_text("utf-8"))
        moments = {key: datetime.fromisoformat(facts[key]) if facts[key] else None for key in ("last_at", "tried_at")}
        return BackupPlan(**{**facts, **moments, "every": Every(facts["every"]), "trouble": unpacked(facts["trouble"])})
    except (OSError, ValueError, KeyError, TypeError):
        return BackupPlan()


def keep_plan(home: Path, plan: BackupPlan) -> None:
    """Write it down; ComebackError where the data folder cannot be written."""
    facts = (
        asdict(plan)
        | {"trouble": packed(plan.trouble)}
        | {key: at.isoformat() if at else None for key, at in (("last_at", plan.last_at), ("tried_at", plan.tried_at))}
    )
    keep_facts(home / FILE_NAME, facts)


def drop_plan(home: Path) -> None:
    """No plan from now on."""
    (home / FILE_NAME).unlink(missing_ok=True)


def folder_of(home: Path, plan: BackupPlan) -> Path:
    """Where the backups of this plan go."""
    return Path(plan.folder) if plan.folder else home / FOLDER_NAME
