"""How often backups are made by themselves, and with which passphrase; making one is done in `backing_up`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError, UsageError
from comeback.flows.credentials import vault_of
from comeback.flows.home import Home
from comeback.store.backup_plan import BackupPlan, Every, drop_plan, keep_plan, plan_of

VAULT_NAME = "backup"
"""The passphrase of backups that are made by themselves, among the secrets; no address has this name."""
SHORTEST = 8
MOST = 1000
"""Backups to keep at once."""


def plan_backups(home: Home, every: Every, keep: int, folder: Path | None, passphrase: Secret | None) -> BackupPlan:
    """Make backups by themselves from now on, or no more. The passphrase is kept among the secrets, unless COMEBACK_PASSPHRASE holds it."""
    refuse_server(home)
    if folder is not None:
        refuse_missing(folder)
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


def end_backups(home: Home) -> bool:
    """No backup makes itself any more: the plan is forgotten, those that were made stay. Returns whether one would have."""
    every = plan_of(home.settings.home).every
    drop_plan(home.settings.home)
    return every is not Every.OFF


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


def refuse_missing(folder: Path) -> None:
    """A stick that is not plugged in: making its folder would put the backup on another disk."""
    if not folder.is_dir():
        raise UsageError(
            Sentence("The backups' folder {folder} is not there.", folder=folder),
            "Plug its disk in, or name another: comeback backup FOLDER --every week",
        )
