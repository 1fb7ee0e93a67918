"""Two opinions on one mail, the rules' and the learned part's, become one verdict: a product of experts, calibrated on mails kept back.

Structure is not up for discussion: whose mail it is, what bounced, what a calendar part asks. Rows of the rules' table are opinions like others.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import exp, log

from comeback.domain.kinds import Kind
from comeback.reading.combination import AWAY, OWN, SECONDS, STRUCTURE, Verdict
from comeback.reading.learned.opinion import Calibration, Opinion
from comeback.reading.mailfacts import Facts
from comeback.reading.rule import Manner
from comeback.reading.tempering import tempered

MOST_POINTS = 5.0
"""The rules' score is capped here: beyond it they only repeat themselves."""
CARRIES = 0.5
"""How likely a second kind must be."""
_AUTOMATIC = (Kind.CONFIRMATION, Kind.REJECTION, Kind.ASSESSMENT, Kind.INVITATION)
_FLOOR = 1e-4
_BY_SCORES = frozenset({"scores", "hardly a word"})
"""Verdicts of the rules that are no row of their table."""


def judged(rules: Verdict, facts: Facts, opinion: Opinion, calibration: Calibration) -> Verdict:
    """The verdict of both. The confidence is how often such a verdict was right on mails kept back."""
    if rules.row == OWN or (rules.row == AWAY and (facts.manner(Manner.ABSENT) or not _tells_news(opinion))):
        return rules
    chances = joint(opinion.kinds, points_of(facts), rules, calibration, hires=facts.frame.hires)
    kind = max(chances, key=lambda one: chances[one])
    return Verdict((kind, *_beside(kind, facts, opinion)), round(chances[kind], 3), rules.row if rules.kinds[0] is kind else "learned")


def _tells_news(opinion: Opinion) -> bool:
    """Whether an automatic answer is likelier to be more than an answering machine's: a receipt, a decision."""
    return max(opinion.kinds[kind] for kind in _AUTOMATIC) > opinion.kinds[Kind.AUTO_REPLY]


def points_of(facts: Facts) -> dict[Kind, float]:
    """The rules' scores, capped."""
    return {kind: min(points, MOST_POINTS) for kind, points in tempered(facts).items()}


def joint(
    learned: Mapping[Kind, float], points: Mapping[Kind, float], rules: Verdict, calibration: Calibration, *, hires: bool
) -> dict[Kind, float]:
    """How likely each kind is by both opinions; sums to 1. `hires`: whether a desk where people are hired wrote."""
    odds = {kind: log(max(chance, _FLOOR)) + calibration.points * points.get(kind, 0.0) for kind, chance in learned.items()}
    if rules.row not in _BY_SCORES and rules.kinds[0] in odds:
        odds[rules.kinds[0]] += calibration.row
    if hires and Kind.OTHER in odds:
        odds[Kind.OTHER] -= calibration.desk
    top = max(odds.values())
    weights = {kind: exp((one - top) / calibration.warmth) for kind, one in odds.items()}
    whole = sum(weights.values())
    return {kind: weight / whole for kind, weight in weights.items()}


def _beside(kind: Kind, facts: Facts, opinion: Opinion) -> tuple[Kind, ...]:
    """A kind that the mail carries beside its main one: where both say so, or one of them loudly."""
    for main, other, points in SECONDS:
        if main is kind and opinion.carries[other] + 0.25 * (facts.score(other) / points) >= CARRIES:
            return (other,)
    return ()


def is_settled(verdict: Verdict, facts: Facts) -> bool:
    """Whether the learned part need not be asked: structure decided (of the seeker's own mail it must still say which kind, and a receipt
    may call itself an automatic reply), or a list's mail holds no word of work.
    """
    return verdict.row in STRUCTURE - {OWN, AWAY} or (facts.frame.bulk and verdict.row == "nothing about work")
