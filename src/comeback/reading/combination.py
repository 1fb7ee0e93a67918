"""What the weights mean together: an ordered table of situations, of which the first that fits decides.

The last row lets the scores decide, after the stronger kinds have taken from the weaker what they explain. No pattern lives here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from comeback.domain.kinds import Kind
from comeback.reading.frame import Frame
from comeback.reading.layers import Weights
from comeback.reading.rule import Manner

TOLD = 2.0
"""A score from which on a sentence says so by itself."""

_DECIDED = 0.8
"""What a plain decision weighs beyond its words: courtesies, times and tests are all over by then."""
_OURS = frozenset({"job", "work", "applied"})
FIRM = (
    "rejection.someone_else", "rejection.not_further", "rejection.unsuccessful", "rejection.status", "rejection.post_filled",
    "rejection.bare_no", "rejection.post_gone", "rejection.offer_withdrawn",
)  # fmt: skip
"""The rules one of which must be found before a mail is a rejection."""
_FINAL = ("rejection.someone_else", "rejection.unsuccessful", "rejection.status", "rejection.post_filled", "rejection.offer_withdrawn")
"""What is never said of a post that is only on hold."""


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the table may ask about one mail."""

    frame: Frame
    weights: Weights

    def score(self, kind: Kind) -> float:
        """How much speaks for a kind."""
        return self.weights.kinds.get(kind, 0.0)

    def manner(self, manner: Manner) -> int:
        """How often a manner shows."""
        return self.weights.manners.get(manner, 0)

    def found(self, *rules: str) -> bool:
        """Whether one of these rules was found."""
        return not self.weights.rules.isdisjoint(rules)

    @property
    def applied(self) -> bool:
        """Whether the mail knows of an application or an interview of the reader's."""
        return self.frame.answers or self.weights.topics.get("applied", 0) > 0

    @property
    def job(self) -> int:
        """How much the mail speaks of the search for work: words said of work alone count two, others one and three at most."""
        topics = self.weights.topics
        return 2 * topics.get("job", 0) + min(topics.get("work", 0), 3)

    @property
    def elsewhere(self) -> int:
        """How much the mail speaks of anything else, on the same scale."""
        return 2 * sum(count for topic, count in self.weights.topics.items() if topic not in _OURS)


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
    return facts.elsewhere > facts.job + 2 * facts.frame.answers + (facts.weights.topics.get("applied", 0) > 0)


def _own_news(facts: Facts) -> bool:
    return facts.manner(Manner.OWN_NEWS) >= 1 and facts.frame.person and facts.score(Kind.INVITATION) < TOLD


def _stranger(facts: Facts) -> bool:
    return facts.manner(Manner.STRANGER_APPLIES) >= 2 or (facts.manner(Manner.STRANGER_APPLIES) == 1 and sum(facts.weights.kinds.values()) < TOLD)


def _digest(facts: Facts) -> bool:
    told = facts.found(*FIRM) or facts.score(Kind.CONFIRMATION) >= TOLD
    return facts.score(Kind.ALERT) >= (1.4 if facts.frame.bulk or not facts.frame.person else 2.2) and not facts.frame.answers and not (told and facts.applied)


def _moved_in_calendar(facts: Facts) -> bool:
    return facts.frame.asks_to_meet and facts.score(Kind.SCHEDULING) > facts.score(Kind.INVITATION)


def _nothing_said(facts: Facts) -> bool:
    """No word of work, no thread, and nothing that could only be said of work."""
    loud = max((score for kind, score in facts.weights.kinds.items() if kind not in {Kind.REJECTION, Kind.OFFER}), default=0.0)
    plain_no = facts.score(Kind.REJECTION) >= 4.5 and facts.elsewhere == 0
    return not facts.applied and facts.job == 0 and loud < 1.8 and not plain_no


