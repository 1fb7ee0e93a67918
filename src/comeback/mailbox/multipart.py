"""Where the parts of a multipart lie (RFC 2046 5.1), by offsets. What is in them is the work of `walker`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from comeback.mailbox.buffer import Buffer, found, taken

BOUNDARY_CAP = 250
"""RFC 2046 allows 70 characters; a longer boundary than this is none."""
_TAIL = re.compile(rb"(--)?[ \t]*(?:\r\n|\r|\n|$)")
_TAIL_CAP = 80
_FALSE_CAP = 100_000
"""Lines that only begin like a boundary; behind so many no more parts are looked for."""
_SNIFF_CAP = 64 * 1024
_SNIFFED = re.compile(rb"(?:^|[\r\n])--([^\r\n]{1,250})\r?\n(?:content-[a-z-]{1,40}:|\r?\n)", re.IGNORECASE)

Span = tuple[int, int]
"""Start and end of a piece of the mail."""


def spans(data: Buffer, body: Span, boundary: str) -> Iterator[Span]:
    """The parts of `body` in order; the last ends with the body where its closing line is missing."""
    needle = b"--" + boundary.encode("utf-8", "replace")
    start = -1
    for line, behind, closing in _lines(data, body, needle):
        if start >= 0:
            yield start, max(start, _without_break(data, start, line))
        start = -1 if closing else behind
        if closing:
            return
    if start >= 0:
        yield start, body[1]


def sniffed(data: Buffer, body: Span) -> str:
    """The boundary as used, for a multipart that names none or a wrong one; empty where no line looks like one."""
    match = _SNIFFED.search(taken(data, body[0], min(body[1], body[0] + _SNIFF_CAP)))
    return match[1].rstrip().decode("utf-8", "replace") if match else ""


def _lines(data: Buffer, body: Span, needle: bytes) -> Iterator[tuple[int, int, bool]]:
    """The boundary lines: where each begins, where what follows it begins, and whether it closes."""
    at, end = body
    if taken(data, at, min(at + len(needle), end)) == needle:
        at -= 1  # the blank line before the body ends in the line feed that is looked for
    false = 0
    while false < _FALSE_CAP and (feed := found(data, b"\n" + needle, max(at, 0), end)) >= 0:
        at = feed + 1 + len(needle)
        tail = _TAIL.match(taken(data, at, min(at + _TAIL_CAP, end)))
        if tail:
            yield feed + 1, at + tail.end(), bool(tail[1])
        else:
            false += 1


def _without_break(data: Buffer, start: int, line: int) -> int:
    """The end of a part: the line break before a boundary line belongs to the boundary."""
    before = taken(data, max(start, line - 2), line)
    if before == b"\r\n":
        return line - 2
    return line - 1 if before[-1:] in (b"\n", b"\r") else line
