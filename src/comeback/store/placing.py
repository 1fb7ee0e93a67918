"""A ledger's file outside of the program's own connection: whether it is sound, what it holds, and putting one in another's place.

The ledger that was there is kept under a name with the moment; nothing is deleted.
"""

from __future__ import annotations

import os
import secrets
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from comeback.errors import ComebackError
from comeback.store.appearing import reach_the_disk
from comeback.store.connecting import disconnect
from comeback.store.copies import LOGS
from comeback.store.epochs import Cause
from comeback.store.schema import own_steps

PATIENCE = 2.0
"""Seconds to wait for others to close the ledger."""
MAIN = ("store_message", "store_application", "store_letter", "store_event")
"""Tables of which a ledger that is worth keeping has a row."""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a ledger's file holds: the last step of its schema, and how many rows each of the main tables has."""

    schema: str
    mails: int
    applications: int
    letters: int


def fault_of(ledger: Path) -> str:
    """The first thing that is wrong with a file, in SQLite's words; empty where it is sound."""
    try:
        with closing(_opened(ledger, read_only=True)) as file:
            (found,) = file.execute("PRAGMA quick_check(1)").fetchone()
            return "" if found == "ok" else str(found)
    except sqlite3.DatabaseError as error:
        return str(error)


def contents(ledger: Path) -> Contents:
    """What a sound file holds. ComebackError where it is no ledger, or a newer version wrote it."""
    try:
        with closing(_opened(ledger, read_only=True)) as file:
            steps = {name for (name,) in file.execute("SELECT name FROM django_migrations WHERE app = 'store'")}
            counts = [_count(file, table) for table in MAIN[:3]]
    except sqlite3.DatabaseError:
        raise ComebackError("What is in the file is no ledger.", "Name a file that 'comeback backup' has written.") from None
    if steps - own_steps():
        raise ComebackError("It was written by a newer version of comeback.", "Install the newest comeback, then try again.")
    return Contents(max(steps, default=""), *counts)


def holds_something(ledger: Path) -> bool:
    """Whether anything would be lost with this file; a file that cannot be read may hold all there is."""
    if not ledger.exists() or ledger.stat().st_size == 0:
        return False
    try:
        with closing(_opened(ledger, read_only=True)) as file:
            there = {name for (name,) in file.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
            return any(_count(file, table) for table in MAIN if table in there)
    except sqlite3.DatabaseError:
        return True


def begin_new_life(ledger: Path, at: datetime) -> None:
    """Pause the sending of a file that is not in its place yet; at home it is wherever it is opened next. See `comeback.store.epochs`."""
    insert = "INSERT INTO store_epoch (seeker_id, token, cause, began_at) SELECT id, ?, ?, ? FROM store_seeker"
    with closing(_opened(ledger)) as file, file:
        file.execute("PRAGMA user_version = 0")
        file.execute(insert, (secrets.token_hex(16), Cause.RESTORED.value, at.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f")))


def put_in_place(new: Path, ledger: Path, kept: Path) -> bool:
    """Put `new`, of the same folder tree, in the place of `ledger`, which is kept as `kept` where it holds anything; whether it did.

    At any moment a whole ledger lies in the place. ComebackError where another process has the ledger open.
    """
    disconnect()
    reach_the_disk(new)
    worth = holds_something(ledger)
    with _nobody_else(ledger):
        if worth:
            for log in ("", *LOGS):
                _also_as(_with(ledger, log), _with(kept, log))
            reach_the_disk(kept.parent)
        for log in LOGS:
            # What is left of a log now is a damaged ledger's: it must not be taken for the new one's.
            _with(ledger, log).unlink(missing_ok=True)
        new.replace(ledger)
        reach_the_disk(ledger.parent)
    return worth


@contextmanager
def _nobody_else(ledger: Path) -> Iterator[None]:
    """Fold the log into the ledger, which can only be done by whoever alone has it open."""
    if not ledger.exists():
        yield
        return
    with closing(_opened(ledger)) as file:
        try:
            file.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            file.execute("PRAGMA journal_mode = DELETE").fetchone()
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
                raise ComebackError(
                    "The ledger is open in another run of comeback.", "Close its pages and whatever watches, then try again."
                ) from None
        except sqlite3.DatabaseError:
            pass  # It is damaged; whoever has it open meets that too.
    yield


def _with(file: Path, ending: str) -> Path:
    return file.with_name(f"{file.name}{ending}")


def _also_as(file: Path, name: Path) -> None:
    """A second name for the same bytes, or a copy where the file system knows no second names."""
    if not file.exists():
        return
    with suppress(OSError):
        os.link(file, name)
        return
    shutil.copy2(file, name)
    reach_the_disk(name)


def _opened(ledger: Path, *, read_only: bool = False) -> sqlite3.Connection:
    mode = "ro" if read_only else "rw"
    return sqlite3.connect(f"{ledger.absolute().as_uri()}?mode={mode}", uri=True, timeout=PATIENCE)


def _count(file: sqlite3.Connection, table: str) -> int:
    (found,) = file.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - own names
    return int(found)
