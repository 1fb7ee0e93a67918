"""The encoder's vectors of any text, for those who learn another question from them. What a mail means is said by `opinion`."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from comeback.reading.learned.encoder import Floats
from comeback.reading.learned.opinion import BEGIN, END, MOST_TOKENS
from comeback.reading.learned.pieces import Token
from comeback.reading.learned.weights import mind

_MOST = 5_000
"""Pieces of a text that are read."""


def vectors(text: str) -> tuple[Sequence[Token], Floats]:
    """The pieces of a text and (pieces, width) what each means there; a long text is read in windows."""
    tokens = mind().pieces.tokens(text, _MOST)
    windows = [tokens[at : at + MOST_TOKENS] for at in range(0, len(tokens), MOST_TOKENS)] or [[]]
    return tokens, np.concatenate([_of_window(window) for window in windows])


def _of_window(tokens: Sequence[Token]) -> Floats:
    pieces = np.array([BEGIN, *(token.piece for token in tokens), END], np.int64)
    (found,) = mind().encoder([pieces])
    return found[1:-1]
