"""The folders of a mailbox: which there are, what each is for, and how one stands. Opened for reading only (EXAMINE).

A folder's use is what the server says (RFC 6154), else what its name says in the languages of `wording/folders.txt`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from comeback.mailbox.imap.session import Session, code_values
from comeback.mailbox.imap.syntax import Untagged, Value, name_of, number_of, text_of
from comeback.mailbox.imap.words import Text, folder, folder_name
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
class Standing:
    """How a folder stands. `modseq` is 0 where the server does not count changes (RFC 7162)."""

    uidvalidity: int
    uidnext: int
    messages: int
    modseq: int = 0


def folders(session: Session) -> list[Folder]:
    """The folders that hold mail, in the server's order. Where the server names no use, names do, each use once."""
    how = ("LIST", Text(b""), Text(b"*"))
    _, answer = session.run(*how, "RETURN (SPECIAL-USE)") if _by_use(session) else session.run(*how)
    found = [one for piece in answer[:MOST] if piece.name == "LIST" for one in _folder(piece)]
    taken = {one.use for one in found} - {Use.NONE}
    return [_named(one, taken) for one in found]


def _by_use(session: Session) -> bool:
    return session.can("SPECIAL-USE") and session.can("LIST-EXTENDED")


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


def standing(session: Session, name: str) -> Standing:
    """How a folder stands, without opening it."""
    counting = session.can("CONDSTORE") or session.can("QRESYNC")
    asked = f"(MESSAGES UIDNEXT UIDVALIDITY{' HIGHESTMODSEQ' if counting else ''})"
    _, answer = session.run("STATUS", folder(name), asked)
    values = code_values(answer, "STATUS")
    pairs = values[1] if len(values) > 1 and isinstance(values[1], list) else []
    return _standing(dict(zip(map(name_of, pairs[::2]), pairs[1::2], strict=False)))


def examine(session: Session, name: str) -> Standing:
    """Open a folder, for reading only; always anew, since an open one shows an old view (RFC 3501, 5.2)."""
    session.selected = ""
    _, answer = session.run("EXAMINE", folder(name))
    facts: dict[str, Value] = {one.name: one.values[0] for one in answer if one.values and one.name in _CODES}
    facts["MESSAGES"] = next((b"%d" % one.number for one in reversed(answer) if one.name == "EXISTS" and one.number is not None), b"0")
    session.selected = name
    return _standing(facts)


_CODES = frozenset({"UIDVALIDITY", "UIDNEXT", "HIGHESTMODSEQ"})


def _standing(facts: dict[str, Value]) -> Standing:
    """What is missing is 0: a server without UIDs that last (UIDNOTSTICKY) says so by leaving them out."""
    got = {key: number_of(facts[key]) if isinstance(facts.get(key), bytes) else 0 for key in (*_CODES, "MESSAGES")}
    return Standing(got["UIDVALIDITY"], got["UIDNEXT"], got["MESSAGES"], got["HIGHESTMODSEQ"])
