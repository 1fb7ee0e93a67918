"""A file that is there whole, and on the disk, or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from comeback.store.folder import private


@contextmanager
def appearing(file: Path) -> Iterator[Path]:
    """Yields an empty file beside this one, readable by nobody else; at the end of the block it takes its name, and its place.

    Where the block fails nothing is left; what a kill leaves is written over by the next.
    """
    growing = file.with_name(f".{file.name}.part")
    growing.unlink(missing_ok=True)
    private(growing)
    try:
        yield growing
        reach_the_disk(growing)
        growing.replace(file)
    except BaseException:
        growing.unlink(missing_ok=True)
        raise
    reach_the_disk(file.parent)


def reach_the_disk(place: Path) -> None:
    """Return once a file's bytes, or a folder's names, would outlast a power cut. Windows syncs no folders."""
    folder = place.is_dir()
    if folder and os.name != "posix":
        return
    # A file is opened to be written: Windows flushes no other.
    handle = os.open(place, os.O_RDONLY if folder else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
