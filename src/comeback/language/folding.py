"""Letters without case and diacritics, for comparing names; never for showing them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SPECIAL = str.maketrans({"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "’": "'", "`": "'"})
_WORD = re.compile(r"[^\W_]+")
_UMLAUT = re.compile(r"(?<=[aou])e(?=[^aeiou]|$)")


def folded(text: str) -> str:
    """Lower case without diacritics: `Niño` and `NINO` are alike, `ß` is `ss`."""
    if text.isascii():
        return text.lower()
    return _bare_word(text) if len(text) < 40 else _bare(text)


@lru_cache(maxsize=20_000)
def _bare_word(text: str) -> str:
    return _bare(text)


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.casefold().translate(_SPECIAL))
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).translate(_SPECIAL)


def folded_words(text: str) -> list[str]:
    """The words of a text, folded; apostrophes and full stops vanish (`O'Neil` is one word), all else parts."""
    return _WORD.findall(folded(text).replace("'", "").replace(".", ""))


def squeezed(text: str) -> str:
    """All letters and digits of a text in one, folded, as a domain has them."""
    return "".join(_WORD.findall(folded(text)))


def without_umlaut_e(word: str) -> str:
    """A folded word with `ae`, `oe`, `ue` as `a`, `o`, `u`: `mueller` and `muller` (from Müller) are alike."""
    return _UMLAUT.sub("", word)
