"""Labels and thread numbers that a Takeout export of webmail puts on top of each mail."""

from __future__ import annotations

from datetime import UTC, datetime

from tools.sample import chance
from tools.sample.encoding import folded, header_text
from tools.sample.letter import Letter

IMPORTED_UNTIL = datetime(2026, 1, 26, tzinfo=UTC)
"""Mail before this day came over from an earlier mailbox: it carries neither labels nor thread numbers."""

_CLASSES = {"list": "Category Promotions", "shop": "Category Updates", "ats": "Category Updates", "robot": "Category Updates"}


def labels(letter: Letter) -> list[str]:
    """X-GM-THRID and X-Gmail-Labels; nothing on imported mail."""
    if letter.at < IMPORTED_UNTIL:
        return []
    entry = letter.entry
    names = ["Sent"] if entry.mine else ["Spam"] if entry.client == "spam" else ["Inbox", "Opened"]
    names += [_CLASSES[entry.client]] if entry.client in _CLASSES else []
    names += list(entry.block.listed("labels"))
    root = (letter.references or (letter.message_id,))[0]
    return [f"X-GM-THRID: {chance.number(root, 10**18, 2 * 10**18)}", folded("X-Gmail-Labels", header_text(",".join(names), "utf-8"))]
