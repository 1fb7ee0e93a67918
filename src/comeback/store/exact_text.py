"""A text column that gives back exactly what went in.

Mail and file names hold what databases refuse: NUL (PostgreSQL) and lone surrogates (UTF-8). These are written as an escape; all other
text lies in the file as it is.
"""

from __future__ import annotations

import re

from django.db import models

ESCAPE = "\x1a"
_ODD = re.compile("[\x00\x1a\ud800-\udfff]")
_ESCAPED = re.compile("\x1a([0-9a-f]{4})")


def stored(text: str) -> str:
    """The text as a column takes it."""
    if _is_plain(text):
        return text
    return _ODD.sub(lambda odd: f"{ESCAPE}{ord(odd.group()):04x}", text)


def given(text: str) -> str:
    """The text as it went in."""
    if ESCAPE not in text:
        return text
    return _ESCAPED.sub(lambda odd: chr(int(odd.group(1), 16)), text)


def _is_plain(text: str) -> bool:
    if "\0" in text or ESCAPE in text:
        return False
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


class ExactText(models.TextField):  # type: ignore[type-arg]
    """Text of any characters and length."""

    def get_prep_value(self, value: object) -> object:
        """What the database gets."""
        return stored(value) if isinstance(value, str) else value

    def from_db_value(self, value: object, *_: object) -> object:
        """What went in."""
        return given(value) if isinstance(value, str) else value
