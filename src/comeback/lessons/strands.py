"""What was said of each theme over time: is it a strength, a gap, or a gap that has paid off. Never a number pretending to precision.

The lessons themselves come from `lessons`; how the seeker saw it, from `selfview`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import Lesson
from comeback.lessons.lessons import ENOUGH, employers
from comeback.lessons.themes import SUBSTANTIVE


class Standing(StrEnum):
    """How a theme stands now."""

    STRENGTH = "strength"
    GAP = "gap"
    PAID_OFF = "paid_off"
    """Named as a gap, and praised on a later day with no gap since."""
    BOTH = "both"
    """Praised and found thin, and nothing shows which came to stay."""


class Weight(StrEnum):
    """How much there is behind it: interview outcomes vary much for the same person, so one remark is no finding."""

    ANECDOTE = "anecdote"
    PATTERN = "pattern"


@dataclass(frozen=True, slots=True)
class Strand:
    """All that was said of one theme; both sides in the order of their days."""

    theme: Theme
    strengths: tuple[Lesson, ...] = ()
    gaps: tuple[Lesson, ...] = ()

    @property
    def standing(self) -> Standing:
        """See Standing."""
        if not self.gaps:
            return Standing.STRENGTH
        if not self.strengths:
            return Standing.GAP
        # Praise on the very day of a gap shows no change.
        return Standing.PAID_OFF if self.strengths[-1].on > self.gaps[-1].on else Standing.BOTH

    @property
    def praised_since(self) -> tuple[Lesson, ...]:
        """The praise of days after the last gap; all of it where there is none. Praise from before it pays nothing off."""
        return tuple(one for one in self.strengths if not self.gaps or one.on > self.gaps[-1].on)

    @property
    def guessed(self) -> bool:
        """Whether it has paid off only if what was guessed holds: no gap, or no praise since, is surely of this theme."""
        return not all(any(one.item.sure for one in side) for side in (self.gaps, self.praised_since))

    @property
    def weight(self) -> Weight:
        """By the side that counts now: the praise since the last gap once it has paid off, else the gaps where there are any."""
        return weight_of(self.praised_since if self.standing in {Standing.STRENGTH, Standing.PAID_OFF} else self.gaps)


def newest(side: Sequence[Lesson]) -> Lesson:
    """Of the last day of a side the remark that is surely of the theme, else the one that was made first: what follows it illustrates."""
    last = [one for one in side if one.on == side[-1].on]
    return next((one for one in last if one.item.sure), last[0])


def weight_of(learned: Sequence[Lesson]) -> Weight:
    """A pattern from two independent employers up, however often each of them says it."""
    return Weight.PATTERN if len(employers(learned)) >= ENOUGH else Weight.ANECDOTE


def strands(learned: Iterable[Lesson]) -> tuple[Strand, ...]:
    """One strand for each theme that was spoken of, in the order of the themes."""
    every = sorted(learned, key=lambda lesson: lesson.on)
    found = (Strand(theme, _side(every, theme, Polarity.STRENGTH), _side(every, theme, Polarity.GAP)) for theme in SUBSTANTIVE)
    return tuple(one for one in found if one.strengths or one.gaps)


def _side(learned: Sequence[Lesson], theme: Theme, polarity: Polarity) -> tuple[Lesson, ...]:
    return tuple(one for one in learned if one.item.theme is theme and one.item.polarity is polarity)
