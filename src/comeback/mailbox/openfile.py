"""A file open to be read at any place, by its number: the same bytes on every system. What is in it is not looked at."""

from __future__ import annotations

import os
from pathlib import Path

AS_IT_IS: int = getattr(os, "O_BINARY", 0)
"""Windows would else change ends of lines and take a Ctrl-Z for the end."""


def opened(path: Path) -> int:
    """The number of the open file, to be closed with os.close; OSError where it cannot be opened."""
    return os.open(path, os.O_RDONLY | AS_IT_IS)


def read_at(file: int, count: int, at: int) -> bytes:
    """Up to `count` bytes from offset `at`, none at the end; where the file stands for others is left alone."""
    if hasattr(os, "pread"):
        return os.pread(file, count, at)
    stood = os.lseek(file, 0, os.SEEK_CUR)
    try:
        os.lseek(file, at, os.SEEK_SET)
        return os.read(file, count)
    finally:
        os.lseek(file, stood, os.SEEK_SET)
