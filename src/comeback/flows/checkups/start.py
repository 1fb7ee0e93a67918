"""Whether what should start the pages at login can: a program that was moved, or installed anew elsewhere, is not there for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from comeback.domain.sentence import Sentence
from comeback.flows.autostart import program_gone, this_system
from comeback.flows.checkups.finding import Finding
from comeback.flows.home import Home


def start(home: Home, now: datetime) -> Iterator[Finding]:  # noqa: ARG001 - a checkup
    """Nothing where the pages do not start at login, or do."""
    gone = program_gone(this_system())
    if gone is not None:
        says = Sentence("the pages should start by {program}, which is not there", program=gone)
        yield Finding("start at login", False, says, "'comeback doctor --mend' puts that right.")
