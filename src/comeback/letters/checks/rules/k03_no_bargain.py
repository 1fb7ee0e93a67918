"""Rule K3: a yes or a no is no bargain."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    yield from look.quotes("conditions", look.own)


RULE = Rule(
    "K3",
    Severity.ERROR,
    "A yes sets no condition, and a no leaves none open.",
    "It bargains.",
    "Settle terms first, in a talk; then write a plain yes or no.",
    _find,
    of_kinds(LetterKind.ACCEPTANCE, LetterKind.DECLINE, LetterKind.WITHDRAWAL),
)
