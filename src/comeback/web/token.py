"""The installation's own token, which the cookie of its owner's browser holds."""

from __future__ import annotations

from pathlib import Path

from comeback.machine.keyfile import kept_key

FILE_NAME = "pages.token"


def token_of(home: Path) -> str:
    """The token of this data folder; ComebackError where it can be neither read nor made."""
    return kept_key(home / FILE_NAME)
