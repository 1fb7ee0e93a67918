"""A private folder inside the data folder for ledgers that are being made ready, on the ledger's own disk."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError

PREFIX = ".work-"
STALE = 24 * 3600
"""Seconds after which what a killed process left is cleared away by the next."""


@contextmanager
def workroom(home: Path) -> Iterator[Path]:
    """The folder, gone at the end of the block. ComebackError where it cannot be made, or what is written there has no room."""
    try:
        clear(home, older_than=STALE)
        with tempfile.TemporaryDirectory(prefix=PREFIX, dir=home, ignore_cleanup_errors=True) as room:
            yield Path(room)
    except OSError as error:
        raise ComebackError(
            Sentence("The data folder {home} cannot be written to: {reason}.", home=home, reason=because(error)),
            "Make room there, then try again.",
        ) from None


def clear(home: Path, older_than: float = 0) -> None:
    """Delete what was left there, by processes that were killed, more seconds ago than this."""
    for left in home.glob(f"{PREFIX}*"):
        if time.time() - left.stat().st_mtime >= older_than:
            shutil.rmtree(left, ignore_errors=True)
