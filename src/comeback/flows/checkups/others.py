"""Which other processes are at work on this data folder. That is no fault: each kind works one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from comeback.domain.sentence import Sentence
from comeback.flows.checkups.finding import Finding
from comeback.flows.home import Home
from comeback.store.lock import held_alone

WORK = {
    "sync.lock": Sentence("the mailboxes are being read"),
    "sender.lock": Sentence("letters are being sent"),
    "backup.lock": Sentence("a backup is being made"),
}
"""The locks of what only one process may do at a time."""


def others(home: Home, now: datetime) -> Iterator[Finding]:  # noqa: ARG001 - a checkup
    """One finding for each; none where nobody is."""
    for lock, does in WORK.items():
        file = home.settings.home / lock
        if not file.exists():
            continue
        with held_alone(file) as other:
            if other is not None:
                says = Sentence("{work}, by process {number}", work=does, number=other or "?")
                yield Finding("at work", True, says, "Nothing is done twice; end it, or let it work.")
