"""Calendar files of a person's own choice: a file of ours is replaced by the next, any other stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from comeback.domain.agenda import Published
from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError, UsageError
from comeback.exchange.calendarfile import MADE_BY, calendar_file
from comeback.flows.files import write_bytes

OPENING = 1_000
"""Bytes in which a calendar says who made it."""


def write_calendar(file: Path, published: Iterable[Published]) -> None:
    """Write it whole; UsageError where a file lies there that we did not write."""
    if file.exists() and not _ours(file):
        raise UsageError(
            Sentence("{file} is already there, and is no calendar of ours.", file=file), "Name another file; nothing else is overwritten."
        )
    write_bytes(file, calendar_file(published))


def _ours(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return f"PRODID:{MADE_BY}\r\n".encode() in opened.read(OPENING)
    except OSError as error:
        raise ComebackError(
            Sentence("{file} cannot be read: {reason}.", file=file, reason=because(error)), "Check its permissions."
        ) from None
