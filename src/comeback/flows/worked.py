"""What worked in this seeker's search: letters after a no with what came of them, and how sure they were against what came."""

from __future__ import annotations

from datetime import datetime

from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.ledger.mailboxes import is_team
from comeback.lessons.sureness import Band, bands
from comeback.lessons.worked import Worked, worked


def what_worked(home: Home, now: datetime) -> tuple[Worked, tuple[Band, ...]]:
    """Both, up to this moment."""
    every = applications(home)
    return worked(every, now, home.seeker.zone, is_team), bands(every, now, home.seeker.zone)
