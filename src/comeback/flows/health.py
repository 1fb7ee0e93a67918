"""Whether all is well: the program, and what `comeback.flows.checkups` look at. Each finding says what to do."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from datetime import datetime

from comeback import __version__
from comeback.config import Settings, settings
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.flows.checkups.backups import backups
from comeback.flows.checkups.clock import clock
from comeback.flows.checkups.finding import Checkup, Finding
from comeback.flows.checkups.ledger import ledger
from comeback.flows.checkups.mailboxes import mailboxes
from comeback.flows.checkups.others import others
from comeback.flows.checkups.rights import rights
from comeback.flows.checkups.room import room
from comeback.flows.checkups.secrets import secrets
from comeback.flows.home import open_home

CHECKUPS: tuple[Checkup, ...] = (ledger, backups, room, clock, others, secrets, mailboxes)


def examine(now: datetime) -> list[Finding]:
    """Look at everything; a ledger that cannot be opened is a finding, not a failure."""
    program = Finding(
        "program", True, Sentence("comeback {version} on Python {python}", version=__version__, python=platform.python_version())
    )
    return [program, *_of_folder(settings(), now)]


def _of_folder(found: Settings, now: datetime) -> Iterator[Finding]:
    if found.home.exists():
        yield from rights(found)
    try:
        home = open_home()
    except ComebackError as error:
        yield Finding("ledger", False, error.problem, error.mend)
        return
    for checkup in CHECKUPS:
        try:
            yield from checkup(home, now)
        except ComebackError as error:
            yield Finding(checkup.__name__, False, error.problem, error.mend)
