"""What is asked of a Sent folder, whatever server or fake it lies on. The one on a server is `comeback.mailbox.imap.sent`."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from comeback.domain.delivery import Frozen, SentCopy


class SentFolder(Protocol):
    """The Sent folder of one account, open. Every method may raise MailTrouble."""

    def find(self, frozen: Frozen, left: datetime) -> SentCopy | None:
        """The copy of this letter, which left about then, as the folder is now. None proves nothing: copies may come late, or never.

        Known by its Message-ID, compared exactly (a server's search finds parts too); else by its token; else, where the provider changed
        both, by reader, moment and words.
        """

    def file(self, frozen: Frozen, left: datetime) -> SentCopy | None:
        """Put a copy there, read, dated when it left; None where the server does not say where it lies. Only after `find` found none."""
