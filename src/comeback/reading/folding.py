"""The folded copy of a text that patterns are matched on: lower case, no accents, plain quotes and spaces, and exactly as long.

Because the length never changes, a place in the copy is a place in the text, and what is quoted is verbatim.
"""

from __future__ import annotations

import unicodedata

_PLAIN = {
    "’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": '"', "›": '"',
    "ß": "s", "ẞ": "s", "æ": "a", "œ": "o", "Æ": "a", "Œ": "o", "ø": "o", "Ø": "o", "ı": "i", "İ": "i", "ł": "l", "Ł": "l",
    "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "…": ".", "£": "$", "€": "$", "₹": "$", "¡": "!", "¿": "?", "•": "*", "·": "*",
}  # fmt: skip


def _table() -> dict[int, str]:
    """Every letter of the Latin blocks to its bare form, every white space to a blank."""
    table = {ord(mark): plain for mark, plain in _PLAIN.items()}
    for code in range(0xC0, 0x250):
        bare = unicodedata.normalize("NFD", chr(code))[0].lower()
        if bare.isascii():
            table.setdefault(code, bare)
    table.update({code: chr(code + 32) for code in range(ord("A"), ord("Z") + 1)})
    table.update(dict.fromkeys((9, 10, 11, 12, 13, 0x85, 0xA0, 0x2007, 0x2009, 0x200A, 0x202F, 0x2028, 0x2029, 0x3000, 0), " "))
    return table


_FOLD = _table()


def fold(text: str) -> bytes:
    """The folded copy: ASCII, one byte for each character of `text`; what has no bare form is a question mark."""
    return text.translate(_FOLD).encode("ascii", "replace")
