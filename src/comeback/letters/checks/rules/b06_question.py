"""Rule B6: no new question."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    yield from ["?"] if "?" in look.own else []


RULE = Rule(
    "B6",
    Severity.ERROR,
    "Thanks for feedback ask nothing new.",
    "It asks something new.",
    "Let this letter end the exchange.",
    _find,
    of_kinds(LetterKind.THANKS_FOR_FEEDBACK),
)
