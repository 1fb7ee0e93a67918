"""Learn from the marked points which words speak of which theme (`comeback.lessons.learned.wording`)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np

from comeback.lessons.learned.wording import Wording, counts, weighed
from comeback.lessons.themes import SUBSTANTIVE
from tools.feedback.fit import fitted
from tools.feedback.rows import Row
from tools.feedback.sparse import Sparse

_COMMON = 3
"""What fewer points hold says nothing."""
_KEPT = 20_000
_SHRINK = 3e-5


def wording(some: Sequence[Row]) -> Wording:
    """Learned from the points of these answers: once from all words, then from those that told most."""
    points = [(item.quote, SUBSTANTIVE.index(item.theme)) for row in some for item in row.items if item.theme in SUBSTANTIVE]
    texts, themes = [quote for quote, _ in points], np.array([theme for _, theme in points])
    held = Counter(one for text in texts for kind in counts(text) for one in kind)
    every = _fitted(texts, themes, {one: many for one, many in held.items() if many >= _COMMON})
    tells = np.abs(every.weight[:-1]).max(1) * every.rare
    words = list(every.places)
    telling = {words[at]: held[words[at]] for at in np.argsort(-tells)[:_KEPT].tolist()}
    return _fitted(texts, themes, telling)


def _fitted(texts: Sequence[str], themes: np.ndarray[tuple[int], np.dtype[np.int64]], held: dict[str, int]) -> Wording:
    places = {one: at for at, one in enumerate(sorted(held))}
    rare = np.array([np.log((1 + len(texts)) / (1 + held[one])) + 1 for one in places], np.float32)
    rows = [weighed(counts(text), places, rare) for text in texts]
    known = [at for at, (found, _) in enumerate(rows) if len(found)]
    table = Sparse.of([rows[at] for at in known], len(places))
    return Wording(places, rare, fitted(table, themes[known], len(SUBSTANTIVE), _SHRINK))
