"""What the new words of a mail say beside its kind: that an interview took place, or is called off; that the writer has left.

Patterns are data, one RE2 pattern a line, in all four languages together. What kind a mail is, is said by `comeback.reading`.
"""

from __future__ import annotations

import unicodedata
from functools import cache

import re2

from comeback.language.listfiles import lines_of

CAP = 6000
"""Characters looked at; such words stand near the start."""


def looks_back(words: str) -> str:
    """The words that thank for, or speak of, an interview behind both; nothing where there are none."""
    return _first("looks_back", words)


def calls_off(words: str) -> str:
    """The words that cancel an interview without naming a new time."""
    return _first("calls_off", words)


def leaves(words: str, *, machine: bool) -> bool:
    """Whether the writer has left the firm; of an answering machine, whether that of somebody who has."""
    return bool(_first("leaves", words) or (machine and _first("has_left", words)))


def _first(name: str, words: str) -> str:
    text = " ".join(_plain(words[:CAP]).split())
    found = next((hit for pattern in _patterns(name) if (hit := pattern.search(text))), None)
    return str(found.group(0)) if found else ""


def _plain(text: str) -> str:
    """Without accents: to RE2 a word ends before an accented letter."""
    parts = unicodedata.normalize("NFKD", text.replace("’", "'"))
    return "".join(c for c in parts if not unicodedata.combining(c))


@cache
def _patterns(name: str) -> tuple[re2._Regexp, ...]:
    return tuple(re2.compile("(?i)" + _plain(line)) for line in lines_of("comeback.ledger", "data", f"{name}.txt"))
