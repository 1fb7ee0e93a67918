"""A mail's text in its four parts: what it says now, quoted history, signature, boilerplate. Each part has its own module; here they meet.

What the words mean is not decided here. Nothing is thrown away: every line with a word in it is in exactly one part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from comeback.domain.message import Words
from comeback.mailbox.disclaimer import disclaimers
from comeback.mailbox.lines import Part, words
from comeback.mailbox.quoting import quoted
from comeback.mailbox.signature import signatures


def split(text: str) -> Words:
    """The four parts of a text with `\\n` line ends.

    Of a forward everything below its marker is quoted, also where nothing stands above it; it is kept verbatim.
    Time and memory are linear in the text.
    """
    lines = text.split("\n")
    parts = [Part.QUOTED if old else Part.NEW for old in quoted(lines)]
    own = list(_own(lines, parts))
    for number, (start, end) in enumerate(own):
        _set(parts, start, disclaimers(lines[start:end], words_above=start > 0), Part.DISCLAIMER)
        if number in {0, len(own) - 1}:  # answers between quoted lines are not signed
            rest = [line if part is Part.NEW else "" for line, part in zip(lines[start:end], parts[start:end], strict=True)]
            _set(parts, start, signatures(rest, words_above=start > 0), Part.SIGNATURE)
    return words(lines, parts)


def _own(lines: Sequence[str], parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Runs of lines between quoted ones that hold a word."""
    start, filled = 0, False
    for at, (line, part) in enumerate(zip(lines, parts, strict=True)):
        if part is Part.QUOTED:
            if filled:
                yield start, at
            start, filled = at + 1, False
        elif line and not filled:
            filled = not line.isspace()
    if filled:
        yield start, len(lines)


def _set(parts: list[Part], start: int, found: Sequence[bool], part: Part) -> None:
    for at, hit in enumerate(found):
        if hit:
            parts[start + at] = part
