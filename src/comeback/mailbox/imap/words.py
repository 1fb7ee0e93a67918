"""What we say to a server: commands out of typed words, so that no value of a mail or a person can become a command.

Folder names are in modified UTF-7 (RFC 3501, 5.1.3); other words beyond ASCII go as literals.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError

_OWN = re.compile(r"[ !#-z|}~]+")
"""What our own phrases are made of: nothing that could end them, or begin a text or a literal."""
_QUOTABLE = re.compile(rb"[ -~]{0,900}")
_SHIFTED = re.compile(r"&([^-]*)-")
RANGE_CAP = 1 << 32


@dataclass(frozen=True, slots=True)
class Text:
    """Any bytes: quoted where they may be, else a literal."""

    data: bytes


@dataclass(frozen=True, slots=True)
class Uids:
    """A set of UIDs, ascending."""

    numbers: Sequence[int]


Word: TypeAlias = str | Text | Uids
"""An atom or a parenthesised phrase of our own making, any text, or UIDs."""


def chunks(words: Iterable[Word]) -> list[bytes]:
    """The bytes of a command, cut where a literal waits for the server's word; each chunk but the last ends with `{n}`."""
    found = [b""]
    for word in words:
        found[-1] += b" " if found[-1] else b""
        if isinstance(word, Uids):
            found[-1] += ranges(word.numbers)
        elif isinstance(word, str):
            found[-1] += _own(word)
        elif _QUOTABLE.fullmatch(word.data):
            found[-1] += b'"' + word.data.replace(b"\\", rb"\\").replace(b'"', rb"\"") + b'"'
        else:
            found[-1] += b"{%d}" % len(word.data)
            found.append(word.data)
    return found


def _own(word: str) -> bytes:
    if not _OWN.fullmatch(word):
        raise ComebackError("A phrase of a command holds what it must not.", "This is a fault of the program.")
    return word.encode("ascii")


def ranges(numbers: Sequence[int]) -> bytes:
    """`1:3,7` for 1, 2, 3, 7."""
    found: list[list[int]] = []
    for number in numbers:
        if not 0 < number < RANGE_CAP:
            raise ComebackError(Sentence("{number} is no UID.", number=number), "This is a fault of the program.")
        if found and number == found[-1][1] + 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return b",".join(b"%d" % a if a == b else b"%d:%d" % (a, b) for a, b in found)


def folder(name: str) -> Text:
    """A folder's name as servers take it."""
    out: list[str] = []
    for plain, other in re.findall(r"([ -~]+)|([^ -~]+)", name):
        out.append(plain.replace("&", "&-") if plain else _shifted(other))
    return Text("".join(out).encode("ascii"))


def _shifted(text: str) -> str:
    packed = base64.b64encode(text.encode("utf-16-be", "surrogatepass")).decode().rstrip("=").replace("/", ",")
    return f"&{packed}-"


def folder_name(data: bytes) -> str:
    """A folder's name as people read it; one that is not encoded as it should be stays as it came."""
    text = data.decode("utf-8", "surrogateescape")
    if not text.isascii():
        return text

    def unshifted(found: re.Match[str]) -> str:
        packed = found[1].replace(",", "/")
        return base64.b64decode(packed + "=" * (-len(packed) % 4), validate=True).decode("utf-16-be") if packed else "&"

    try:
        plain = _SHIFTED.sub(unshifted, text)
    except ValueError:
        return text
    return plain if folder(plain).data == data else text
