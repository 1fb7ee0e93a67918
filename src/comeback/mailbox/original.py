"""The HTML of one mail as it was sent, found again where the mail lay. Cleaning it for a browser is not done here."""

from __future__ import annotations

from pathlib import Path

from comeback.domain.message import Place
from comeback.errors import ComebackError
from comeback.mailbox.buffer import Buffer
from comeback.mailbox.identity import identity
from comeback.mailbox.imap.fetching import pieces
from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.standing import examine
from comeback.mailbox.raw import Raw
from comeback.mailbox.sources import raw_mails
from comeback.mailbox.walker import walk

LARGEST = 8 * 1024 * 1024
"""Bytes of a mail that are fetched for it; HTML stands before the attachments."""


def html_in_file(place: Place, wanted: str) -> str | None:
    """From a file or archive, the mail of this identity at this very place; None where it lies there no more."""
    try:
        for found in raw_mails(Path(place.source)):
            if isinstance(found, Raw) and found.place == place and identity(found.data) == wanted:
                return _html(found.data)
    except (ComebackError, OSError):
        return None
    return None


def html_on_server(session: Session, folder: str, part: str) -> str | None:
    """From a mailbox, the mail at `part`, as #UIDVALIDITY/UID; None where it lies there no more. MailTrouble."""
    uidvalidity, _, uid = part.removeprefix("#").partition("/")
    if examine(session, folder).uidvalidity != int(uidvalidity):
        return None
    data = next((data for _, data in pieces(session, [int(uid)], "", LARGEST)), None)
    return _html(data) if data else None


def _html(data: Buffer) -> str:
    return walk(data).html
