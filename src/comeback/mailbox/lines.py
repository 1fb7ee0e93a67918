"""A text as lines, each with the part it belongs to, and back into `Words`. Which line is what, others decide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum

from comeback.domain.message import Words


class Part(Enum):
    """The four parts of `Words`."""

    NEW = "new"
    QUOTED = "quoted"
    SIGNATURE = "signature"
    DISCLAIMER = "disclaimer"


def words(lines: Sequence[str], parts: Sequence[Part]) -> Words:
    """The lines of each part in order; every line with a word in it is in exactly one part, verbatim. A gap becomes one blank line."""
    kept: dict[Part, list[str]] = {part: [] for part in Part}
    last: dict[Part, int] = {}
    for at, (line, part) in enumerate(zip(lines, parts, strict=True)):
        if not line or line.isspace():
            continue
        before = last.get(part)
        if before is not None and at - before > 1:
            kept[part].append("")
        kept[part].append(line)
        last[part] = at
    return Words(**{part.value: "\n".join(found) for part, found in kept.items()})


def paragraphs(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Start and end (exclusive) of each run of lines that are not blank."""
    start = -1
    for at, line in enumerate(lines):
        blank = not line or line.isspace()
        if blank and start >= 0:
            yield start, at
            start = -1
        elif not blank and start < 0:
            start = at
    if start >= 0:
        yield start, len(lines)
