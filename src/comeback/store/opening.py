"""Opening the ledger: the data folder, the connection, and a schema that is up to date. Cheap when nothing is to be done."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from comeback.config import Settings
from comeback.errors import ComebackError
from comeback.store import folder
from comeback.store.backup import copy_to
from comeback.store.connecting import connect_to, disconnect
from comeback.store.copies import before_update, keep_newest_updates
from comeback.store.databases import file_of
from comeback.store.durability import refuse_forgetful
from comeback.store.lock import held
from comeback.store.schema import alone, migrate, missing, tables, version
from comeback.store.soundness import look_due, refuse_damaged
from comeback.store.trouble import told

LOCK_NAME = "comeback.lock"


class Opened:
    """An open ledger. It may be left open until the process ends, or be closed by `with`."""

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        disconnect()


def opened(settings: Settings) -> Opened:
    """Open the ledger of these settings, and make it or bring it up to date where needed; the ledger open before is closed.

    ComebackError, with the mend, where the folder or file cannot be written, lies across a network, is damaged or busy, the disk is full,
    a newer version wrote it, or the PostgreSQL server does not answer, or does not keep what it says it has kept.
    """
    file = file_of(settings)
    look = False
    if file:
        folder.ready(settings.home, file)
        look = look_due(file, time.time())
    connect_to(settings)
    try:
        with told():
            if file is None:
                refuse_forgetful()
            elif look:
                refuse_damaged(file)
            if missing():
                _bring_up(file)
    except ComebackError:
        disconnect()
        raise
    return Opened()


def _bring_up(file: Path | None) -> None:
    """One process at a time; whoever waited finds nothing left to do."""
    with _one_at_a_time(file):
        if not missing():
            return
        if file and tables():
            copy_to(before_update(file, version()))
            keep_newest_updates(file.parent)
        migrate()


@contextmanager
def _one_at_a_time(file: Path | None) -> Iterator[None]:
    with held(file.with_name(LOCK_NAME)) if file else alone():
        yield
