"""The secret in the address of the calendar's feed: a file of the data folder, there only while the feed is on. It opens nothing else."""

from __future__ import annotations

import secrets
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.machine.keyfile import LENGTH, written

FILE_NAME = "calendar.token"


def feed_key(home: Path) -> str | None:
    """The secret; None while the feed is off."""
    try:
        found = (home / FILE_NAME).read_text("ascii").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        raise _unusable(home) from None
    return found if len(found) >= LENGTH else None


def renew(home: Path) -> str:
    """Another secret; whoever knew the one before reads no more."""
    try:
        return written(home / FILE_NAME)
    except OSError:
        raise _unusable(home) from None


def drop(home: Path) -> None:
    """Turn the feed off."""
    try:
        (home / FILE_NAME).unlink(missing_ok=True)
    except OSError:
        raise _unusable(home) from None


def address(key: str) -> str:
    """The path of the feed."""
    return f"/calendar/{key}.ics"


def is_feed(home: Path, path: str) -> bool:
    """Whether a path is that of the feed, told in the same time for every wrong one."""
    if not path.startswith("/calendar/"):
        return False
    key = feed_key(home)
    return key is not None and secrets.compare_digest(path.encode(), address(key).encode())


def _unusable(home: Path) -> ComebackError:
    return ComebackError(
        Sentence("{file_name} cannot be used.", file_name=home / FILE_NAME), "Make the data folder yours to read and write."
    )
