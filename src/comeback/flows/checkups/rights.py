"""Who may read and write the data folder. Looked at before it is opened, which would fail without these rights."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from pathlib import Path

from comeback.config import Settings
from comeback.domain.sentence import Sentence
from comeback.flows.checkups.finding import Finding
from comeback.store.databases import file_of
from comeback.store.folder import PRIVATE_FILE, PRIVATE_FOLDER


def rights(settings: Settings) -> Iterator[Finding]:
    """On Windows the mode says nothing: who may read is inherited from the seeker's own folder."""
    home = settings.home
    wrong = [said for said in (_wrong(place, needed) for place, needed in places(settings)) if said]
    yield Finding("data folder", not wrong, wrong[0] if wrong else str(home), "'comeback doctor --mend' puts that right." if wrong else "")


def places(settings: Settings) -> list[tuple[Path, int]]:
    """Folder and file with the mode each should have."""
    found: list[tuple[Path, int]] = [(settings.home, PRIVATE_FOLDER)]
    file = file_of(settings)
    return [one for one in (*found, *([(file, PRIVATE_FILE)] if file else [])) if one[0].exists()]


def _wrong(place: Path, needed: int) -> str:
    if os.name != "posix":
        return ""
    mode = stat.S_IMODE(place.stat().st_mode)
    if mode & needed != needed:
        return Sentence("{place} may not be read and written by you", place=place)
    return Sentence("{folder} is open to others", folder=place) if mode & 0o077 else ""
