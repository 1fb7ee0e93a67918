"""The ear of the feedback reader: the mail reader's encoder, lent to it. What is heard is kept a while, since pages ask again and again."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from comeback.lessons.feedback import points
from comeback.lessons.learned.ear import Heard
from comeback.reading.learned.vectors import maker, vectors

_MOST = 128
"""Texts kept: more answers than one search brings, at some 0.2 MB each."""


@lru_cache(maxsize=_MOST)
def ear(text: str) -> Heard:
    """What the encoder hears of a text; takes some 60 ms where it is new."""
    tokens, found = vectors(text)
    places = np.array([(token.start, token.end) for token in tokens], np.int32).reshape(-1, 2)
    return Heard(places, found, maker())


def forget_heard() -> None:
    """Keep no text in this process's memory any more: what was erased must not outlive its row there."""
    ear.cache_clear()
    points.cache_clear()
