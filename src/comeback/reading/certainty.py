"""From which confidence on a reading may change the ledger by itself.

To call something a rejection or an offer that is none is ten times as bad as to ask, so those ask most readily.
"""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.kinds import Kind
from comeback.domain.reading import Reading

SURE: dict[Kind, float] = {Kind.REJECTION: 0.8, Kind.OFFER: 0.85, Kind.OTHER: 0.5, Kind.ALERT: 0.5, Kind.REPLY: 0.5}
_SURE_ELSE = 0.58


def is_unsure(kind: Kind, confidence: float) -> bool:
    """Whether a reading of this main kind must ask."""
    return confidence < SURE.get(kind, _SURE_ELSE)


def with_confidence(reading: Reading, confidence: float) -> Reading:
    """The reading with another confidence, kept between 0 and 1, and what follows from it."""
    kept = round(min(0.99, max(0.0, confidence)), 2)
    return replace(reading, confidence=kept, unsure=is_unsure(reading.kind, kept) or reading.language == "other")
