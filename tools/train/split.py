"""Which rows are kept back from learning: one theme in eight of the learned writers, and all by writers of files that begin with `unseen`.

The first tune thresholds; the second only measure.
"""

from __future__ import annotations

import hashlib

from tools.train.row import Row

UNSEEN = "unseen"
_ONE_IN = 8


def is_unseen(row: Row) -> bool:
    """Whether its writer is one that the reader has never learned from."""
    return row.file.startswith(UNSEEN)


def is_kept_back(row: Row) -> bool:
    """Whether the reader may not learn from it."""
    theme = hashlib.sha256(f"{row.voice}|{row.theme}".encode()).digest()
    return is_unseen(row) or theme[0] % _ONE_IN == 0
