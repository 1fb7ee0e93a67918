"""Making backups: one sealed file, opened again before it counts; by hand, and by themselves when their time has come.

1. A copy of the open ledger. 2. Packed and sealed. 3. Unpacked again and looked through. 4. Only then older ones are let go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from comeback.config import Settings
from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence, in_a_row
from comeback.errors import ComebackError
from comeback.flows.backup_schedule import kept_passphrase, refuse_missing, refuse_short
from comeback.flows.home import Home
from comeback.store.archive import pack, unpack, unwritten
from comeback.store.backup import copy_to
from comeback.store.backup_plan import BackupPlan, Every, folder_of, keep_plan, plan_of
from comeback.store.folder import PRIVATE_FOLDER
from comeback.store.lock import held_alone
from comeback.store.placing import fault_of
from comeback.store.workroom import workroom

LOCK_NAME = "backup.lock"
NAME = re.compile(r"comeback-\d{4}-\d\d-\d\d-\d{6}\.age")
Step = Callable[[], None]
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Kept:
    """A backup that was made, and opened again; `gone` were older ones that it replaces."""

    file: Path
    size: int
    at: datetime
    gone: tuple[Path, ...] = ()

    def row(self, plan: BackupPlan) -> Row:
        """See schemas/backup."""
        following = plan.next_at
        return {
            "file": str(self.file),
            "bytes": self.size,
            "at": self.at.isoformat(),
            "every": str(plan.every),
            "next": following.isoformat() if following else None,
            "gone": [str(one) for one in self.gone],
        }


def back_up(home: Home, target: Path | None, passphrase: Secret, now: datetime, step: Step = lambda: None) -> Kept:
    """Make one now: `target` a file, a folder, or None for where the plan says.

    ComebackError where the ledger lies in PostgreSQL, is damaged, or the file cannot be written, or another is being made.
    """
    refuse_short(passphrase)
    folder = home.settings.home
    with alone(home), workroom(folder) as room:
        file = _file_for(home, target, now)
        copy_to(room / "ledger")
        _refuse_damaged(room / "ledger")
        pack(room / "ledger", file, passphrase, now, step)
        unpack(file, room / "again", passphrase, step)
        if fault_of(room / "again"):
            raise ComebackError(
                Sentence("{file} could be written, but not be opened again.", file=file), "Choose another disk: this one may be failing."
            )
        plan = plan_of(folder)
        keep_plan(folder, replace(plan, last_at=now, last_file=str(file), tried_at=now, trouble=""))
        mine = plan.every is not Every.OFF and file.parent == folder_of(folder, plan)
        return Kept(file, file.stat().st_size, now, tuple(_let_go(file, plan.keep)) if mine else ())


def back_up_if_due(home: Home, now: datetime) -> Kept | None:
    """Make one if its time has come. What went wrong is kept in the plan, and shown by `doctor`; it is tried again after an hour."""
    folder = home.settings.home
    plan = plan_of(folder)
    if not plan.due(now):
        return None
    try:
        return back_up(home, None, kept_passphrase(home), now)
    except ComebackError as error:
        plan = plan_of(folder)  # everything may have been erased meanwhile, and the plan with it
        if plan.every is not Every.OFF:
            keep_plan(folder, replace(plan, tried_at=now, trouble=in_a_row(error.problem, error.mend)))
        return None


@contextmanager
def alone(home: Home) -> Iterator[None]:
    """No other process makes a backup until the end of the block; ComebackError where one does just now."""
    with held_alone(home.settings.home / LOCK_NAME) as other:
        if other is not None:
            raise ComebackError("Another backup is being made just now.", "Wait for it to end.")
        yield


def last_file(settings: Settings) -> Path | None:
    """The newest backup that was good when it was made, where it is there now."""
    named = plan_of(settings.home).last_file
    return Path(named) if named and Path(named).exists() else None


def backups(home: Home) -> tuple[Path, ...]:
    """Those that can be found: in the folder where they go by themselves, and the last one."""
    plan = plan_of(home.settings.home)
    folder = folder_of(home.settings.home, plan)
    there = {one for one in folder.iterdir() if NAME.fullmatch(one.name)} if folder.is_dir() else set()
    last = Path(plan.last_file) if plan.last_file else None
    return tuple(sorted(there | ({last} if last and last.is_file() else set())))


def _refuse_damaged(ledger: Path) -> None:
    fault = fault_of(ledger)
    if fault:
        raise ComebackError(
            Sentence("The ledger is damaged ({fault}); a backup of it would be too.", fault=fault), "Run 'comeback doctor --mend'."
        )


def _file_for(home: Home, target: Path | None, now: datetime) -> Path:
    plan = plan_of(home.settings.home)
    place = target or folder_of(home.settings.home, plan)
    try:
        if target is None and not plan.folder:
            place.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise unwritten(place, error) from None
    if target is None:
        refuse_missing(place)
    return (place / f"comeback-{now:%Y-%m-%d-%H%M%S}.age" if place.is_dir() else place).absolute()


def _let_go(newest: Path, keep: int) -> Iterator[Path]:
    """Of the backups beside the newest that were made by themselves, all but the last `keep`."""
    older = sorted(one for one in newest.parent.iterdir() if NAME.fullmatch(one.name) and one != newest)
    for one in older[: max(0, len(older) - keep + 1)]:
        one.unlink(missing_ok=True)
        yield one
