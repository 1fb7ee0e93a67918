"""Classes of English words (past forms, imperatives, words that follow a verb), kept in `english.txt`: `[class]`, then its words."""

from __future__ import annotations

from functools import cache

from comeback.language.listfiles import sections_of


@cache
def _classes() -> dict[str, frozenset[str]]:
    listed = sections_of("comeback.letters.words", "english.txt")
    return {name: frozenset(word for line in lines for word in line.split()) for name, lines in listed.items()}


def word_class(name: str) -> frozenset[str]:
    """The words of a class, in small letters."""
    return _classes()[name]
