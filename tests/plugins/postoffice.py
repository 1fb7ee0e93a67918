"""A post office to test with: a ledger with letters to approve, a real SMTP server with its oracle, and a real Sent folder on Dovecot."""

from __future__ import annotations

import imaplib
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from comeback.domain.account import Account, Credentials, Secret, Server
from comeback.domain.delivery import Delivery, DeliveryState
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.flows.approving import approve
from comeback.flows.carrying import Carrier
from comeback.flows.home import Home
from comeback.ledger.timing import next_open
from comeback.mailbox.imap.sent import sent_folder
from comeback.store import ledger, outbox
from comeback.store.ledger import StoredGroup
from comeback.store.letters import save_draft
from comeback.store.seekers import change
from comeback.work.round import Round, run
from tests.plugins.databases import ADA, OpenStore
from tests.plugins.mailservers import Mailbox
from tests.servers.smtp import SmtpServer
from tests.store.store_values import event

NOON = datetime(2026, 4, 14, 12, tzinfo=UTC)
"""A Tuesday, in working hours."""


@dataclass
class PostOffice:
    """Everything a letter passes on its way. `now` is its clock."""

    home: Home
    smtp: SmtpServer
    mailbox: Mailbox
    files_sent: bool = False
    now: datetime = NOON
    firms: int = 0

    @property
    def account(self) -> Account:
        """The seeker's, with its real servers."""
        smtp = Server("localhost", self.smtp.port)
        return replace(self.mailbox.account, address=ADA.email, smtp=smtp, files_sent=self.files_sent)

    @property
    def carrier(self) -> Carrier:
        """How its letters leave."""
        credentials = Credentials(self.mailbox.address, Secret(self.mailbox.password))
        return Carrier(self.account, lambda: credentials, lambda: sent_folder(self.mailbox.imap, credentials))

    def write(self, count: int) -> list[int]:
        """So many letters to as many people at as many firms, approved; returns their ids."""
        return [self.draft(one) for one in self.meet(count)]

    def meet(self, count: int) -> range:
        """So many firms more that have said no; returns the numbers of their applications."""
        self.firms += count
        every = range(1, self.firms + 1)
        groups = [StoredGroup(f"a{one}", None, f"Firm {one}", "Fitter", (event(f"a{one}", day=-5),)) for one in every]
        ledger.replace_links(self.home.seeker_id, groups)
        return every[-count:]

    def draft(self, number: int, *, approved: bool = True, to: str = "") -> int:
        """A letter for this application."""
        words = f"Dear {number},\n\n.Thank you for ringing.\n.\nFrom here on I shall ask less.\n\nAda"
        letter = Letter(
            LetterKind.FOLLOW_UP, to or f"hr@firm{number}.example", f"Re: Fitter {number}", words, in_reply_to=f"<{number}@firm.example>"
        )
        saved = save_draft(self.home.seeker_id, number, letter, "no")
        if approved:
            approve(self.home, saved.id, self.now)
        return saved.id

    def round(self, later: timedelta = timedelta()) -> Round:
        """One round of the sender, so much later."""
        self.now += later
        done = run(self.home, lambda address: self.carrier, lambda: self.now, alone=True)
        assert not done.trouble, done.trouble
        return done

    def next_morning(self) -> None:
        """Where the day is nearly over, the next one on which letters leave."""
        if self.now.hour >= 15:
            self.now = next_open(self.now + timedelta(hours=15), self.home.seeker)

    def letter(self, number: int) -> Delivery:
        """As it stands."""
        return outbox.delivery(self.home.seeker_id, number)

    def states(self) -> list[DeliveryState]:
        """Of all letters."""
        return [one.state for one in outbox.deliveries(self.home.seeker_id)]

    def in_sent(self) -> list[bytes]:
        """What lies in Sent, as another mail program sees it."""
        hand = self.mailbox.hand()
        hand.select("Sent", readonly=True)
        _, found = hand.search(None, "ALL")
        numbers = (found[0] or b"").split()
        mails = [hand.fetch(one.decode(), "(BODY.PEEK[])")[1][0] for one in numbers]
        hand.logout()
        return [bytes(one[1]) for one in mails if isinstance(one, tuple)]


@dataclass
class SelfFiling:
    """A provider that puts a copy of what it takes into Sent by itself."""

    mailbox: Mailbox
    change: Callable[[bytes], bytes] = bytes

    def __call__(self, raw: bytes) -> None:
        """A letter was taken."""
        hand = self.mailbox.hand()
        assert hand.append("Sent", r"(\Seen)", imaplib.Time2Internaldate(NOON), self.change(raw))[0] == "OK"
        hand.logout()


@pytest.fixture
def smtp_folder(mailbox: Mailbox, tmp_path: Path) -> Path:
    """A folder with a certificate that is trusted."""
    folder = tmp_path / "smtp"
    folder.mkdir()
    for name in ("cert.pem", "key.pem"):
        shutil.copy(mailbox.server.folder / name, folder / name)
    return folder


@pytest.fixture
def office(sqlite_store: OpenStore, mailbox: Mailbox, smtp_folder: Path) -> Iterator[PostOffice]:
    """On SQLite."""
    with SmtpServer(smtp_folder) as smtp:
        yield post_office(sqlite_store, mailbox, smtp)


@pytest.fixture
def any_office(store: OpenStore, mailbox: Mailbox, smtp_folder: Path) -> Iterator[PostOffice]:
    """On SQLite and on PostgreSQL in turn."""
    with SmtpServer(smtp_folder) as smtp:
        yield post_office(store, mailbox, smtp)


def post_office(store: OpenStore, mailbox: Mailbox, smtp: SmtpServer) -> PostOffice:
    """One whose seeker may send as many letters as a test likes."""
    known = change(store.seeker, replace(ADA, letters_a_day=100_000))
    return PostOffice(Home(store.settings, *known), smtp, mailbox)
