"""How much a count can say: so many of so many, and the range in which the share behind it may lie. No words; those are for the doors."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

FEW = 5
ENOUGH = 10
"""Below this a share is never told in percent: one letter more would move it by ten."""
_Z = 1.959964
"""Of the 95 per cent interval."""


class Telling(StrEnum):
    """What a count allows to be said."""

    NOTHING = "nothing"
    FAR_TOO_FEW = "far_too_few"
    TOO_FEW = "too_few"
    RANGE = "range"


@dataclass(frozen=True, slots=True)
class Share:
    """`came` of `of`."""

    came: int
    of: int

    @property
    def telling(self) -> Telling:
        """See Telling."""
        if not self.of:
            return Telling.NOTHING
        if self.of < FEW:
            return Telling.FAR_TOO_FEW
        return Telling.TOO_FEW if self.of < ENOUGH else Telling.RANGE

    @property
    def range(self) -> tuple[int, int] | None:
        """Lowest and highest share in whole per cent; None below `ENOUGH`.

        The score interval (Wilson 1927, J. Am. Stat. Assoc. 22, 209), which holds for small counts and at the ends (Brown, Cai and DasGupta
        2001, Stat. Sci. 16, 101).
        """
        if self.telling is not Telling.RANGE:
            return None
        share, spread = self.came / self.of, _Z * _Z / self.of
        middle = share + spread / 2
        reach = _Z * sqrt(share * (1 - share) / self.of + spread / (4 * self.of))
        return round(100 * (middle - reach) / (1 + spread)), round(100 * (middle + reach) / (1 + spread))


def apart(one: Share, other: Share) -> bool:
    """Whether the ranges of both do not touch: a cautious test, and it says nothing of a cause."""
    mine, theirs = one.range, other.range
    return mine is not None and theirs is not None and (mine[1] < theirs[0] or theirs[1] < mine[0])
