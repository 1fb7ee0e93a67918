"""The examples of this package: sentences and mails with their points, and messages made of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TypedDict, cast

from comeback.domain.lesson import FeedbackReading
from comeback.domain.message import Address, Message, Place, Words

_DATA = Path(__file__).parent / "data"


class PointRow(TypedDict):
    """A point that is expected; `quote` are words its own quote must hold."""

    polarity: str
    theme: str
    quote: str


class Row(TypedDict):
    """A text with its points. `quoted` is what the mail quotes beneath it."""

    id: str
    language: str
    text: str
    quoted: str
    points: list[PointRow]
    refused: bool
    vague: bool


def rows(name: str) -> list[Row]:
    """The rows of `data/<name>.jsonl`."""
    return [cast(Row, {"quoted": "", **json.loads(line)}) for line in (_DATA / f"{name}.jsonl").read_text("utf-8").splitlines()]


def mail(new: str, quoted: str = "") -> Message:
    """A mail to the seeker with these new words and this history."""
    words = Words(new=new, quoted=quoted)
    return Message(
        "0" * 64, Place("examples"), sender=Address("Ines Roth", "i.roth@firm.example"), to=(Address("", "me@post.example"),), words=words
    )


def told(reading: FeedbackReading) -> list[tuple[str, str]]:
    """Polarity and theme of each point, in the order they stand."""
    return [(item.polarity.value, item.theme.value) for item in reading.items]
