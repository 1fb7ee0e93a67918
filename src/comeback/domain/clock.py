"""A machine's clock that cannot be right. Whether it went backwards since something was written is looked at by the doctor."""

from __future__ import annotations

from datetime import UTC, datetime

from comeback.domain.sentence import Day, Sentence

EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)
"""This program was written after it: a machine whose battery died stands years before."""


def astray(now: datetime) -> Sentence | None:
    """What to tell of a clock that stands before this program was written; None of one that may be right."""
    if now >= EARLIEST:
        return None
    day = Day(f"{now.day} {now:%B %Y}", now.date(), told_year=True)
    return Sentence(
        "This computer’s clock says {day}, and that cannot be. What is due and the day of what you note are told by it: set it right.",
        day=day,
    )
