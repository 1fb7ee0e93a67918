"""Putting a backup in the ledger's place. What was there is kept beside it, and nothing leaves until the person has looked.

1. Unpack beside the ledger, and look it through. 2. Pause it. 3. Put it in place. 4. Open it, which brings an older one up to date.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from comeback.config import Settings
from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.flows.home import open_home
from comeback.store import accounts
from comeback.store.archive import unpack
from comeback.store.copies import BEFORE_RESTORE, aside
from comeback.store.databases import FILE_NAME
from comeback.store.folder import ready
from comeback.store.placing import Contents, begin_new_life, contents, fault_of, holds_something, put_in_place
from comeback.store.workroom import workroom

Step = Callable[[], None]
Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Unpacked:
    """A backup that was opened and is sound: where it lies now, when it was made, and what it holds."""

    ledger: Path
    made_at: datetime
    holds: Contents


@dataclass(frozen=True, slots=True)
class Restored:
    """What lies in the ledger's place now. `kept`: where the ledger lies that was there; None where it held nothing."""

    unpacked: Unpacked
    kept: Path | None
    mailboxes: tuple[str, ...]

    def row(self) -> Row:
        """See schemas/restore."""
        held = self.unpacked.holds
        return {
            "made_at": self.unpacked.made_at.isoformat(),
            "mails": held.mails,
            "applications": held.applications,
            "letters": held.letters,
            "kept": str(self.kept) if self.kept else None,
            "mailboxes": list(self.mailboxes),
        }


@contextmanager
def unpacked(settings: Settings, file: Path, passphrase: Secret, step: Step = lambda: None) -> Iterator[Unpacked]:
    """The backup, opened and looked through beside the ledger, until the end of the block.

    ComebackError where it is no backup, not whole, of a newer version, or the ledger lies in PostgreSQL. Nothing is changed then.
    """
    if settings.database:
        raise ComebackError("COMEBACK_DATABASE names a PostgreSQL server, where no backup can be put.", "Leave it out, or use pg_restore.")
    ready(settings.home, settings.home / FILE_NAME)
    with workroom(settings.home) as room:
        ledger = room / FILE_NAME
        made_at = unpack(file, ledger, passphrase, step)
        if fault := fault_of(ledger):
            raise ComebackError(Sentence("The ledger in {name} is damaged ({fault}).", name=file.name, fault=fault), "Take another backup.")
        yield Unpacked(ledger, made_at, contents(ledger))


def is_occupied(settings: Settings) -> bool:
    """Whether a ledger lies in the place that holds anything."""
    return holds_something(settings.home / FILE_NAME)


def put_back(settings: Settings, found: Unpacked, now: datetime) -> Restored:
    """Put it in place, paused. ComebackError where another process has the ledger open: then nothing is changed."""
    ledger = settings.home / FILE_NAME
    begin_new_life(found.ledger, now)
    kept = aside(ledger, BEFORE_RESTORE, now)
    was_there = put_in_place(found.ledger, ledger, kept)
    home = open_home()
    addresses = tuple(one.account.address for one in accounts.accounts(home.seeker_id))
    return Restored(found, kept if was_there else None, addresses)
