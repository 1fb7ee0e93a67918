"""Which systems can start the pages at login, as a table by `sys.platform`."""

from __future__ import annotations

from collections.abc import Callable

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.machine.autostart import launchd, systemd, tasks
from comeback.machine.autostart.entry import Entry, System

ENTRIES: dict[str, Callable[[System], Entry]] = {"linux": systemd.entry, "darwin": launchd.entry, "win32": tasks.entry}


def entry_of(system: System) -> Entry:
    """The entry of this system; ComebackError where there is no way for its kind."""
    made = ENTRIES.get(system.platform)
    if made is None:
        raise ComebackError(
            Sentence("How programs are started at login on {platform} is not known here.", platform=system.platform),
            "Have your system call 'comeback serve --no-browser' at login.",
        )
    return made(system)
