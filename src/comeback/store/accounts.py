"""The seeker's mailboxes and how they are. How far each folder is read is kept by `comeback.store.folders_read`; secrets never are."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from comeback.domain.account import Account
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.knocking import knock_again
from comeback.store.mapping.codec import decode, encode
from comeback.store.mapping.columns import instant, instant_or_none
from comeback.store.mapping.sentences import packed, unpacked
from comeback.store.transaction import whole
from comeback.store.trouble import told


@dataclass(frozen=True, slots=True)
class Health:
    """How the last look at a mailbox went; without `trouble` well. `looked_at` None: never read to its end."""

    looked_at: datetime | None = None
    trouble: str = ""
    said: str = ""
    failures: int = 0
    next_try: datetime | None = None


@dataclass(frozen=True, slots=True)
class Connected:
    """A mailbox and its health."""

    account: Account
    since: datetime
    health: Health


@told()
def accounts(seeker: SeekerId) -> list[Connected]:
    """All mailboxes, the first connected first."""
    return [_connected(row) for row in rows(models.MailAccount, seeker).order_by("pk")]


@told()
def account(seeker: SeekerId, address: str) -> Connected | None:
    """The mailbox of this address."""
    row = rows(models.MailAccount, seeker).filter(address=address).first()
    return _connected(row) if row else None


@whole
def connect(seeker: SeekerId, account: Account, at: datetime) -> None:
    """Keep a mailbox that has let us in; trouble it had before is over, for its letters too. What was read of it stays read."""
    new = {"facts": encode(account), "connected_at": instant(at), "trouble": "", "said": "", "failures": 0, "next_try": None}
    rows(models.MailAccount, seeker).update_or_create(seeker_id=seeker, address=account.address, defaults=new)
    knock_again(seeker, account.address)


@whole
def disconnect(seeker: SeekerId, address: str) -> bool:
    """Forget a mailbox and how far it was read; mails and applications stay. Whether there was one."""
    rows(models.SyncFolder, seeker).filter(account=address).delete()
    gone, _ = rows(models.MailAccount, seeker).filter(address=address).delete()
    return gone > 0


@whole
def well(seeker: SeekerId, address: str, at: datetime) -> None:
    """Every folder was read to its end."""
    rows(models.MailAccount, seeker).filter(address=address).update(looked_at=instant(at), trouble="", said="", failures=0, next_try=None)


@whole
def ill(seeker: SeekerId, address: str, health: Health) -> None:
    """Something went wrong; when it was last well stays known."""
    rows(models.MailAccount, seeker).filter(address=address).update(
        trouble=health.trouble,
        said=packed(health.said),
        failures=health.failures,
        next_try=instant_or_none(health.next_try),
    )


def _connected(row: models.MailAccount) -> Connected:
    health = Health(row.looked_at, row.trouble, unpacked(row.said), row.failures, row.next_try)
    return Connected(decode(Account, row.facts), row.connected_at, health)
