"""Long mails once more as their telling words alone, so that the reader learns to hear them and not the manner around them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from comeback.domain.kinds import Kind
from tools.train.row import Row
from tools.train.split import is_kept_back

LONG = 350
"""Letters of a mail that is long."""
TELLING = 25
"""Letters that telling words must have to stand alone."""


def shortened(some: Sequence[Row]) -> list[Row]:
    """The short forms of those that may be learned from."""
    return [_short(row) for row in some if _is_long(row) and not is_kept_back(row)]


def _is_long(row: Row) -> bool:
    told = " ".join(_inside(row))
    return not row.sentence and row.kinds[0] != Kind.OTHER and len(row.text) > LONG and len(told) >= TELLING


def _inside(row: Row) -> list[str]:
    return [words for words in row.marks if words in row.text]


def _short(row: Row) -> Row:
    return replace(row, id=f"{row.id}-short", text="\n".join(_inside(row)) + "\n", mail=None)
