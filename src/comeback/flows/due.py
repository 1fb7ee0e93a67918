"""The next step of every application."""

from __future__ import annotations

from datetime import datetime

from comeback.domain.application import Application
from comeback.domain.step import Step
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.ledger.decide import decide


def steps(home: Home, now: datetime) -> list[tuple[Application, Step]]:
    """Every application with its step, what is due first at the top, what is not owed last."""
    found = [(one, decide(one, home.seeker, now)) for one in applications(home)]
    return sorted(found, key=lambda pair: (pair[1].due is None, pair[1].due.timestamp() if pair[1].due else 0.0, pair[0].number))
