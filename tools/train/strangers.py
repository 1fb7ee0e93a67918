"""A seeker's letters as if from somebody else: an address they have not named as theirs must not become an employer's answer.

One in three of them: with all, every other mail that thanks or asks was read as no job mail.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from comeback.domain.kinds import Kind
from tools.train.row import Row
from tools.train.split import is_kept_back

_ONE_IN = 3


def strangers(some: Sequence[Row]) -> list[Row]:
    """The sent mails that may be learned from, read without knowing whose they are."""
    sent = [row for row in some if row.sent and not is_kept_back(row)]
    return [_unknown(row) for row in sent[::_ONE_IN]]


def _unknown(row: Row) -> Row:
    return replace(row, id=f"{row.id}-stranger", kinds=(Kind.OTHER.value,), says=(), sent="")
