"""The ledger as it stands: stored events folded into applications."""

from __future__ import annotations

from comeback.domain.application import Application
from comeback.flows.home import Home
from comeback.ledger.fold import fold
from comeback.store import ledger


def applications(home: Home) -> list[Application]:
    """All applications by number."""
    return [fold(row.number, row.events, row.moments) for row in ledger.applications(home.seeker_id)]
