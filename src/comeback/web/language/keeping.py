"""The language that was chosen in Settings, in a file of the data folder, so that the command line speaks it too."""

from __future__ import annotations

from pathlib import Path

from comeback.errors import ComebackError
from comeback.web.language.words import NAMES

FILE_NAME = "language"


def keep(home: Path, language: str) -> None:
    """Keep it; an empty one leaves the choice to browser and system. ComebackError where the folder cannot be written to."""
    file = home / FILE_NAME
    try:
        if language in NAMES:
            file.write_text(f"{language}\n", "ascii")
        else:
            file.unlink(missing_ok=True)
    except OSError:
        raise ComebackError("The language could not be kept.", "Make the data folder yours to read and write.") from None


def kept(home: Path) -> str:
    """The language, empty where none was chosen or none can be read."""
    try:
        found = (home / FILE_NAME).read_text("ascii").strip()
    except (OSError, UnicodeError):
        return ""
    return found if found in NAMES else ""
