"""Hard line breaks as some mail programs make them; quoted lines keep their marks."""

from __future__ import annotations

import re
import textwrap

_MARKS = re.compile(r"^[> ]*")


def wrapped(text: str, column: int) -> str:
    """The text with lines of at most that many characters where words allow; 0 leaves it as it is."""
    if not column:
        return text
    return "\n".join(line for whole in text.split("\n") for line in _lines(whole, column))


def _lines(whole: str, column: int) -> list[str]:
    found = _MARKS.match(whole)
    marks = found[0] if found and ">" in found[0] else ""
    if len(whole) <= column:
        return [whole]
    return textwrap.wrap(
        whole[len(marks) :],
        column - len(marks),
        initial_indent=marks,
        subsequent_indent=marks,
        break_long_words=False,
        break_on_hyphens=False,
    )
