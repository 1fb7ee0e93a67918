"""What a rule says of a clause, and what a rule is. The rules lie in `rules`, their order in `rules/table.py`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from comeback.domain.kinds import Polarity, Theme
from comeback.lessons.clause import Clause


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a clause is worth. No polarity: it is no point, and no later rule is asked. No theme: `themes` finds it."""

    polarity: Polarity | None = None
    theme: Theme | None = None
    refuses: bool = False
    advice: bool = False
    """Advice may only repeat a gap already named."""
    silences: bool = False
    """Nothing in the whole clause is a point, whatever its parts say."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One human situation: a clause gets a verdict, or None where the rule has nothing to say."""

    name: str
    judge: Callable[[Clause], Verdict | None]


NOTHING = Verdict()
SILENCE = Verdict(silences=True)
STRENGTH = Verdict(Polarity.STRENGTH)
GAP = Verdict(Polarity.GAP)


def neutral(theme: Theme) -> Verdict:
    """A neutral point of one of the themes that are always neutral."""
    return Verdict(Polarity.NEUTRAL, theme)
