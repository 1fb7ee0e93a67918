"""The files and Maildirs below a folder, in order. Which of them hold mail is decided by `sources`."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from comeback.mailbox.maildir import is_maildir

DEPTH = 60
"""Folders inside one another; deeper ones are left out."""


def below(path: Path, depth: int = 0) -> Iterator[Path]:
    """Files, and folders that are Maildirs, sorted by name; what is hidden, links to folders and special files are passed over."""
    if is_maildir(path):
        yield path
        return
    with os.scandir(path) as entries:
        names = sorted((one.name, one.is_dir(follow_symlinks=False)) for one in entries if _is_ours(one))
    for name, is_folder in names:
        if not is_folder:
            yield path / name
        elif depth < DEPTH:
            yield from _inside(path / name, depth + 1)


def _inside(path: Path, depth: int) -> Iterator[Path]:
    try:
        yield from below(path, depth)
    except (PermissionError, FileNotFoundError):
        return


def _is_ours(entry: os.DirEntry[str]) -> bool:
    return not entry.name.startswith(".") and (entry.is_dir(follow_symlinks=False) or entry.is_file())
