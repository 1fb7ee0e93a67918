"""What scores are worth in the company they keep: the frame and other finds raise or lower a kind, and plain kinds take from vague ones.

Both tables are applied in order, each row on what the rows before have left. What the mail is then is said in `combination.py`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from math import inf

from comeback.domain.kinds import Kind
from comeback.reading.mailfacts import FIRM, TOLD, Facts

Scores = dict[Kind, float]

_FINAL = ("rejection.someone_else", "rejection.unsuccessful", "rejection.status", "rejection.post_filled", "rejection.offer_withdrawn")
"""What is never said of a post that is only on hold."""
_TENDER = ("rejection.regret", "rejection.wishes")
"""What may hint at a no without saying it."""


@dataclass(frozen=True, slots=True)
class Temper:
    """One situation and what it does to the score of a kind: times, then plus, then at most."""

    name: str
    when: Callable[[Facts, Scores], bool]
    kind: Kind
    times: float = 1.0
    plus: float = 0.0
    most: float = inf


def _strange_offer(facts: Facts, scores: Scores) -> bool:
    return not facts.applied and scores[Kind.OUTREACH] >= 1.3


TEMPERS: tuple[Temper, ...] = (
    Temper("regret alone is no rejection", lambda facts, _: not facts.found(*FIRM), Kind.REJECTION, most=1.7),
    Temper("courtesy alone still less", lambda facts, _: not facts.found(*FIRM, *_TENDER), Kind.REJECTION, most=0.7),
    Temper("on hold is not over", lambda facts, scores: scores[Kind.PAUSED] >= TOLD and not facts.found(*_FINAL), Kind.REJECTION, 0.3),
    Temper("an offer taken back is none", lambda facts, _: facts.found("rejection.offer_withdrawn"), Kind.OFFER, 0.0),
    Temper("pay and dates alone are no offer", lambda facts, _: not facts.found("offer.made"), Kind.OFFER, most=0.5),
    Temper("after a plain decision tests and times are over",
           lambda facts, scores: scores[Kind.REJECTION] >= TOLD and not facts.found("offer.made"), Kind.REJECTION, plus=0.8),
    Temper("one word of coming back is not enough",
           lambda facts, scores: scores[Kind.REOPENED] < 1.9 and not facts.found("guard.past"), Kind.REOPENED, 0.5),
    Temper("who speaks of an earlier no comes back", lambda facts, _: facts.found("guard.past"), Kind.REOPENED, plus=0.8),
    Temper("in a thread people answer", lambda facts, _: facts.frame.answers, Kind.REPLY, plus=0.6),
    Temper("no stranger knows of the application", lambda facts, _: facts.applied, Kind.OUTREACH, 0.4),
    Temper("a stranger's interview is bait", _strange_offer, Kind.INVITATION, 0.35),
    Temper("a stranger does not answer", _strange_offer, Kind.REPLY, 0.3),
    Temper("a wish to meet fixes no time",
           lambda facts, _: facts.found("invitation.meet") and not facts.found("scheduling.moved"), Kind.SCHEDULING, 0.7),
    Temper("a machine does not chat", lambda facts, _: not facts.frame.person, Kind.REPLY, 0.3),
    Temper("a machine seldom judges", lambda facts, _: not facts.frame.person, Kind.FEEDBACK, 0.7),
)  # fmt: skip

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
"""A kind, the score from which on it is plain, and the share that it leaves to others."""


def tempered(facts: Facts) -> Scores:
    """The scores of all kinds after both tables."""
    scores = {kind: facts.score(kind) for kind in Kind}
    for temper in TEMPERS:
        if temper.when(facts, scores):
            scores[temper.kind] = min(scores[temper.kind] * temper.times + temper.plus, temper.most)
    for kind, plain, taken in CEDES:
        if scores[kind] >= plain:
            for other, share in taken.items():
                scores[other] *= share
    return scores
