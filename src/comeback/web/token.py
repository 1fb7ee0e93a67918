"""The installation's own token: random, made once, in a file of the data folder that only its owner may read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from comeback.errors import ComebackError

FILE_NAME = "pages.token"
LENGTH = 32
"""Random bytes of a token."""


def token_of(home: Path) -> str:
    """The token of this data folder; ComebackError where it can be neither read nor made."""
    file = home / FILE_NAME
    try:
        found = file.read_text("ascii").strip() if file.exists() else ""
        return found if len(found) >= LENGTH else written(file)
    except OSError as error:
        raise ComebackError(f"{file} cannot be used: {error.strerror}.", "Make the data folder yours to read and write.") from None


def written(file: Path) -> str:
    """A new token in this file, in the place of the one before; OSError."""
    token = secrets.token_urlsafe(LENGTH)
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as writing:
        writing.write(token)
    return token
