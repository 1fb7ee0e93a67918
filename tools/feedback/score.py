"""Counting: a point found is right if its polarity is, and its quote holds half of the true one in one piece and is not much longer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher

from comeback.domain.kinds import Polarity
from comeback.lessons.feedback import points
from comeback.lessons.learned.ear import Ear
from tools.feedback.rows import Row


@dataclass(frozen=True, slots=True)
class Score:
    """Strengths and gaps alone; neutral points are not counted."""

    true: int = 0
    said: int = 0
    right: int = 0
    themed: int = 0

    @property
    def f1(self) -> float:
        """Of polarity and place."""
        return 2 * self.right / max(1, self.true + self.said)

    @property
    def themed_f1(self) -> float:
        """Of polarity, place and theme."""
        return 2 * self.themed / max(1, self.true + self.said)

    def plus(self, other: Score) -> Score:
        """Both together."""
        return Score(self.true + other.true, self.said + other.said, self.right + other.right, self.themed + other.themed)


def scored(chosen: Iterable[Row], ear: Ear | None) -> Score:
    """What the program finds in these answers; without an ear, by its rules alone."""
    total = Score()
    for row in chosen:
        total = total.plus(_of_row(row, ear))
    return total


def _of_row(row: Row, ear: Ear | None) -> Score:
    true = [item for item in row.items if item.polarity is not Polarity.NEUTRAL]
    left = [item for item in points(row.text, row.language, ear=ear).items if item.polarity is not Polarity.NEUTRAL]
    said, right, themed = len(left), 0, 0
    for item in true:
        hit = next((one for one in left if one.polarity is item.polarity and alike(one.quote, item.quote)), None)
        if hit:
            left.remove(hit)
            right, themed = right + 1, themed + (hit.theme is item.theme)
    return Score(len(true), said, right, themed)


def alike(said: str, true: str) -> bool:
    """Whether a quote holds at least half of the true one in one piece, at no more than three times its length and 40 characters."""
    one, other = (" ".join(text.lower().split()) for text in (said, true))
    whole = SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
    return len(one) <= 3 * len(other) + 40 and whole * 2 >= len(other)
