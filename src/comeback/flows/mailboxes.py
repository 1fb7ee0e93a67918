"""How the connected mailboxes are, folder by folder: what was seen, when, and what went wrong. Never "synced" where nothing came."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from comeback.flows.home import Home
from comeback.store import accounts
from comeback.store.accounts import Connected
from comeback.store.folders_read import Cursor, cursors

Row = dict[str, object]


@dataclass(frozen=True, slots=True)
class Mailbox:
    """One mailbox and its folders."""

    connected: Connected
    folders: tuple[Cursor, ...]

    @property
    def state(self) -> str:
        """`well`, `trouble`, or `never`: not one look came to its end yet."""
        if self.connected.health.trouble:
            return "trouble"
        return "well" if self.connected.health.looked_at else "never"

    @property
    def newest(self) -> datetime | None:
        """When the newest mail that was seen came in."""
        return max((one.newest for one in self.folders if one.newest), default=None)

    @property
    def seen(self) -> int:
        """Mails looked at, all folders together."""
        return sum(one.seen for one in self.folders)

    def next_try(self, folder: Cursor) -> datetime | None:
        """When a folder in which something went wrong is tried again by itself; None where nothing did, or only a person can mend it."""
        return self.connected.health.next_try if folder.said else None

    def row(self) -> Row:
        """See schemas/mailboxes."""
        account, health = self.connected.account, self.connected.health
        return {
            "address": account.address,
            "provider": account.provider,
            "imap": str(account.imap),
            "state": self.state,
            "connected_at": self.connected.since.isoformat(),
            "looked_at": _iso(health.looked_at),
            "newest": _iso(self.newest),
            "seen": self.seen,
            "trouble": health.trouble,
            "says": health.said,
            "next_try": _iso(health.next_try),
            "folders": [
                {
                    "folder": one.folder,
                    "seen": one.seen,
                    "newest": _iso(one.newest),
                    "looked_at": _iso(one.looked_at),
                    "says": one.said,
                    "next_try": _iso(self.next_try(one)),
                }
                for one in self.folders
            ],
        }


def mailboxes(home: Home) -> list[Mailbox]:
    """All of the seeker's."""
    found = accounts.accounts(home.seeker_id)
    return [Mailbox(one, tuple(cursors(home.seeker_id, one.account.address).values())) for one in found]


def _iso(at: datetime | None) -> str | None:
    return at.isoformat() if at else None
