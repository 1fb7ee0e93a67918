"""What the doctor can put right by itself: the rights of the data folder and the start at login, at once; a damaged ledger, after one yes.

A damaged ledger is first read as far as it can be. What gives way is kept, and sending is paused: a row that was lost may be one that says
that a letter had left.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from comeback.config import Settings
from comeback.flows.autostart import program_gone, this_system, turn_on
from comeback.flows.checkups.rights import places
from comeback.flows.home import open_home
from comeback.flows.restoring import Unpacked
from comeback.store.connecting import disconnect
from comeback.store.copies import DAMAGED, aside
from comeback.store.databases import FILE_NAME, file_of
from comeback.store.placing import Contents, begin_new_life, contents, fault_of, put_in_place
from comeback.store.salvage import Salvaged, salvage
from comeback.store.workroom import workroom


@dataclass(frozen=True, slots=True)
class Repair:
    """A ledger with all that could be read, ready to be put in place; `found` None: nothing could be."""

    ledger: Path
    found: Salvaged | None


def mend_rights(settings: Settings) -> list[Path]:
    """Give the data folder and the ledger back to their owner alone; returns what was changed."""
    wrong = [(place, mode) for place, mode in places(settings) if place.stat().st_mode & 0o777 != mode]
    for place, mode in wrong:
        place.chmod(mode)
    return [place for place, _ in wrong]


def mend_start() -> Path | None:
    """Have the pages started at login by this installation, where they should be by one that is gone; returns the file that was changed."""
    if program_gone(this_system()) is None:
        return None
    return turn_on(this_system()).file


def is_damaged(settings: Settings) -> bool:
    """Whether the ledger's file is there and is not sound. False where the rows lie in PostgreSQL."""
    file = file_of(settings)
    if file is None or not file.exists() or file.stat().st_size == 0:
        return False
    disconnect()
    return fault_of(file) != ""


@contextmanager
def repaired(settings: Settings) -> Iterator[Repair]:
    """What can be read of the damaged ledger, until the end of the block. Nothing is changed yet."""
    with workroom(settings.home) as room:
        ledger = room / FILE_NAME
        yield Repair(ledger, salvage(settings.home / FILE_NAME, ledger))


def put_repaired(settings: Settings, repair: Repair, now: datetime) -> Path:
    """Put it in the damaged one's place, paused; returns where the damaged one is kept."""
    ledger = settings.home / FILE_NAME
    begin_new_life(repair.ledger, now)
    kept = aside(ledger, DAMAGED, now)
    put_in_place(repair.ledger, ledger, kept)
    open_home()
    return kept


def holds_more(found: Unpacked, repair: Repair) -> bool:
    """Whether a backup holds more than what could be read."""
    return repair.found is None or _weight(found.holds) > _weight(contents(repair.ledger))


def _weight(held: Contents) -> int:
    return held.mails + held.applications + held.letters
