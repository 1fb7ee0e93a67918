"""The grammar of IMAP answers: from lines and literals to nested values (RFC 3501, 9). What an answer means is not known here.

A value is bytes (an atom, a quoted string or a literal), None (NIL), or a list of values.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from comeback.domain.sentence import Sentence
from comeback.mailbox.trouble import Unusable, quoted

Value: TypeAlias = "bytes | list[Value] | None"

DEPTH = 100
"""Lists within lists."""
_TOKEN = re.compile(
    rb'[ \t]*(?:(?P<open>\()|(?P<close>\))|"(?P<text>[^"\\]*(?:\\.[^"\\]*)*)"|(?P<atom>(?:BODY\[[^\]]*\](?:<\d+>)?|[^\s()"]+)))', re.I
)
_ESCAPED = re.compile(rb"\\(.)")
_STATUS = re.compile(rb"(OK|NO|BAD|BYE|PREAUTH)(?: |$)(?:\[([^\]]*)\] ?)?(.*)", re.I | re.S)
LITERAL = re.compile(rb"\{(\d{1,20})\+?\}$")


class Garbled(Unusable):
    """An answer that is no IMAP."""

    def __init__(self, words: bytes) -> None:
        super().__init__(Sentence("The mail server answered what is no IMAP: {said!r}.", said=quoted(words[:80])))


@dataclass(frozen=True, slots=True)
class Status:
    """A condition: OK, NO, BAD, BYE or PREAUTH, its code (upper case) with the code's arguments, and words for people."""

    word: str
    code: str
    args: tuple[bytes, ...]
    text: bytes


@dataclass(frozen=True, slots=True)
class Untagged:
    """One piece of an answer: `* 12 FETCH (...)` has number 12, name FETCH and its values."""

    name: str
    number: int | None
    values: Sequence[Value]


def values(pieces: Sequence[bytes]) -> list[Value]:
    """The values in pieces, in which text and literals take turns, text first."""
    top: list[Value] = []
    stack = [top]
    for at, piece in enumerate(pieces):
        if at % 2:
            stack[-1].append(piece)
        else:
            _text(LITERAL.sub(b"", piece) if at + 1 < len(pieces) else piece, stack)
    if len(stack) != 1:
        raise Garbled(pieces[0])
    return top


def _text(text: bytes, stack: list[list[Value]]) -> None:
    """Add the values of one stretch of text to the innermost open list."""
    end, at = len(text.rstrip()), 0
    while at < end:
        found = _TOKEN.match(text, at)
        if found is None:
            raise Garbled(text[at:])
        at = found.end()
        if found["atom"] is not None:
            stack[-1].append(None if found["atom"].upper() == b"NIL" else found["atom"])
        elif found["text"] is not None:
            stack[-1].append(_ESCAPED.sub(rb"\1", found["text"]) if b"\\" in found["text"] else found["text"])
        elif found["open"]:
            inner: list[Value] = []
            stack[-1].append(inner)
            stack.append(inner)
        else:
            stack.pop()
        if not 0 < len(stack) <= DEPTH:
            raise Garbled(text)


def status(text: bytes) -> Status | None:
    """The condition in a line behind its tag or star; None where it is none."""
    found = _STATUS.match(text)
    if found is None:
        return None
    code, *args = (found[2] or b"").split()[:50] or [b""]
    return Status(name_of(found[1]), name_of(code), tuple(args), found[3])


def untagged(pieces: Sequence[bytes]) -> Untagged:
    """The piece of an answer in a line behind its star."""
    first, *rest = values(pieces) or [b""]
    number = int(first) if isinstance(first, bytes) and first.isdigit() and len(first) <= 10 else None
    if number is not None and rest:
        first, *rest = rest
    if not isinstance(first, bytes):
        raise Garbled(pieces[0])
    return Untagged(name_of(first), number, rest)


def text_of(value: Value) -> bytes:
    """The bytes of a value; nothing of a list or NIL."""
    return value if isinstance(value, bytes) else b""


def name_of(value: Value) -> str:
    """A name that the protocol knows, in upper case, as it counts."""
    return text_of(value).decode("ascii", "replace").upper()


def number_of(value: Value) -> int:
    """The number in a value, or Garbled; IMAP's numbers have 64 bits at most (RFC 7162)."""
    if not isinstance(value, bytes) or not value.isdigit() or len(value) > 20:
        raise Garbled(repr(value)[:80].encode())
    return int(value)
