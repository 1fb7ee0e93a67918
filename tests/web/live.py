"""A site whose seeker's mailbox is a real one, with a real server that takes letters: for tests that go the whole way."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from comeback import sample
from tests.plugins.mailservers import Mailbox
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.smtp import SmtpServer
from tests.web.conftest import Looked, Served, serving

ME = sample.owner().email


@dataclass
class Live:
    """The site, and the two servers of its seeker."""

    site: Served
    mailbox: Mailbox
    smtp: SmtpServer
    home: Path

    def arrives(self, sender: str, at: datetime, subject: str, text: str, answers: str = "") -> None:
        """A mail of this moment comes in at the seeker's mailbox."""
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = sender, f"Sorcha Delahunt <{ME}>", subject
        mail["Date"], mail["Message-ID"] = format_datetime(at), f"<{len(text)}.{len(subject)}@quaymail.example>"
        if answers:
            mail["In-Reply-To"] = mail["References"] = answers
        mail.set_content(text)
        self.mailbox.put(mail.as_bytes())

    def connect(self, look: Looked) -> Page:
        """Connect the mailbox on the page, as a person does, and wait until it is read."""
        page = look.at("/mailboxes")
        page.fill("#address", ME)
        page.click("text=I know its servers")
        page.fill("#imap", str(self.mailbox.imap))
        page.fill("#smtp", f"localhost:{self.smtp.port}")
        page.click("text=Find its servers")
        page.fill("#password", PASSWORD)
        page.click("text=Try it and connect")
        self.read(page)
        return page

    def read_now(self, look: Looked) -> Page:
        """Read the mailbox by the button."""
        page = look.at("/mailboxes")
        page.click("text=Read them now")
        self.read(page)
        return page

    @staticmethod
    def read(page: Page) -> None:
        """Until the mailboxes are read to their end."""
        expect(page.locator("#under-way progress")).to_have_count(0)
        expect(page.locator("text=Last read to its end")).to_be_visible()


@contextmanager
def living(home: Path, dovecot: Dovecot, folder: Path) -> Iterator[Live]:
    """Serve a copy of this data folder beside an empty mailbox of the seeker's."""
    folder.mkdir()
    for name in ("cert.pem", "key.pem"):
        shutil.copy(dovecot.folder / name, folder / name)
    own = Path(shutil.copytree(home, folder / "home"))
    with pytest.MonkeyPatch.context() as patch, SmtpServer(folder, password=PASSWORD) as smtp:
        patch.setenv("COMEBACK_PASSPHRASE", "a kettle for the whole street")
        with serving(own) as site:
            yield Live(site, Mailbox(dovecot, ME), smtp, own)
