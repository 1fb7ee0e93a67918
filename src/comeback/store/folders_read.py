"""How far each folder of each mailbox is read. The cursor moves in the transaction that keeps what it passed, or not at all."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.message import Message, Passed, Quarantined
from comeback.domain.reading import Reading
from comeback.store import mails, models
from comeback.store.access import SeekerId, rows
from comeback.store.intake import Added
from comeback.store.mapping.columns import instant_or_none
from comeback.store.mapping.sentences import packed, unpacked
from comeback.store.transaction import together, whole
from comeback.store.trouble import told


@dataclass(frozen=True, slots=True)
class Cursor:
    """One folder: everything up to `last_uid` is settled, as long as the server's UIDVALIDITY is this one.

    `marks` are the last mails by UID and head; `uidnext`, `messages` and `modseq` what the server said at the last end.
    """

    account: str
    folder: str
    uidvalidity: int = 0
    last_uid: int = 0
    uidnext: int = 0
    modseq: int = 0
    messages: int = 0
    marks: tuple[tuple[int, str], ...] = ()
    seen: int = 0
    newest: datetime | None = None
    looked_at: datetime | None = None
    said: str = ""


@told()
def cursors(seeker: SeekerId, account: str) -> dict[str, Cursor]:
    """The folders of a mailbox that were ever looked at, by name."""
    found = rows(models.SyncFolder, seeker).filter(account=account).order_by("pk")
    return {row.folder: _cursor(row) for row in found}


def take_in(seeker: SeekerId, batch: Sequence[Message | Passed | Quarantined], readings: Mapping[str, Reading], cursor: Cursor) -> Added:
    """Mails and the cursor behind them, in one transaction."""

    def write() -> Added:
        added = mails.add(seeker, batch, readings)
        keep(seeker, cursor)
        return added

    return together(write)


@whole
def keep(seeker: SeekerId, cursor: Cursor) -> None:
    """Where a folder stands now."""
    columns = {
        "uidvalidity": cursor.uidvalidity,
        "last_uid": cursor.last_uid,
        "uidnext": cursor.uidnext,
        "modseq": cursor.modseq,
        "messages": cursor.messages,
        "marks": json.dumps(cursor.marks),
        "seen": cursor.seen,
        "newest": instant_or_none(cursor.newest),
        "looked_at": instant_or_none(cursor.looked_at),
        "said": packed(cursor.said),
    }
    rows(models.SyncFolder, seeker).update_or_create(seeker_id=seeker, account=cursor.account, folder=cursor.folder, defaults=columns)


@whole
def forget(seeker: SeekerId, account: str, folders: Sequence[str]) -> None:
    """Folders that are no more."""
    rows(models.SyncFolder, seeker).filter(account=account, folder__in=folders).delete()


def _cursor(row: models.SyncFolder) -> Cursor:
    return Cursor(
        account=row.account,
        folder=row.folder,
        uidvalidity=row.uidvalidity,
        last_uid=row.last_uid,
        uidnext=row.uidnext,
        modseq=row.modseq,
        messages=row.messages,
        marks=tuple((int(uid), str(head)) for uid, head in json.loads(row.marks)),
        seen=row.seen,
        newest=row.newest,
        looked_at=row.looked_at,
        said=unpacked(row.said),
    )