TABLE: tuple[Row, ...] = (
    Row("own", lambda facts: facts.frame.own, Kind.SENT, 0.98),
    Row("undelivered", lambda facts: facts.frame.bounce, Kind.BOUNCE, 0.98),
    Row("away", _away, Kind.AUTO_REPLY, 0.97),
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

CEDES: tuple[tuple[Kind, float, Mapping[Kind, float]], ...] = (
    # A decision explains the thanks, the praise and the promises around it.
    (Kind.REJECTION, 2.2, {Kind.CONFIRMATION: 0.3, Kind.REPLY: 0.3, Kind.OUTREACH: 0.3, Kind.ASSESSMENT: 0.5, Kind.FEEDBACK: 0.5,
                           Kind.SCHEDULING: 0.5, Kind.INVITATION: 0.6, Kind.ALERT: 0.4}),
    (Kind.OFFER, 2.8, {Kind.CONFIRMATION: 0.4, Kind.REPLY: 0.3, Kind.INVITATION: 0.6, Kind.SCHEDULING: 0.5, Kind.FEEDBACK: 0.4,
                       Kind.OUTREACH: 0.5}),
    (Kind.PAUSED, 2.2, {Kind.CONFIRMATION: 0.5, Kind.REPLY: 0.3, Kind.SCHEDULING: 0.6}),
    (Kind.REOPENED, 2.6, {Kind.REJECTION: 0.5, Kind.INVITATION: 0.6, Kind.SCHEDULING: 0.6, Kind.OUTREACH: 0.4, Kind.REPLY: 0.3}),
    (Kind.ASSESSMENT, 2.3, {Kind.CONFIRMATION: 0.7, Kind.INVITATION: 0.6, Kind.SCHEDULING: 0.7, Kind.FEEDBACK: 0.5}),
    (Kind.INVITATION, 2.2, {Kind.CONFIRMATION: 0.5, Kind.REPLY: 0.4}),
    (Kind.SCHEDULING, 1.9, {Kind.REPLY: 0.4, Kind.CONFIRMATION: 0.6}),
    (Kind.FEEDBACK, 2.0, {Kind.REPLY: 0.4}),
)  # fmt: skip

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
    scores = ceded(_tempered(facts))
    ranked = sorted(scores.items(), key=lambda pair: -pair[1])
    (kind, best), (_, second) = ranked[0], ranked[1]
    if best < 0.8:
        kind = Kind.REPLY if facts.frame.answers else Kind.OTHER
        return Verdict((kind,), 0.45 if facts.job else 0.3, "hardly a word")
    confidence = min(0.97, 0.42 + 0.1 * min(best, 4) + 0.07 * min(best - second, 3))
    if kind is Kind.REJECTION and facts.job == 0:
        confidence -= 0.3
    return Verdict((kind, *_beside(kind, facts)), round(confidence, 2), "scores")


def _tempered(facts: Facts) -> dict[Kind, float]:
    """Scores where frame and company of finds change what they are worth."""
    scores = {kind: facts.score(kind) for kind in (Kind.REJECTION, Kind.OFFER, *(kinds for kinds in Kind if kinds in facts.weights.kinds))}
    if not facts.found(*FIRM):
        scores[Kind.REJECTION] = min(scores[Kind.REJECTION], 1.7 if facts.found("rejection.regret", "rejection.wishes") else 0.7)
    if scores.get(Kind.PAUSED, 0.0) >= TOLD and not facts.found(*_FINAL):
        scores[Kind.REJECTION] *= 0.3
    if facts.found("rejection.offer_withdrawn"):
        scores[Kind.OFFER] = 0.0
    if not facts.found("offer.made"):
        scores[Kind.OFFER] = min(scores[Kind.OFFER], 0.5)
    elif scores[Kind.REJECTION] >= TOLD:
        scores[Kind.REJECTION] += _DECIDED
    if facts.found("guard.past"):
        # Who speaks of an earlier no comes back.
        scores[Kind.REOPENED] = scores.get(Kind.REOPENED, 0.0) + 0.8
    elif scores.get(Kind.REOPENED, 0.0) < 1.9:
        scores[Kind.REOPENED] = scores.get(Kind.REOPENED, 0.0) * 0.5
    if facts.frame.answers:
        scores[Kind.REPLY] = scores.get(Kind.REPLY, 0.0) + 0.6
    if facts.applied:
        scores[Kind.OUTREACH] = scores.get(Kind.OUTREACH, 0.0) * 0.4
    elif scores.get(Kind.OUTREACH, 0.0) >= 1.3:
        scores[Kind.INVITATION] = scores.get(Kind.INVITATION, 0.0) * 0.35
        scores[Kind.REPLY] = scores.get(Kind.REPLY, 0.0) * 0.3
    if facts.found("invitation.meet") and not facts.found("scheduling.moved"):
        scores[Kind.SCHEDULING] = scores.get(Kind.SCHEDULING, 0.0) * 0.7
    if not facts.frame.person:
        scores[Kind.REPLY] = scores.get(Kind.REPLY, 0.0) * 0.3
        scores[Kind.FEEDBACK] = scores.get(Kind.FEEDBACK, 0.0) * 0.7
    return scores


def ceded(scores: Mapping[Kind, float]) -> dict[Kind, float]:
    """Scores after each kind that is told has taken from the others what it explains."""
    left = dict(scores)
    for kind, from_on, taken in CEDES:
        if left.get(kind, 0.0) >= from_on:
            for other, share in taken.items():
                if other in left:
                    left[other] *= share
    return left


def _beside(kind: Kind, facts: Facts) -> tuple[Kind, ...]:
    """Kinds that the mail carries beside its main one."""
    return tuple(other for main, other, from_on in SECONDS if main is kind and facts.score(other) >= from_on)[:1]
