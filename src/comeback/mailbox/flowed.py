"""Paragraphs of format=flowed text put together again (RFC 3676). Quoted lines keep their marks; which are history is not decided here."""

from __future__ import annotations

import re

_QUOTE = re.compile(r">*")


def unflowed(text: str, *, delete_space: bool) -> str:
    """`text` with its soft line breaks undone, space stuffing removed, and each quoted line marked as `>> words`.

    A line flows on when it ends in a space, is no signature separator, and the next has the same depth of quotation (RFC 3676 4.5).
    """
    lines: list[str] = []
    flows: list[str] = []
    depth = 0
    for line in text.split("\n"):
        marks = _QUOTE.match(line)
        deep = marks.end() if marks else 0
        words = line[deep:].removeprefix(" ")
        if flows and (deep != depth or words == "-- "):
            lines.append(_line(depth, flows))
            flows = []
        depth = deep
        soft = words.endswith(" ") and words != "-- "
        flows.append(words[:-1] if soft and delete_space else words)
        if not soft:
            lines.append(_line(depth, flows))
            flows = []
    if flows:
        lines.append(_line(depth, flows))
    return "\n".join(lines)


def _line(depth: int, flows: list[str]) -> str:
    words = "".join(flows)
    return f"{'>' * depth} {words}" if depth else words
