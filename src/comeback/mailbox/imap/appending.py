"""Putting one mail into a folder, once for each time it is asked, and finding it again: for drafts, and copies of what was sent."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from comeback.mailbox.fields import head_of_mail
from comeback.mailbox.headers import message_ids
from comeback.mailbox.imap.fetching import headlines, uids_of
from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.standing import examine
from comeback.mailbox.imap.words import Text, folder

NEAR = 50
"""Mails that a search for a Message-ID may bring; it looks for a part of the words only."""


@dataclass(frozen=True, slots=True)
class Lies:
    """Where a mail lies in a folder; `uid` 0 where the server does not say."""

    uidvalidity: int
    uid: int


def append(session: Session, name: str, flags: str, data: bytes, at: datetime | None = None) -> Lies:
    """Put the mail there with these flags (`(\\Draft)`), dated `at`. If the connection breaks it may be there: look before trying again."""
    dated = (Text(f"{at:%d-%b-%Y %H:%M:%S %z}".encode()),) if at else ()
    ended, _ = session.run("APPEND", folder(name), flags, *dated, Text(data))
    if ended.code == "APPENDUID" and len(ended.args) == 2 and all(one.isdigit() for one in ended.args):
        return Lies(int(ended.args[0]), int(ended.args[1]))
    return Lies(0, 0)


def find(session: Session, name: str, message_id: str) -> Lies | None:
    """The newest mail of a folder with exactly this Message-ID. The folder is opened anew, so that nothing recent is missed."""
    now = examine(session, name)
    near = uids_of(session, message_id)[-NEAR:]
    exact = [one.uid for one in headlines(session, near) if message_id in message_ids(head_of_mail(one.head).headers.first("message-id"))]
    return Lies(now.uidvalidity, max(exact)) if exact else None
