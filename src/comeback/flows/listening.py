"""The ear of the feedback reader: the mail reader's encoder, lent to it. What is heard is kept a while, since pages ask again and again.

Neither the encoder nor numpy is loaded before there is something to hear.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from comeback.lessons.feedback import points
from comeback.lessons.version import version
from comeback.reading.learned.maker import maker

if TYPE_CHECKING:
    from comeback.lessons.learned.ear import Heard

_MOST = 128
"""Texts kept: more answers than one search brings, at some 0.2 MB each."""


@lru_cache(maxsize=_MOST)
def ear(text: str) -> Heard:
    """What the encoder hears of a text; takes some 60 ms where it is new."""
    import numpy as np

    from comeback.lessons.learned.ear import Heard
    from comeback.reading.learned.vectors import vectors

    tokens, found = vectors(text)
    places = np.array([(token.start, token.end) for token in tokens], np.int32).reshape(-1, 2)
    return Heard(places, found, maker())


def name_of(language: str) -> str:
    """The name under which findings are kept: of the rules, of the encoder, and of the language in which short notes are read."""
    return f"{version()}-{maker()}-{language}"


def forget_heard() -> None:
    """Keep no text in this process's memory any more: what was erased must not outlive its row there."""
    ear.cache_clear()
    points.cache_clear()
