"""What the weights mean together: an ordered table of situations, of which the first that fits decides.

Where none fits the tempered scores decide. No pattern lives here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from comeback.domain.kinds import Kind
from comeback.reading.mailfacts import FIRM, TOLD, Facts
from comeback.reading.rule import Manner
from comeback.reading.tempering import tempered

_SPELT_OUT = tuple(rule for rule in FIRM if rule != "rejection.bare_no")
_DECISIONS = frozenset({Kind.REJECTION, Kind.OFFER})


@dataclass(frozen=True, slots=True)
class Verdict:
    """The kinds, main one first, how sure, and which row of the table decided."""

    kinds: tuple[Kind, ...]
    confidence: float
    row: str


@dataclass(frozen=True, slots=True)
class Row:
    """One situation: when it holds, what the mail then is, how sure that is."""

    name: str
    when: Callable[[Facts], bool]
    kind: Kind
    confidence: float


def _away(facts: Facts) -> bool:
    """An answering machine; a receipt that calls itself auto-replied is none."""
    return facts.frame.away and (facts.manner(Manner.AWAY) > 0 or facts.score(Kind.CONFIRMATION) < TOLD)


def _thief(facts: Facts) -> bool:
    """An offer without an application that wants money, papers or another channel."""
    lure = facts.score(Kind.OFFER) >= 1 or facts.manner(Manner.THIEF) >= 4
    return lure and not facts.frame.answers and facts.manner(Manner.THIEF) + facts.frame.answers_elsewhere >= 2


def _elsewhere(facts: Facts) -> bool:
    """Loans, flats, choirs: the same words of choice about something else."""
    if facts.score(Kind.ALERT) >= TOLD and facts.frame.bulk:
        return False
    return facts.elsewhere > facts.job + facts.frame.answers + (facts.weights.topics.get("applied", 0) > 0)


def _own_news(facts: Facts) -> bool:
    return facts.manner(Manner.OWN_NEWS) >= 1 and facts.frame.person and facts.score(Kind.INVITATION) < TOLD


def _stranger(facts: Facts) -> bool:
    return facts.manner(Manner.STRANGER_APPLIES) >= 2 or (
        facts.manner(Manner.STRANGER_APPLIES) == 1 and sum(facts.weights.kinds.values()) < TOLD
    )


def _digest(facts: Facts) -> bool:
    told = facts.found(*FIRM) or facts.score(Kind.CONFIRMATION) >= TOLD
    return (
        facts.score(Kind.ALERT) >= (1.4 if facts.frame.bulk or not facts.frame.person else 2.2)
        and not facts.frame.answers
        and not (told and facts.applied)
    )


def _moved_in_calendar(facts: Facts) -> bool:
    return facts.frame.asks_to_meet and facts.score(Kind.SCHEDULING) > facts.score(Kind.INVITATION)


def _nothing_said(facts: Facts) -> bool:
    """No word of work, no thread, and nothing that could only be said of work."""
    loud = max((score for kind, score in facts.weights.kinds.items() if kind not in {Kind.REJECTION, Kind.OFFER}), default=0.0)
    plain_no = facts.score(Kind.REJECTION) >= 4.5 and facts.elsewhere == 0
    return not facts.applied and facts.job == 0 and loud < (1.8 if facts.frame.person else 3) and not plain_no


OWN = "own"
"""The row of the seeker's own mail."""
AWAY = "away"
"""The row of an answering machine."""

TABLE: tuple[Row, ...] = (
    Row(OWN, lambda facts: facts.frame.own, Kind.SENT, 0.98),
    Row("undelivered", lambda facts: facts.frame.bounce, Kind.BOUNCE, 0.98),
    Row(AWAY, _away, Kind.AUTO_REPLY, 0.97),
    Row("thief", _thief, Kind.OTHER, 0.85),
    Row("called off in the calendar", lambda facts: facts.frame.calls_off, Kind.SCHEDULING, 0.9),
    Row("moved in the calendar", _moved_in_calendar, Kind.SCHEDULING, 0.85),
    Row("asked in the calendar", lambda facts: facts.frame.asks_to_meet and facts.elsewhere <= facts.job, Kind.INVITATION, 0.85),
    Row("a stranger applies", _stranger, Kind.OTHER, 0.8),
    Row("news of the writer's own", _own_news, Kind.OTHER, 0.8),
    Row("a digest", _digest, Kind.ALERT, 0.9),
    Row("about something else", _elsewhere, Kind.OTHER, 0.8),
    Row("nothing about work", _nothing_said, Kind.OTHER, 0.9),
)

STRUCTURE = frozenset({OWN, AWAY, "undelivered", "thief", "called off in the calendar", "moved in the calendar", "asked in the calendar"})
"""Rows that no words are asked for."""

SECONDS: tuple[tuple[Kind, Kind, float], ...] = (
    (Kind.REJECTION, Kind.FEEDBACK, 1.6),
    (Kind.CONFIRMATION, Kind.ASSESSMENT, 2.0),
    (Kind.REJECTION, Kind.REOPENED, 3.0),
)
"""A main kind, what it may carry beside it, and the score from which on it does."""


def verdict_of(facts: Facts) -> Verdict:
    """What the mail is: the first row that fits, else the scores."""
    for row in TABLE:
        if row.when(facts):
            return Verdict((row.kind,), row.confidence, row.name)
    return _by_scores(facts)


def _by_scores(facts: Facts) -> Verdict:
    scores = tempered(facts)
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    (kind, best), (_, second) = ranked[0], ranked[1]
    if best < 0.8:
        kind = Kind.REPLY if facts.frame.answers else Kind.OTHER
        return Verdict((kind,), 0.45 if facts.job else 0.3, "hardly a word")
    confidence = min(0.97, 0.42 + 0.1 * min(best, 4) + 0.07 * min(best - second, 3))
    if kind in _DECISIONS and not facts.frame.answers and not facts.weights.topics.get("job"):
        # Loans and places are refused in the same words: without one word of work it asks.
        confidence -= 0.3
    if kind is Kind.REJECTION and not facts.found(*_SPELT_OUT):
        # "It's a no" may be about anything; who says it, and where, must tell.
        confidence -= 0.15
    return Verdict((kind, *_beside(kind, facts)), round(confidence, 2), "scores")


def _beside(kind: Kind, facts: Facts) -> tuple[Kind, ...]:
    """Kinds that the mail carries beside its main one."""
    return tuple(other for main, other, from_on in SECONDS if main is kind and facts.score(other) >= from_on)[:1]
