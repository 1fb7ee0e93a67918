"""Words of a sentence exchanged for others, and whether a sentence speaks to somebody."""

from __future__ import annotations

import re2

_WORD = re2.compile(r"\pL+|[^\pL]+")


def clear(rest: str, others: frozenset[str]) -> bool:
    """Whether none of these words stands in it."""
    return not {word.lower() for word in _WORD.findall(rest)} & others


def replaced(rest: str, mine: dict[str, str]) -> str:
    """The sentence with the words exchanged."""
    return "".join(mine.get(word, word) for word in _WORD.findall(rest))
