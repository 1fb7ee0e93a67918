"""Putting one mail into a folder, once for each time it is asked, and finding it again: for drafts, and copies of what was sent."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from comeback.mailbox.fields import head_of_mail
from comeback.mailbox.headers import addresses, message_ids
from comeback.mailbox.imap.fetching import Headline, headlines, searched, uids_of
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


@dataclass(frozen=True, slots=True)
class Sought:
    """The marks of a mail that was put into a folder: its id, the one reader it is for, what it answers (or nothing), and when."""

    message_id: str
    reader: str
    thread: str
    put_at: datetime


def lying(session: Session, name: str, sought: Sought, others: Collection[str]) -> Headline | None:
    """The newest mail of a folder with this id, else the newest to this reader in this thread since then that has no id of `others`: a
    server or a mail program may have given it another one. The folder is opened anew."""
    examine(session, name)
    return _with_id(session, sought.message_id) or _resembling(session, sought, others)


def _with_id(session: Session, message_id: str) -> Headline | None:
    near = headlines(session, uids_of(session, message_id)[-NEAR:])
    return max((one for one in near if message_id in _ids(one, "message-id")), key=lambda one: one.uid, default=None)


def _resembling(session: Session, sought: Sought, others: Collection[str]) -> Headline | None:
    # Days are the server's own.
    since = f"{sought.put_at - timedelta(days=1):%d-%b-%Y}"
    near = headlines(session, searched(session, "SINCE", since, "TO", Text(sought.reader.encode()))[-NEAR:])
    return max((one for one in near if _resembles(one, sought, others)), key=lambda one: one.uid, default=None)


def _resembles(one: Headline, sought: Sought, others: Collection[str]) -> bool:
    to = {person.email for person in addresses(head_of_mail(one.head).headers.first("to"))}
    answers = {*_ids(one, "in-reply-to"), *_ids(one, "references")}
    return sought.reader in to and (not sought.thread or sought.thread in answers) and not set(_ids(one, "message-id")) & set(others)


def _ids(one: Headline, name: str) -> tuple[str, ...]:
    return message_ids(head_of_mail(one.head).headers.first(name))
