"""Ledgers of before that lie beside the ledger, in the clear: what each is named, which are there, and letting them go."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from pathlib import Path

from comeback.store.databases import FILE_NAME
from comeback.store.workroom import clear

LOGS = ("-wal", "-shm")
BEFORE_UPDATE, BEFORE_RESTORE, DAMAGED = "before-update", "before-restore", "damaged"
UPDATES_KEPT = 2


def before_update(ledger: Path, step: str) -> Path:
    """Where a ledger is copied before steps are taken that follow this one."""
    return _named(ledger, f"{BEFORE_UPDATE}-{step or 'unknown'}")


def aside(ledger: Path, why: str, at: datetime) -> Path:
    """A name that is free, for a ledger that gives way to another at this moment."""
    name = f"{why}-{at:%Y-%m-%d-%H%M%S}"
    names = (_named(ledger, name if number == 1 else f"{name}-{number}") for number in count(1))
    return next(one for one in names if not one.exists())


def copies(home: Path) -> list[Path]:
    """Those of a data folder, the oldest first."""
    found = [one for why in (BEFORE_UPDATE, BEFORE_RESTORE, DAMAGED) for one in home.glob(_named(Path(FILE_NAME), f"{why}-*").name)]
    return sorted(found, key=lambda one: (one.stat().st_mtime_ns, one.name))


def keep_newest_updates(home: Path) -> None:
    """Let all but the newest copies go that were made before an update; those that gave way to another ledger are not touched."""
    for one in [one for one in copies(home) if BEFORE_UPDATE in one.name][:-UPDATES_KEPT]:
        one.unlink()


def forget(home: Path) -> None:
    """Delete all of them, and what was left on the way."""
    clear(home)
    for one in copies(home):
        for ending in ("", *LOGS):
            one.with_name(f"{one.name}{ending}").unlink(missing_ok=True)


def _named(ledger: Path, what: str) -> Path:
    return ledger.with_name(f"{ledger.stem}-{what}{ledger.suffix}")
