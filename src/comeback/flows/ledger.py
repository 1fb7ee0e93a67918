"""The ledger as it stands: stored events folded into applications, without what the seeker has taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from comeback.domain.application import Application
from comeback.domain.event import Event
from comeback.domain.step import Step
from comeback.flows.folded import decided, folded
from comeback.flows.home import Home
from comeback.ledger.arranging import standing
from comeback.ledger.searches import closings
from comeback.store import ledger


def applications(home: Home) -> list[Application]:
    """All applications by number."""
    return folded(home, lambda: holding(home))


def with_steps(home: Home, now: datetime) -> list[tuple[Application, Step]]:
    """All applications by number, each with its step."""
    return decided(home, lambda: holding(home), now)


def typed(home: Home) -> list[Event]:
    """Everything typed in by hand, in that order, what was taken back included."""
    return [event for event, _ in ledger.entries(home.seeker_id)]


def holding(home: Home) -> list[ledger.StoredApplication]:
    """The stored applications with the events that hold, those that have any, and with what closed their search."""
    stored = ledger.applications(home.seeker_id)
    every = typed(home)
    holds = standing(every)
    gone = {event.id for event in every} - {event.id for event in holds}
    left = [replace(row, events=tuple(event for event in row.events if event.id not in gone)) for row in stored] if gone else stored
    found = [row for row in left if row.events]
    shut = closings(holds, {row.number: row.events for row in found})
    return [replace(row, closing=shut[row.number]) if row.number in shut else row for row in found]
