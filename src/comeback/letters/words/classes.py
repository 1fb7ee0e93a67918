"""Classes of words by which notes are told apart (past forms, imperatives, words that follow a verb), kept in `english.txt` and its like:
`[class]`, then its words.
"""

from __future__ import annotations

from functools import cache

from comeback.language.listfiles import sections_of


@cache
def _classes(language: str) -> dict[str, frozenset[str]]:
    listed = sections_of("comeback.letters.words", f"{language}.txt")
    return {name: frozenset(word for line in lines for word in line.split()) for name, lines in listed.items()}


def word_class(name: str, language: str = "english") -> frozenset[str]:
    """The words of a class, in small letters; the language by its English name."""
    return _classes(language)[name]
