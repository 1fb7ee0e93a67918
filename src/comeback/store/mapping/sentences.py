"""Sentences to text and back, so that what went wrong in one run is said in another in the seeker's language.

A Sentence is written as JSON: the English it is, its pattern, and what stood in its braces. Text that is none is written as it is, and
so was every Sentence before: both come back as plain text.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from comeback.domain.sentence import Count, Day, Month, Sentence

BEGINNING = "{"
"""Of what is packed. Plain text that begins so is packed too, or it would be taken for a Sentence."""
WORDS = "words"


def packed(text: str) -> str:
    """The text of a column for what is said."""
    if not isinstance(text, Sentence):
        if not text.startswith(BEGINNING):
            return text
        text = Sentence.again(text, f"{{{WORDS}}}", {WORDS: text})
    return json.dumps(_plain(text), ensure_ascii=False)


def unpacked(kept: str) -> str:
    """What was said: a Sentence, or text alone."""
    try:
        return _sentence(json.loads(kept)) if kept.startswith(BEGINNING) else kept
    except (ValueError, KeyError, TypeError, AttributeError):
        return kept


def _plain(value: object) -> object:
    if isinstance(value, Sentence):
        return {"said": str(value), "pattern": value.pattern, "values": {name: _plain(one) for name, one in value.values.items()}}
    if isinstance(value, Day):
        return {"day": value.day.isoformat(), "english": str(value), "year": value.told_year}
    if isinstance(value, Month):
        return {"month": value.day.isoformat()}
    if isinstance(value, Count):
        return {"count": value.number}
    return value if isinstance(value, int | float) else str(value)


def _sentence(found: Mapping[str, Any]) -> Sentence:
    return Sentence.again(found["said"], found["pattern"], {name: _value(one) for name, one in found["values"].items()})


def _value(found: Any) -> object:
    return _MADE[next(iter(found), "")](found) if isinstance(found, dict) else found


def _day(found: Mapping[str, Any]) -> Day:
    # A date alone, though the Sentence may have held a moment: days are all that is told of it.
    return Day(found["english"], date.fromisoformat(found["day"][:10]), found["year"])


def _month(found: Mapping[str, Any]) -> Month:
    return Month(date.fromisoformat(found["month"][:10]))


_MADE: dict[str, Callable[[Mapping[str, Any]], object]] = {
    "said": _sentence,
    "day": _day,
    "month": _month,
    "count": lambda found: Count(found["count"]),
}
"""By the first key."""
