"""Rule G7: a thanks names something that the reader did, where the facts know of one."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.knowing import stems
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds
from comeback.letters.plan.facts import words_of_day


def _find(look: Look) -> Iterator[str]:
    told = stems(words_of_day(look.case)) if look.case else frozenset()
    if not told:
        return
    quote = look.listed("thanks").first(look.own)
    if quote and not stems(look.own) & told:
        yield quote


RULE = Rule(
    "G7",
    Severity.WARNING,
    "At least one thanks names something the reader did, not only their time.",
    "It thanks for nothing in particular, and you noted something.",
    "Thank for the one thing they did that you are glad of.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP, LetterKind.THANKS_FOR_INTERVIEW, LetterKind.CARD),
)
