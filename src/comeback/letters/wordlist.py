"""Lists of words and patterns kept as text beside the code: `[section]` lines, then one pattern a line; `#` begins a comment.

A pattern matches whole words, in any case; `*` at its end matches a word's beginning; `\\pL` is a letter. Patterns hold bounded repeats
only, so that matching stays linear in the text; they are compiled when first asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from comeback.language.listfiles import sections_of

_LETTER = r"[^\W\d_]"


@dataclass(frozen=True, slots=True)
class Words:
    """One section: its patterns as one."""

    source: str = ""

    def spans(self, text: str) -> Iterator[tuple[int, int]]:
        """Where its words stand in the text, in order."""
        if self.source:
            yield from (match.span() for match in _compiled(self.source).finditer(text))

    def first(self, text: str) -> str:
        """The earliest words found, as written; empty where there are none."""
        match = _compiled(self.source).search(text) if self.source else None
        return match.group() if match else ""

    def __contains__(self, text: str) -> bool:
        return bool(self.first(text))


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


def whole_words(lines: Iterable[str]) -> Words:
    """The lines of a section as one pattern for whole words."""
    bodies = []
    for line in lines:
        begins = line.endswith("*") and not line.endswith((".*", "]*"))
        bodies.append((f"{line[:-1]}\\pL{{0,30}}" if begins else line).replace(r"\pL", _LETTER))
    return Words(rf"(?i)(?<!\w)(?:{'|'.join(bodies)})(?!\w)" if bodies else "")


@cache
def sections(package: str, name: str) -> dict[str, Words]:
    """All sections of a list file of a package."""
    return {section: whole_words(lines) for section, lines in sections_of(package, name).items()}
