"""Whether there is room on the disk for what is to come: an update and a backup each copy the ledger."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from datetime import datetime

from comeback.domain.sentence import Count, Sentence
from comeback.flows.checkups.finding import Finding
from comeback.flows.home import Home
from comeback.store.databases import file_of

SPARE = 100_000_000
"""Bytes that should be free beside two copies of the ledger."""


def room(home: Home, now: datetime) -> Iterator[Finding]:  # noqa: ARG001 - a checkup
    """Of the disk that the data folder lies on."""
    file = file_of(home.settings)
    yield of_disk(shutil.disk_usage(home.settings.home).free, file.stat().st_size if file else 0)


def of_disk(free: int, ledger: int) -> Finding:
    """The finding on so many bytes free, for a ledger of so many."""
    enough = free >= 2 * ledger + SPARE
    needed = Sentence("Make room: a backup or an update may need {size} MB.", size=Count((2 * ledger + SPARE) // 1_000_000))
    return Finding("disk", enough, Sentence("{size} MB are free", size=Count(free // 1_000_000)), "" if enough else needed)
