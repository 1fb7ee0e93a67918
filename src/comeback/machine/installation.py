"""Whether the program is whole: every file that the installer wrote down (PyPA, "Recording installed projects"), of us and of what we need.

Imports nothing of the program but words: what it looks for may be what the program cannot be loaded without.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

NAME = "comeback"
_FIRST_NAME = re.compile(r"[\w.-]+")
_COMPILED = ".pyc"


def broken() -> list[str]:
    """What is missing or is not as it was installed: names of packages, and files by their place in them."""
    try:
        ours = distribution(NAME)
    except PackageNotFoundError:
        return []  # run from its sources: nothing was installed
    return [*_changed(ours), *(lack for name in _needed(ours) for lack in _gone(name))]


def _needed(ours: Distribution) -> list[str]:
    """What it cannot run without; not what an extra adds, nor what another system needs."""
    asked = (one.partition(";") for one in ours.requires or ())
    return [found.group() for name, _, condition in asked if not condition and (found := _FIRST_NAME.match(name.strip()))]


def _gone(name: str) -> Iterator[str]:
    try:
        files = distribution(name).files or ()
    except PackageNotFoundError:
        yield name
        return
    lost = [file for file in files if file.suffix != _COMPILED and not Path(str(file.locate())).exists()]
    if lost:
        yield name


def _changed(ours: Distribution) -> Iterator[str]:
    for file in (one for one in ours.files or () if one.parts[0] == NAME):
        place = Path(str(file.locate()))
        if file.hash is not None and (not place.is_file() or _digest(place) != file.hash.value):
            yield str(file)


def _digest(place: Path) -> str:
    with place.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
