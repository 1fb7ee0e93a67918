"""Small files that a person names: read as text, written whole or not at all."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError, UsageError

LARGEST = 1_000_000
"""Bytes of a text that a person could have written."""


def read_text(path: Path) -> str:
    """The file's text (UTF-8), or standard input for `-`; raises UsageError with the mend."""
    if str(path) == "-":
        return sys.stdin.read(LARGEST)
    try:
        text = read_bytes(path, LARGEST, "a letter or a file of facts").decode("utf-8")
    except UnicodeDecodeError:
        raise UsageError(Sentence("{path} is no text in UTF-8.", path=path), "Save it as UTF-8 and try again.") from None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path, largest: int, what: str) -> bytes:
    """The file's bytes, no more than `largest`; raises UsageError with the mend. `what` it should be is said where it is larger."""
    try:
        if path.stat().st_size > largest:
            raise UsageError(Sentence("{path} is larger than {what} can be.", path=path, what=what), "Name the right file.")
        return path.read_bytes()
    except FileNotFoundError:
        raise UsageError(Sentence("There is no file {path}.", path=path), "Check the path.") from None
    except IsADirectoryError:
        raise UsageError(Sentence("{path} is a folder.", path=path), "Name a file.") from None
    except OSError as error:
        raise ComebackError(
            Sentence("{path} cannot be read: {reason}.", path=path, reason=because(error)), "Check its permissions."
        ) from None


def write_bytes(path: Path, data: bytes) -> None:
    """Write a new file whole: to a neighbour first, then moved into place."""
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise ComebackError(
            Sentence("{path} cannot be written: {reason}.", path=path, reason=because(error)), "Choose another place or make room."
        ) from None
