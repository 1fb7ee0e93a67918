"""The hand-like face of the cards: Caveat, under the SIL Open Font License, from the extra `print`; and which signs it can write."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path
from struct import unpack_from

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError

_UNICODE = ((3, 1), (0, 3))
"""Platform and encoding of the table of the basic plane (OpenType specification, `cmap`, format 4)."""


class ExtraMissingError(ComebackError):
    """The extra `print` is missing."""

    def __init__(self) -> None:
        super().__init__(
            Sentence("A PDF needs the extra 'print', which is not installed."),
            Sentence("Install it with: pip install 'comeback[print]'. A card is made without it, too, by --html FILE or --text."),
        )


class UnwritableError(ComebackError):
    """Signs that the face does not have."""

    def __init__(self, signs: str) -> None:
        super().__init__(
            Sentence("The hand of the card cannot write {signs}.", signs=" ".join(signs)),
            Sentence("Take --html FILE, which uses the faces of your own machine, or --text to write it by hand."),
        )


def faces() -> Path:
    """The folder with the face; raises ExtraMissingError."""
    try:
        import fontpkg_caveat
    except ImportError:
        raise ExtraMissingError from None
    return Path(fontpkg_caveat.ROOT) / "files"


def writable(text: str) -> str:
    """The text with its accents joined to their letters (NFC), as the face writes it; raises UnwritableError."""
    joined = unicodedata.normalize("NFC", text)
    missing = sorted({sign for sign in joined if ord(sign) not in _signs()})
    if missing:
        raise UnwritableError("".join(missing))
    return joined


@cache
def _signs() -> frozenset[int]:
    return signs_of(next(faces().glob("*.ttf")).read_bytes())


def signs_of(font: bytes) -> frozenset[int]:
    """The code points of the basic plane that a TrueType font has a glyph for."""
    count = unpack_from(">H", font, 4)[0]
    tables = (unpack_from(">4s4xI", font, 12 + 16 * at) for at in range(count))
    start = next(offset for tag, offset in tables if tag == b"cmap")
    listed = (unpack_from(">HHI", font, start + 4 + 8 * at) for at in range(unpack_from(">H", font, start + 2)[0]))
    table = start + next(offset for platform, encoding, offset in listed if (platform, encoding) in _UNICODE)
    return frozenset(_mapped(font, table))


def _mapped(font: bytes, table: int) -> list[int]:
    """The characters of a format 4 table whose glyph is not number 0, which is the empty box."""
    double = unpack_from(">H", font, table + 6)[0]
    segments = range(0, double, 2)
    ends, starts, deltas, ranges = (table + 14 + shift for shift in (0, double + 2, 2 * double + 2, 3 * double + 2))
    found = []
    for at in segments:
        first, last = unpack_from(">H", font, starts + at)[0], unpack_from(">H", font, ends + at)[0]
        delta, leap = unpack_from(">H", font, deltas + at)[0], unpack_from(">H", font, ranges + at)[0]
        for sign in range(first, min(last, 0xFFFE) + 1):
            glyph = unpack_from(">H", font, ranges + at + leap + 2 * (sign - first))[0] if leap else sign
            if glyph and (glyph + delta) % 0x10000:
                found.append(sign)
    return found
