"""How much the rules weigh beside the learned part, and how sure both may be: what makes the kept-back mails likeliest."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import product
from math import log

from comeback.domain.kinds import Kind
from comeback.reading.combination import STRUCTURE, Verdict, verdict_of
from comeback.reading.frame import frame_of
from comeback.reading.judging import joint, points_of
from comeback.reading.learned.opinion import Calibration, Mind
from comeback.reading.learned.text import text_of
from comeback.reading.mailfacts import Facts
from comeback.reading.page import page_of
from comeback.reading.weighing import weights
from tools.train.row import Row

POINTS = (0.0, 0.05, 0.1, 0.2, 0.3, 0.45, 0.6)
ROW = (0.0, 0.5, 1.0, 1.5)
WARMTH = tuple(x / 10 for x in range(6, 31))
Case = tuple[Kind, dict[Kind, float], dict[Kind, float], Verdict, bool]
"""The truth, the learned part's chances, the rules' points, the rules' verdict, whether a hiring desk wrote."""


def calibration(mind: Mind, rows: Sequence[Row]) -> Calibration:
    """The calibration under which the truth of these mails is least surprising."""
    cases = [case for row in rows if not row.sentence and not row.sent and (case := _case(mind, row))]
    every = [Calibration(points, row, warmth=warmth) for points, row, warmth in product(POINTS, ROW, WARMTH)]
    return min(every, key=lambda one: surprise(cases, one))


def surprise(cases: Sequence[Case], one: Calibration) -> float:
    """The mean negative log likelihood, in nats."""
    return -sum(
        log(max(joint(learned, points, verdict, one, hires=hires)[truth], 1e-6)) for truth, learned, points, verdict, hires in cases
    ) / len(cases)


def _case(mind: Mind, row: Row) -> Case | None:
    """None where structure decides."""
    message = row.message()
    frame = frame_of(message, frozenset())
    facts = Facts(frame, weights(page_of(message.subject, message.words.new), frame, row.language))
    verdict = verdict_of(facts)
    if verdict.row in STRUCTURE:
        return None
    return Kind(row.kinds[0]), dict(mind.opinion(text_of(message, frame)).kinds), points_of(facts), verdict, frame.hires
