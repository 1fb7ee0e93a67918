"""A random key of this installation, made once, in a file of the data folder that only its owner may read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError

LENGTH = 32
"""Random bytes of a key."""


def kept_key(file: Path) -> str:
    """The key in this file, made where there is none; ComebackError where it can be neither read nor made."""
    try:
        found = file.read_text("ascii").strip() if file.exists() else ""
        return found if len(found) >= LENGTH else written(file)
    except OSError as error:
        raise ComebackError(
            Sentence("{file} cannot be used: {reason}.", file=file, reason=because(error)),
            "Make the data folder yours to read and write.",
        ) from None


def written(file: Path) -> str:
    """A new key in this file, in the place of the one before; OSError."""
    key = secrets.token_urlsafe(LENGTH)
    file.unlink(missing_ok=True)
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as writing:
        writing.write(key)
    return key
