"""The plain examples of the reader's tests as rows to learn from: a line of JSON each, as `tests/reading` reads them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from tools.train.row import Row

_SIGNS = {"re": "reply", "auto": "auto", "away": "auto", "bulk": "list"}


def plain_rows(file: Path) -> Iterator[Row]:
    """The rows of such a file; those of the seeker's own mails go to somebody."""
    for line in file.read_text("utf-8").splitlines():
        one = json.loads(line)
        own = "sent" in one
        yield Row(
            id=one["id"],
            file=file.stem,
            voice="many",
            theme="stock words",
            locale=one["language"],
            text=one["text"] + "\n",
            kinds=tuple(one["kinds"]),
            sender=one["from"],
            subject=one["subject"],
            signs=tuple(_SIGNS[flag] for flag in one.get("flags", []) if flag in _SIGNS),
            says=tuple(one.get("says", [])),
            to="somebody@postnook.example" if own else "",
            sent=f"sent_{one['sent']}" if own else "",
        )
