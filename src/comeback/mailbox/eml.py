"""One mail in a file of its own: .eml, .emlx of Apple Mail, a file of an MH folder. What is in it is not looked at."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from comeback.domain.message import Place
from comeback.mailbox.buffer import CHUNK, Buffer, Window
from comeback.mailbox.openfile import opened, read_at
from comeback.mailbox.raw import Found, Raw

_EMLX = re.compile(rb"(\d{1,12})[ \t]*\r?\n")


def eml(path: Path, source: Path | None = None) -> Iterator[Found]:
    """The mail in this file; raises OSError where it cannot be opened. Its place is its path, or its part of `source`."""
    place = Place(str(path)) if source is None else Place(str(source), str(path.relative_to(source)))
    file = opened(path)
    try:
        yield Raw(place, _content(file, os.fstat(file).st_size, counted=path.suffix.lower() == ".emlx"))
    finally:
        os.close(file)


def _content(file: int, size: int, *, counted: bool) -> Buffer:
    """The bytes, in memory where they are few. An .emlx names their number in its first line and has a property list behind them."""
    first = _EMLX.match(read_at(file, 20, 0)) if counted else None
    start, end = (first.end(), min(size, first.end() + int(first[1]))) if first else (0, size)
    window = Window(file, start, end)
    return window[:] if len(window) <= CHUNK else window
