"""How much is kept of a seeker, and where. What is wrong with it is the business of `health`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from comeback.config import Settings
from comeback.store.access import SeekerId, counts
from comeback.store.databases import file_of
from comeback.store.export import tables
from comeback.store.trouble import told


@dataclass(frozen=True, slots=True)
class Stock:
    """Rows by noun. `path` and `size` (bytes, with its log) only for a file."""

    counts: Mapping[str, int]
    path: Path | None
    size: int


@told()
def stock(settings: Settings, seeker: SeekerId) -> Stock:
    """What is kept in the open ledger, which is that of these settings."""
    file = file_of(settings)
    size = sum(_size_of(part) for part in file.parent.glob(f"{file.name}*")) if file else 0
    return Stock(counts(tables(), seeker), file, size)


def _size_of(part: Path) -> int:
    """Its log is gone as soon as another process has nothing more to do there, perhaps just now."""
    try:
        return part.stat().st_size
    except FileNotFoundError:
        return 0
