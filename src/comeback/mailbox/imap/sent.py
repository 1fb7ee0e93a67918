"""The Sent folder of an account on its server: whether a letter lies there, and putting a copy there. See `comeback.mailbox.sent`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from comeback.domain.account import Credentials, Server
from comeback.domain.delivery import Frozen, SentCopy
from comeback.domain.sentence import Sentence
from comeback.mailbox.fields import head_of_mail
from comeback.mailbox.headers import addresses, message_ids
from comeback.mailbox.imap.appending import NEAR, append
from comeback.mailbox.imap.fetching import pieces, searched
from comeback.mailbox.imap.folders import Use, folders, with_use
from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.standing import Standing, examine
from comeback.mailbox.imap.words import Text, Word
from comeback.mailbox.trouble import MailTrouble, TroubleKind

CLOSE = timedelta(minutes=10)
"""So much a provider may move the Date of what passes through it."""
DAYS = timedelta(days=1)
LONGEST = 4 << 20
"""Bytes of a mail that is compared."""


@contextmanager
def sent_folder(server: Server, credentials: Credentials) -> Iterator[ServerSentFolder]:
    """Open the account's Sent folder: the one the server names, else the one that is called so. MailTrouble where there is none."""
    with Session(server) as session:
        session.sign_in(credentials)
        found = with_use(folders(session), Use.SENT)
        if found is None:
            raise MailTrouble(
                TroubleKind.SERVER,
                Sentence("{server} shows no folder for sent mail.", server=server),
                Sentence("Make one called Sent in your mail program."),
            )
        yield ServerSentFolder(session, found.name)


@dataclass(frozen=True, slots=True)
class ServerSentFolder:
    """See SentFolder. Every look opens the folder anew: an open one shows an old view, and would say "not there"."""

    session: Session
    name: str

    def find(self, frozen: Frozen, left: datetime) -> SentCopy | None:
        """See SentFolder."""
        now = examine(self.session, self.name)
        marks = (
            ("Message-ID", ("HEADER", "Message-ID", Text(frozen.message_id.encode())), _same_id),
            ("token", ("HEADER", "X-Ledger-Token", Text(frozen.token.encode())), _same_token),
            ("reader, moment and words", self._around(frozen, left), _same_words),
        )
        for mark, asked, same in marks:
            for uid, raw in self._mails(asked):
                if same(raw, frozen):
                    return _copy(now, uid, mark, raw, frozen)
        return None

    def file(self, frozen: Frozen, left: datetime) -> SentCopy | None:
        """See SentFolder."""
        there = append(self.session, self.name, r"(\Seen)", frozen.raw, left)
        return SentCopy(there.uidvalidity, there.uid, "place") if there.uid else None

    def _around(self, frozen: Frozen, left: datetime) -> tuple[Word, ...]:
        """Mails to the reader of about that day; days are the server's own, so one on each side counts."""
        since, before = (f"{left + days:%d-%b-%Y}" for days in (-DAYS, 2 * DAYS))
        return "SINCE", since, "BEFORE", before, "TO", Text(frozen.envelope.recipients[0].encode())

    def _mails(self, asked: tuple[Word, ...]) -> list[tuple[int, bytes]]:
        """The newest of the mails that fit, read whole: a search finds parts of words too. The answer is read to its end."""
        return list(pieces(self.session, searched(self.session, *asked)[-NEAR:], "", LONGEST))


def _same_id(raw: bytes, frozen: Frozen) -> bool:
    return frozen.message_id in message_ids(_field(raw, "message-id"))


def _same_token(raw: bytes, frozen: Frozen) -> bool:
    return _field(raw, "x-ledger-token").strip() == frozen.token


def _same_words(raw: bytes, frozen: Frozen) -> bool:
    """The same one reader, the same moment within CLOSE, the same body."""
    readers = [one.email for one in addresses(_field(raw, "to"))]
    there, here = (_moment(_field(mail, "date")) for mail in (raw, frozen.raw))
    near = there is not None and here is not None and abs(there - here) <= CLOSE
    return near and readers == [one.lower() for one in frozen.envelope.recipients] and _body(raw) == _body(frozen.raw)


def _copy(now: Standing, uid: int, mark: str, raw: bytes, frozen: Frozen) -> SentCopy:
    there = next(iter(message_ids(_field(raw, "message-id"))), "")
    return SentCopy(now.uidvalidity, uid, mark, "" if there == frozen.message_id else there)


def _field(raw: bytes, name: str) -> str:
    return head_of_mail(raw).headers.first(name)


def _moment(value: str) -> datetime | None:
    try:
        found = parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else None


def _body(raw: bytes) -> bytes:
    """A digest of the words without what the road does to line ends."""
    lines = raw[head_of_mail(raw).body :].replace(b"\r", b"").rstrip(b"\n")
    return hashlib.sha256(lines).digest()
