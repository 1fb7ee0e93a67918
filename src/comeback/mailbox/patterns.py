"""The tables of patterns in `wording/`, compiled for RE2: one pattern per line (or words), `#` starts a comment line, `[name]` a section.

What the patterns recognise is said beside them; what follows from a match is decided by the module that asks.
"""

from __future__ import annotations

from functools import cache, cached_property
from typing import Protocol, cast

import re2

from comeback.language.listfiles import sections_of

LINE_CAP = 400
"""Characters of a line that patterns look at."""


class Match(Protocol):
    """What a compiled table says of a text that fits."""

    def start(self) -> int:
        """The first character of the match."""

    def end(self) -> int:
        """One behind its last."""


class Pattern(Protocol):
    """The two ways a compiled table is asked; both are linear in the text."""

    def search(self, text: str, /) -> Match | None:
        """A match anywhere, or None."""

    def fullmatch(self, text: str, /) -> Match | None:
        """A match of the whole text, or None."""


@cache
def sections(table: str) -> dict[str, tuple[str, ...]]:
    """The patterns of a table by section, as written; what stands before the first section has the empty name."""
    return sections_of("comeback.mailbox", "wording", f"{table}.txt")


@cache
def vocabulary(table: str, section: str = "") -> frozenset[str]:
    """The words of a section that is no list of patterns."""
    return frozenset(word for line in sections(table)[section] for word in line.split())


@cache
def pattern(table: str, section: str = "", *, start: str = "", end: str = "") -> Pattern:
    """One section as an alternation, case ignored, between `start` and `end` (`^`, `$` or more)."""
    return compiled(f"{start}(?:{'|'.join(sections(table)[section])}){end}")


def compiled(source: str) -> Pattern:
    """A pattern of RE2, case ignored, `.` without line breaks."""
    return _Later(source)


class _Later:
    """Compiles when it is first asked: most runs of the program never ask most tables."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _pattern(self) -> Pattern:
        options = re2.Options()
        options.case_sensitive = False
        options.log_errors = False
        return cast("Pattern", re2.compile(self._source, options))

    def search(self, text: str, /) -> Match | None:
        """See Pattern."""
        return self._pattern.search(text)

    def fullmatch(self, text: str, /) -> Match | None:
        """See Pattern."""
        return self._pattern.fullmatch(text)


def plain(line: str, cap: int = LINE_CAP) -> str:
    """A line as the tables expect it: capped, white space collapsed, marks of bold dropped, straight apostrophes."""
    short = line[: 2 * cap].replace("’", "'").replace("*", " ")
    return " ".join(short.split())[:cap]
