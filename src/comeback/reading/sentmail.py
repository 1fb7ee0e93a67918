"""What the seeker's own mail was: the learned part's opinion and the rules' words together, as their order in a conversation allows."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

from comeback.domain.kinds import SentKind
from comeback.reading.frame import Frame
from comeback.reading.learned.opinion import Opinion

_OPENS = {SentKind.APPLICATION: 0.3}
"""A mail that begins a thread is rather an application."""
_ANSWERS = {SentKind.APPLICATION: -0.6, SentKind.NEWS: -0.4}
_POINTS = 0.5
"""What one point of the rules' score is worth, in natural logarithms of the odds."""
_MOST = 4.0
_FLOOR = 1e-4
_LEAST = 0.4
"""How likely a kind must be: a letter that is owed must not be taken for written."""
_LEAST_GRAVE = 0.75
_GRAVE = frozenset({SentKind.WITHDRAWAL, SentKind.ACCEPTANCE, SentKind.DECLINE})
"""What closes an application must be said plainly: by words that the rules know, or surely heard."""
_PLAIN = 2.0


def sent_kind(scores: Mapping[SentKind, float], frame: Frame, opinion: Opinion | None) -> SentKind:
    """The kind of a sent mail; `OTHER` where no kind is likely enough."""
    if opinion is None:
        return SentKind.OTHER
    leaning = _ANSWERS if frame.answers else _OPENS
    odds = {
        kind: log(max(chance, _FLOOR)) + _POINTS * min(_told(scores, kind), _MOST) + leaning.get(kind, 0.0)
        for kind, chance in opinion.sent.items()
    }
    best = max(odds, key=lambda kind: odds[kind])
    if best is SentKind.FOLLOW_UP and scores.get(SentKind.OTHER, 0.0) >= _PLAIN > scores.get(SentKind.FOLLOW_UP, 0.0):
        # Thanks and a question are what both hold; but who asks how things stand has had no answer, and a follow-up tells of a no.
        return SentKind.OTHER
    least = _LEAST_GRAVE if best in _GRAVE and scores.get(best, 0.0) < _PLAIN else _LEAST
    return best if opinion.sent[best] >= least or scores.get(best, 0.0) >= _PLAIN else SentKind.OTHER


def _told(scores: Mapping[SentKind, float], kind: SentKind) -> float:
    """What the rules' words say for a kind; an enquiry speaks against a follow-up alone, for a reminder asks how things stand, too."""
    return 0.0 if kind is SentKind.OTHER else scores.get(kind, 0.0)
