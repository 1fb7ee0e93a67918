"""How far each folder of live mail has been read: written in the same transaction as what was read there."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.columns import key
from comeback.store.transaction import whole
from comeback.store.trouble import told


@dataclass(frozen=True, slots=True)
class ReadTo:
    """The last UID that was read (RFC 3501, 2.3.1.1). UIDs mean something only beside their `uidvalidity`."""

    uidvalidity: int
    last_uid: int


@told()
def read_to(seeker: SeekerId, account: str, folder: str) -> ReadTo | None:
    """How far this folder was read; None for one never read."""
    row = rows(models.SyncFolder, seeker).filter(account=key(account), folder=key(folder)).first()
    return ReadTo(row.uidvalidity, row.last_uid) if row else None


@whole
def set_read_to(seeker: SeekerId, account: str, folder: str, mark: ReadTo) -> None:
    """This folder was read so far. Call it inside `comeback.store.transaction.together` with what was read."""
    rows(models.SyncFolder, seeker).update_or_create(
        seeker_id=seeker,
        account=key(account),
        folder=key(folder),
        defaults={"uidvalidity": mark.uidvalidity, "last_uid": mark.last_uid},
    )
