"""Making backups: one sealed file, opened again before it counts; by hand, and by themselves when their time has come.

1. A copy of the open ledger. 2. Packed and sealed. 3. Unpacked again and looked through. 4. Only then older ones are let go.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from comeback.config import Settings
from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError, UsageError
from comeback.flows.credentials import vault_of
from comeback.flows.home import Home
from comeback.store.archive import cannot, pack, unpack
from comeback.store.backup import copy_to
from comeback.store.backup_plan import BackupPlan, Every, folder_of, keep_plan, plan_of
from comeback.store.folder import PRIVATE_FOLDER
from comeback.store.lock import held_alone
from comeback.store.placing import fault_of
from comeback.store.workroom import workroom

LOCK_NAME = "backup.lock"
NAME = re.compile(r"comeback-\d{4}-\d\d-\d\d-\d{6}\.age")
VAULT_NAME = "backup"
"""The passphrase of backups that are made by themselves, among the secrets; no address has this name."""
SHORTEST = 8
MOST = 1000
"""Backups to keep at once."""
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
    with held_alone(folder / LOCK_NAME) as other, workroom(folder) as room:
        if other is not None:
            raise ComebackError("Another backup is being made just now.", "Wait for it to end.")
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
        keep_plan(folder, replace(plan, tried_at=now, trouble=str(error)))
        return None


def plan_backups(home: Home, every: Every, keep: int, folder: Path | None, passphrase: Secret | None) -> BackupPlan:
    """Make backups by themselves from now on, or no more. The passphrase is kept among the secrets, unless COMEBACK_PASSPHRASE holds it."""
    refuse_server(home)
    if folder is not None:
        _refuse_missing(folder)
    if every is not Every.OFF and passphrase is not None and not home.settings.passphrase:
        refuse_short(passphrase)
        vault_of(home.settings).put(VAULT_NAME, passphrase)
    was = plan_of(home.settings.home)
    plan = replace(was, every=every, keep=keep, folder=str(folder.absolute()) if folder else was.folder, trouble="")
    keep_plan(home.settings.home, plan)
    return plan


def plan_by_words(home: Home, every: str, keep: str, folder: str, passphrase: Secret | None) -> BackupPlan:
    """The same from the words of a form; UsageError where they make no sense."""
    if every not in list(Every) or not keep.isdecimal() or not 0 < int(keep) <= MOST:
        raise UsageError("That is no plan for backups.", "Say day, week or off, and a number of backups to keep.")
    return plan_backups(home, Every(every), int(keep), Path(folder).expanduser() if folder else None, passphrase)


def standing(home: Home) -> BackupPlan:
    """How often backups are made by themselves, and how the last went."""
    return plan_of(home.settings.home)


def last_file(settings: Settings) -> Path | None:
    """The newest backup that was good when it was made, where it is there now."""
    named = plan_of(settings.home).last_file
    return Path(named) if named and Path(named).exists() else None


def kept_passphrase(home: Home) -> Secret:
    """The one for backups that nobody attends; ComebackError where none was kept."""
    if home.settings.passphrase:
        return Secret(home.settings.passphrase)
    found = vault_of(home.settings).get(VAULT_NAME)
    if found is None:
        raise ComebackError("The passphrase of the backups is kept nowhere.", "Give it once more: comeback backup --every week")
    return found


def has_passphrase(home: Home) -> bool:
    """Whether a backup can be made without asking for one."""
    try:
        kept_passphrase(home)
    except ComebackError:
        return False
    return True


def refuse_server(home: Home) -> None:
    """ComebackError where the rows lie in PostgreSQL: what is no file here can be neither packed nor put in place."""
    if home.settings.database:
        raise ComebackError(
            "This ledger lies in PostgreSQL, which has its own tools for backups.",
            "Use pg_dump and pg_restore; 'comeback export' works too.",
        )


def refuse_short(passphrase: Secret) -> None:
    """UsageError for words that are guessed in no time: a backup may lie where others can try for years."""
    if len(passphrase.reveal()) < SHORTEST:
        raise UsageError(
            Sentence("A passphrase has at least {shortest} characters.", shortest=SHORTEST),
            "Take four or five words that nobody would put together.",
        )


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
        raise cannot("made", place, error) from None
    if target is None:
        _refuse_missing(place)
    return (place / f"comeback-{now:%Y-%m-%d-%H%M%S}.age" if place.is_dir() else place).absolute()


def _refuse_missing(folder: Path) -> None:
    """A stick that is not plugged in: making its folder would put the backup on another disk."""
    if not folder.is_dir():
        raise UsageError(
            Sentence("The backups' folder {folder} is not there.", folder=folder),
            "Plug its disk in, or name another: comeback backup FOLDER --every week",
        )


def _let_go(newest: Path, keep: int) -> Iterator[Path]:
    """Of the backups beside the newest that were made by themselves, all but the last `keep`."""
    older = sorted(one for one in newest.parent.iterdir() if NAME.fullmatch(one.name) and one != newest)
    for one in older[: max(0, len(older) - keep + 1)]:
        one.unlink(missing_ok=True)
        yield one
