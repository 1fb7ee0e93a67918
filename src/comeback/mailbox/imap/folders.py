"""The folders of a mailbox: which there are, and what each is for. How one stands is in `standing`.

A folder's use is what the server says (RFC 6154), else what its name says in the languages of `wording/folders.txt`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from itertools import islice

from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.standing import Standing, standings, status_words
from comeback.mailbox.imap.syntax import Untagged, text_of
from comeback.mailbox.imap.words import Text, folder_name
from comeback.mailbox.patterns import sections

MOST = 2_000
"""Folders of one mailbox that are looked at."""


class Use(StrEnum):
    """What a folder is for."""

    INBOX = "inbox"
    ALL = "all"
    SENT = "sent"
    DRAFTS = "drafts"
    ARCHIVE = "archive"
    JUNK = "junk"
    TRASH = "trash"
    FLAGGED = "flagged"
    NONE = ""


NOT_READ = frozenset({Use.JUNK, Use.TRASH, Use.DRAFTS, Use.FLAGGED})
"""Folders in which nothing is looked for: what lies there was thrown away, is not finished, or lies elsewhere too."""


@dataclass(frozen=True, slots=True)
class Folder:
    """One folder: its name as people read it, the parts of its path, and its use."""

    name: str
    path: tuple[str, ...]
    use: Use = Use.NONE


@dataclass(frozen=True, slots=True)
class Survey:
    """The folders of a mailbox, and by name how they stand, as far as the server says both in one answer (RFC 5819)."""

    folders: list[Folder]
    standings: Mapping[str, Standing]


def folders(session: Session) -> list[Folder]:
    """The folders that hold mail, in the server's order. Where the server names no use, names do, each use once."""
    return _listed(session, [])[0]


def survey(session: Session) -> Survey:
    """The same with how each stands. Where the server tells that of one folder at a time, it is left to be asked."""
    asked = [f"STATUS {status_words(session)}"] if session.can("LIST-STATUS") else []
    found, answer = _listed(session, asked)
    return Survey(found, dict(standings(answer)))


def _listed(session: Session, asked: list[str]) -> tuple[list[Folder], list[Untagged]]:
    returned = [*(["SPECIAL-USE"] if session.can("SPECIAL-USE") and session.can("LIST-EXTENDED") else []), *asked]
    options = [f"RETURN ({' '.join(returned)})"] if returned else []
    _, answer = session.run("LIST", Text(b""), Text(b"*"), *options)
    found = [one for piece in islice((piece for piece in answer if piece.name == "LIST"), MOST) for one in _folder(piece)]
    taken = {one.use for one in found} - {Use.NONE}
    return [_named(one, taken) for one in found], answer


def _folder(piece: Untagged) -> Iterable[Folder]:
    if len(piece.values) < 3 or not isinstance(piece.values[0], list):
        return
    flags = {text_of(flag).decode("ascii", "replace").lower() for flag in piece.values[0]}
    name, separator = folder_name(text_of(piece.values[2])), text_of(piece.values[1]).decode("ascii", "replace")
    if flags & {"\\noselect", "\\nonexistent"} or not name or len(name) > 400:
        return
    path = tuple(name.split(separator)) if separator else (name,)
    use = Use.INBOX if name.upper() == "INBOX" else next((one for one in Use if one and f"\\{one}" in flags), Use.NONE)
    yield Folder(name, path, use)


def _named(one: Folder, taken: set[Use]) -> Folder:
    """The folder with the use that its last name tells, where no folder has that use yet."""
    use = Use.NONE if one.use else _uses().get(_plain(one.path[-1]), Use.NONE)
    # Several folders may be called Sent ("Work/Sent"); only one near the top is the mailbox's own.
    near = len(one.path) == 1 or (len(one.path) == 2 and (one.path[0].upper() == "INBOX" or one.path[0].startswith("[")))
    if not use or use in taken or not near:
        return one
    taken.add(use)
    return Folder(one.name, one.path, use)


@cache
def _uses() -> dict[str, Use]:
    return {_plain(name): Use(use) for use, names in sections("folders").items() for name in names}


def _plain(name: str) -> str:
    return unicodedata.normalize("NFC", name).strip().casefold()


def read_in(found: list[Folder]) -> list[Folder]:
    """Those in which mail is looked for: the one that holds all where there is one, else every folder but those of NOT_READ."""
    everything = [one for one in found if one.use is Use.ALL]
    return everything or sorted((one for one in found if one.use not in NOT_READ), key=lambda one: one.use is not Use.INBOX)


def with_use(found: list[Folder], use: Use) -> Folder | None:
    """The folder of this use."""
    return next((one for one in found if one.use is use), None)
