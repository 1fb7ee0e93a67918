"""The `--json` shape of a search and of what is owed at its end. `comeback/schemas` holds its JSON Schema."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from comeback.cli.shapes import Row, iso
from comeback.domain.search import Search
from comeback.flows.parting import Parting


def search_row(search: Search, owed: Sequence[Parting], now: datetime) -> Row:
    """See schemas/search."""
    ended = search.ended(now)
    return {
        "name": search.name,
        "begun": iso(search.begun),
        "ended": iso(ended),
        "state": "closed" if search.closing else "over" if ended else "running",
        "named": search.said,
        "applications": list(search.applications),
        "hired": search.hired,
        "owed": [parting_row(one) for one in owed],
    }


def parting_row(part: Parting) -> Row:
    """One letter worth writing at the end."""
    one = part.farewell
    return {
        "application": one.application.number,
        "company": one.application.company,
        "letter": str(one.letter),
        "to": one.to.email if one.to else None,
        "why": one.why,
        "state": str(part.state) if part.state else None,
    }
