"""What kinds, stages and states are called on the command line, in its language: by the names the pages give them.

In English they are called as they are typed and as JSON has them, so that `--kind` and its likes can be learned from what is shown.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from comeback.cli.speech import speech
from comeback.web.language.words import ENGLISH


def named(value: StrEnum | str) -> str:
    """The name; the value itself where the pages have none."""
    typed = str(value).replace("_", " ")
    if speech.words.language == ENGLISH or not isinstance(value, StrEnum):
        return typed
    from comeback.web.showing import CHANNELS, COLUMNS, EVENTS, KINDS, LETTERS, STAGES, STATES, THEMES

    tables: tuple[Mapping[Any, str], ...] = (LETTERS, STAGES, STATES, KINDS, THEMES, EVENTS, CHANNELS, COLUMNS)
    # values of two enums may be spelled alike, and are then one key
    return next((speech(table[value]) for table in tables if isinstance(next(iter(table)), type(value)) and value in table), typed)


def listed(values: list[str]) -> str:
    """Several, the last joined by a word."""
    return speech("{these} and {last}", these=", ".join(values[:-1]), last=values[-1]) if len(values) > 1 else "".join(values)
