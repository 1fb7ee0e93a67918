"""What the seeker's own mail was: the kind of sent mail whose words weigh most, as their order in a conversation allows."""

from __future__ import annotations

from collections.abc import Mapping

from comeback.domain.kinds import SentKind
from comeback.reading.frame import Frame

_OPENS = {SentKind.APPLICATION: 1.3, SentKind.FOLLOW_UP: 0.9}
"""A mail that begins a thread is rather an application."""
_ANSWERS = {SentKind.APPLICATION: 0.5, SentKind.NEWS: 0.6}
_LEAST = 1.0
_PLAIN = (SentKind.WITHDRAWAL, SentKind.DECLINE, SentKind.ACCEPTANCE)
"""What is said in so many words wins over the thanks and the papers around it."""
_SAID = 2.0


def sent_kind(scores: Mapping[SentKind, float], frame: Frame) -> SentKind:
    """The kind of a sent mail; `OTHER` where nothing is said plainly."""
    leaning = _ANSWERS if frame.answers else _OPENS
    weighed = {kind: score * leaning.get(kind, 1.0) for kind, score in scores.items()}
    for kind in _PLAIN:
        if weighed.get(kind, 0.0) >= _SAID:
            return kind
    best = max(weighed, key=lambda kind: weighed[kind], default=SentKind.OTHER)
    return best if weighed.get(best, 0.0) >= _LEAST else SentKind.OTHER
