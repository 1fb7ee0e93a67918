"""From a row to what the encoder learns of it: pieces, and the answer to each question it is asked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from comeback.domain.kinds import Kind, Says, SentKind
from comeback.lessons.themes import SUBSTANTIVE
from comeback.reading.frame import frame_of
from comeback.reading.learned.opinion import MOST_TOKENS
from comeback.reading.learned.pieces import Pieces, Token
from comeback.reading.learned.text import text_of
from tools.train.row import Row
from tools.train.rows import NOTHING

KINDS = tuple(kind for kind in Kind if kind is not Kind.SENT)
SAYS = tuple(one for one in Says if one is not Says.LEFT)
"""What is learned of what a mail states; that whoever wrote has left is told by rules alone."""
LABELS = (*(kind.value for kind in KINDS), NOTHING)
SENT = tuple(SentKind)
UNKNOWN = -100
"""The answer to a question that is not asked."""
TAGS = 3
"""Telling words, the company's name, the role's title."""
POINTS = 3 + len(SUBSTANTIVE)
"""Praise, blame, a neutral point; then each theme."""

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Example:
    """One text in pieces. `asked` says which of the tags are known of it; sentences are asked for their label alone."""

    row: Row
    pieces: tuple[int, ...]
    main: int
    sent: int
    carries: Floats
    says: Floats
    tags: Floats
    """(pieces, TAGS), 0 or 1."""
    asked: Floats
    """(TAGS,), 0 or 1."""
    points: Floats | None = None
    """(pieces, POINTS), 0 or 1; None where nobody marked them."""


def example(row: Row, cut: Pieces) -> Example:
    """The example of a row."""
    text = row.text if row.sentence else _mail_text(row)
    tokens = cut.tokens(text, MOST_TOKENS)
    told = () if row.sentence else row.marks
    company, role = (row.company,) if row.company else (), (row.role,) if row.role else ()
    tags = np.stack([_spans(text, tokens, words, every=every) for words, every in ((told, False), (company, True), (role, True))], axis=1)
    if row.sentence and row.kinds[0] not in {NOTHING, Kind.OTHER.value}:
        tags[:, 0] = 1
    asked = np.array(
        [True, *(not row.sentence and (not words or tags[:, 1 + i].any()) for i, words in enumerate((company, role)))], np.float32
    )
    return Example(
        row,
        tuple(token.piece for token in tokens),
        UNKNOWN if row.sent else LABELS.index(row.kinds[0]),
        SENT.index(SentKind(row.sent)) if row.sent else UNKNOWN,
        np.array([label in row.kinds for label in LABELS], np.float32),
        np.array([says.value in row.says for says in SAYS], np.float32),
        tags,
        asked,
    )


def _mail_text(row: Row) -> str:
    message = row.message()
    return text_of(message, frame_of(message, row.me))


def _spans(text: str, tokens: list[Token], words: tuple[str, ...], *, every: bool) -> Floats:
    """1 for each token that lies in one of these words, at their first place or at every one, in capitals or not."""
    marked = np.zeros(len(tokens), np.float32)
    text, words = text.lower(), tuple(word.lower() for word in words)
    for found in words:
        at = text.find(found)
        while at >= 0:
            for place, token in enumerate(tokens):
                if token.start < at + len(found) and token.end > at:
                    marked[place] = 1
            at = text.find(found, at + 1) if every else -1
    return marked
