"""How a folder stands: its numbers, asked from outside or told as it is opened, for reading only (EXAMINE).

What follows from them is decided in `resuming`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comeback.mailbox.imap.session import Session
from comeback.mailbox.imap.syntax import Untagged, Value, name_of, number_of, text_of
from comeback.mailbox.imap.words import folder, folder_name

_CODES = frozenset({"UIDVALIDITY", "UIDNEXT", "HIGHESTMODSEQ"})


@dataclass(frozen=True, slots=True)
class Standing:
    """How a folder stands. `modseq` is 0 where the server does not count changes (RFC 7162)."""

    uidvalidity: int
    uidnext: int
    messages: int
    modseq: int = 0


def status_words(session: Session) -> str:
    """What is asked of a folder that is not opened."""
    counting = session.can("CONDSTORE") or session.can("QRESYNC")
    return f"(MESSAGES UIDNEXT UIDVALIDITY{' HIGHESTMODSEQ' if counting else ''})"


def standing(session: Session, name: str) -> Standing:
    """How a folder stands, without opening it."""
    _, answer = session.run("STATUS", folder(name), status_words(session))
    return next((one for _, one in standings(answer)), Standing(0, 0, 0))


def standings(answer: list[Untagged]) -> Iterator[tuple[str, Standing]]:
    """Of each folder that an answer tells of, by name."""
    for piece in answer:
        if piece.name == "STATUS" and len(piece.values) > 1 and isinstance(pairs := piece.values[1], list):
            yield folder_name(text_of(piece.values[0])), _stands(dict(zip(map(name_of, pairs[::2]), pairs[1::2], strict=False)))


def examine(session: Session, name: str) -> Standing:
    """Open a folder, for reading only; always anew, since an open one shows an old view (RFC 3501, 5.2)."""
    return opened(session, name)[0]


def opened(session: Session, name: str, *how: str) -> tuple[Standing, list[Untagged]]:
    """The same with the whole answer; `how` are parameters of EXAMINE (RFC 4466, 2.4)."""
    session.selected = ""
    _, answer = session.run("EXAMINE", folder(name), *how)
    session.selected = name
    return _told(answer), answer


def _told(answer: list[Untagged]) -> Standing:
    facts: dict[str, Value] = {one.name: one.values[0] for one in answer if one.values and one.name in _CODES}
    facts["MESSAGES"] = next((b"%d" % one.number for one in reversed(answer) if one.name == "EXISTS" and one.number is not None), b"0")
    return _stands(facts)


def _stands(facts: dict[str, Value]) -> Standing:
    """What is missing is 0: a server without UIDs that last (UIDNOTSTICKY) says so by leaving them out."""
    got = {key: number_of(facts[key]) if isinstance(facts.get(key), bytes) else 0 for key in (*_CODES, "MESSAGES")}
    return Standing(got["UIDVALIDITY"], got["UIDNEXT"], got["MESSAGES"], got["HIGHESTMODSEQ"])
