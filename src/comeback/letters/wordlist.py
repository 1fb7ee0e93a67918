"""Lists of words and patterns kept as text beside the code: `[section]` lines, then one RE2 pattern a line; `#` begins a comment.

A pattern matches whole words, in any case; `*` at its end matches a word's beginning.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Protocol

import re2


class _Match(Protocol):
    def start(self, group: int) -> int: ...
    def end(self, group: int) -> int: ...


class _Pattern(Protocol):
    def finditer(self, text: str) -> Iterator[_Match]: ...
    def search(self, text: str) -> _Match | None: ...


@dataclass(frozen=True, slots=True)
class Words:
    """One section: its patterns, compiled one by one so that each stays small."""

    patterns: tuple[_Pattern, ...] = ()

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where a pattern stands in the text, pattern by pattern."""
        for pattern in self.patterns:
            for match in pattern.finditer(text):
                yield match.start(1), match.end(1)

    def first(self, text: str) -> str:
        """The earliest words found, as written; empty where there are none."""
        spans = sorted(self.spans(text))
        return text[spans[0][0] : spans[0][1]] if spans else ""

    def __contains__(self, text: str) -> bool:
        return any(pattern.search(text) for pattern in self.patterns)


def whole_words(line: str) -> _Pattern:
    """One line of a list as a compiled pattern whose first group is the words found."""
    begins = line.endswith("*")
    body = line[:-1] + r"\pL*" if begins else line
    compiled: _Pattern = re2.compile(rf"(?i)(?:^|[^\pL\pN])((?:{body}))(?:$|[^\pL\pN])")
    return compiled


@cache
def sections(package: str, name: str) -> dict[str, Words]:
    """All sections of a list file of a package, compiled once."""
    found: dict[str, list[_Pattern]] = {}
    at = ""
    for line in files(package).joinpath(name).read_text("utf-8").splitlines():
        words = line.strip()
        if words.startswith("[") and words.endswith("]"):
            at = words[1:-1]
            found.setdefault(at, [])
        elif words and not words.startswith("#"):
            found[at].append(whole_words(words))
    return {section: Words(tuple(patterns)) for section, patterns in found.items()}
