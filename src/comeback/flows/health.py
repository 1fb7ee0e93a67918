"""Whether all is well: the program, and what `comeback.flows.checkups` look at. Each finding says what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from comeback.config import Settings, settings
from comeback.errors import ComebackError
from comeback.flows.checkups.backups import backups
from comeback.flows.checkups.clock import clock
from comeback.flows.checkups.finding import Finding
from comeback.flows.checkups.ledger import ledger
from comeback.flows.checkups.mailboxes import mailboxes
from comeback.flows.checkups.others import others
from comeback.flows.checkups.program import program
from comeback.flows.checkups.rights import rights
from comeback.flows.checkups.room import room
from comeback.flows.checkups.secrets import secrets
from comeback.flows.checkups.start import start
from comeback.flows.home import Home, open_home

Checkup = Callable[[Home, datetime], Iterable[Finding]]
"""A look at an open data folder at this moment."""
CHECKUPS: tuple[Checkup, ...] = (ledger, backups, room, clock, others, secrets, mailboxes, start)


def examine(now: datetime, home: Home | None = None) -> list[Finding]:
    """Look at everything; a ledger that cannot be opened is a finding, not a failure. `home` is the one that is open already."""
    return [program(), *_of_folder(home.settings if home else settings(), now, home)]


def _of_folder(found: Settings, now: datetime, home: Home | None) -> Iterator[Finding]:
    if found.home.exists():
        yield from rights(found)
    try:
        home = home or open_home()
    except ComebackError as error:
        yield Finding("ledger", False, error.problem, error.mend)
        return
    for checkup in CHECKUPS:
        try:
            yield from checkup(home, now)
        except ComebackError as error:
            yield Finding(checkup.__name__, False, error.problem, error.mend)
