"""What the words of a unit say about its theme, without an encoder: a linear layer over words, pairs of words and pieces of words.

Each counts the less the more answers hold it (tf-idf, Salton 1988, doi 10.1016/0306-4573(88)90021-0). The encoder knows the answers it learned
from by heart and leans on that; counting cannot, and errs elsewhere, so that both together are right more often than either.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import re2
from numpy.typing import NDArray

from comeback.lessons.learned.ear import Floats

Counts = tuple[Counter[str], Counter[str]]
"""Of words and pairs of them; of pieces of words."""
_WORD = re2.compile(r"[\pL\pN]{2,}")
_PIECES = range(2, 6)
"""Letters in a piece."""


def counts(text: str) -> Counts:
    """What a text is made of, in small letters."""
    words = _WORD.findall(text.lower())
    pairs = (f"{one} {two}" for one, two in pairwise(words))
    return Counter((*words, *pairs)), Counter(_pieces(words))


def _pieces(words: list[str]) -> Iterator[str]:
    """Pieces are marked, so that none is taken for a word; a space is the edge of one."""
    for word in words:
        edged = f" {word} "
        yield from (f"~{edged[at : at + size]}" for size in _PIECES for at in range(len(edged) - size + 1))


@dataclass(frozen=True, slots=True)
class Wording:
    """`places` has the row of each word or piece in `rare` (rows,) and in `weight` (rows + 1, themes), whose last row is the bias."""

    places: Mapping[str, int]
    rare: Floats
    weight: Floats

    def scores(self, text: str) -> Floats:
        """(themes,): the larger, the likelier; as logarithms of shares."""
        rows, values = weighed(counts(text), self.places, self.rare)
        found = values @ self.weight[rows] + self.weight[-1]
        found = found - found.max()
        return np.asarray(found - np.log(np.exp(found).sum()), np.float32)


def weighed(counted: Counts, places: Mapping[str, int], rare: Floats) -> tuple[NDArray[np.int64], Floats]:
    """The rows of what is known of a text, and what each weighs there; words and pieces have the length 1 each."""
    rows, values = [np.zeros(0, np.int64)], [np.zeros(0, np.float32)]
    for kind in counted:
        known = [(places[one], many) for one, many in kind.items() if one in places]
        if known:
            at = np.array([row for row, _ in known], np.int64)
            weight = (1 + np.log(np.array([many for _, many in known], np.float32))) * rare[at]
            rows.append(at)
            values.append(np.asarray(weight / np.sqrt((weight**2).sum()), np.float32))
    return np.concatenate(rows), np.concatenate(values)
