"""Whether the program is whole: every file that the installer wrote down (PyPA, "Recording installed projects"), of us and of what we need.

Imports nothing of the program but words: what it looks for may be what the program cannot be loaded without.
"""

from __future__ import annotations

import base64
import csv
import hashlib
import os
import re
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

NAME = "comeback"
_FIRST_NAME = re.compile(r"[\w.-]+")
_COMPILED = ".pyc"
_ALGORITHM = "sha256="


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
        found = distribution(name)
    except PackageNotFoundError:
        yield name
        return
    root = str(found.locate_file(""))
    # A Path of each of thousands of files costs more than the look at them.
    places = (f"{root}/{place}" for place, _ in _recorded(found) if not place.endswith(_COMPILED))
    if not all(map(os.path.exists, places)):
        yield name


def _changed(ours: Distribution) -> Iterator[str]:
    for name, digest in _recorded(ours):
        place = Path(str(ours.locate_file(name)))
        if name.startswith(f"{NAME}/") and digest and (not place.is_file() or _digest(place) != digest):
            yield name


def _recorded(found: Distribution) -> Iterator[tuple[str, str]]:
    """Every file by its place, with its digest, empty where none was written down. `Distribution.files` leaves out what is missing from
    Python 3.12 on, which is just what is looked for here."""
    for place, digest, *_ in csv.reader((found.read_text("RECORD") or "").splitlines()):
        yield place, digest.removeprefix(_ALGORITHM)


def _digest(place: Path) -> str:
    with place.open("rb") as opened:
        digest = hashlib.file_digest(opened, "sha256").digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
