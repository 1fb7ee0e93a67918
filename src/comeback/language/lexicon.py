"""Word lists that lie beside the code as text files: `name: word word ...`, one or more lines per name, `#` for remarks.

What the words mean is said where they are used.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from comeback.language.listfiles import lines_of


@cache
def entries(file: str, package: str = "comeback.language.data") -> Mapping[str, tuple[str, ...]]:
    """The words of each name in a data file, in the order written."""
    found: dict[str, list[str]] = {}
    for name, rest in _named_lines(file, package):
        found.setdefault(name, []).extend(rest.split())
    return {name: tuple(words) for name, words in found.items()}


@cache
def phrases(file: str, package: str = "comeback.language.data") -> Mapping[str, tuple[str, ...]]:
    """As `entries`, for words with blanks in them: separated by commas."""
    found: dict[str, list[str]] = {}
    for name, rest in _named_lines(file, package):
        found.setdefault(name, []).extend(phrase.strip() for phrase in rest.split(",") if phrase.strip())
    return {name: tuple(words) for name, words in found.items()}


def _named_lines(file: str, package: str) -> list[tuple[str, str]]:
    return [(name.strip(), rest) for name, _, rest in (line.partition(":") for line in lines_of(package, file))]
