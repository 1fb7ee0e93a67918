"""Where the two files of the sample lie. What they say is not read here."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def mailbox() -> Path:
    """The mailbox, in the mboxrd format."""
    return _path("sample.mbox")


def truth() -> Path:
    """The truth about it, as JSON."""
    return _path("truth.json")


def _path(name: str) -> Path:
    return Path(str(files("comeback.sample") / name))
