"""Marked answers with feedback as examples: the encoder that reads mails also hears what is said of the seeker, and learns it beside.

What is asked of each piece: does it lie in praise, in blame or in a neutral point, and in which theme. The program does not keep this
layer; the feedback reader learns its own on what the encoder then hears (`tools.feedback`).
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from comeback.domain.kinds import Polarity
from comeback.lessons.themes import SUBSTANTIVE
from comeback.reading.learned.opinion import MOST_TOKENS
from comeback.reading.learned.pieces import Pieces
from tools.feedback.rows import Row as Answer
from tools.feedback.rows import rows
from tools.train.examples import LABELS, POINTS, SAYS, TAGS, UNKNOWN, Example
from tools.train.row import Row

_SIDES = (Polarity.STRENGTH, Polarity.GAP, Polarity.NEUTRAL)


def answers() -> list[Answer]:
    """Those that may be learned from."""
    return [row for row in rows() if not row.unseen]


def answer_example(answer: Answer, cut: Pieces) -> Example:
    """The example of an answer: of its points alone anything is asked."""
    tokens = cut.tokens(answer.text, MOST_TOKENS)
    points = np.zeros((len(tokens), POINTS), np.float32)
    for start, end, columns in _marks(answer):
        for place, token in enumerate(tokens):
            if token.start < end and token.end > start:
                points[place, columns] = 1
    return Example(
        Row(answer.hand, answer.hand, "", "", answer.language, answer.text, (), sentence=True),
        tuple(token.piece for token in tokens),
        UNKNOWN,
        UNKNOWN,
        np.zeros(len(LABELS), np.float32),
        np.zeros(len(SAYS), np.float32),
        np.zeros((len(tokens), TAGS), np.float32),
        np.zeros(TAGS, np.float32),
        points,
    )


def _marks(answer: Answer) -> Iterator[tuple[int, int, list[int]]]:
    """Where each point begins and ends, and the columns that are 1 there."""
    for item, (start, end) in zip(answer.items, answer.spans, strict=True):
        themed = [len(_SIDES) + SUBSTANTIVE.index(item.theme)] if item.theme in SUBSTANTIVE else []
        yield start, end, [_SIDES.index(item.polarity), *themed]
