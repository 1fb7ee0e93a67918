"""Rule L1: who steps back says so."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if not look.listed("says_no").first(look.own):
        yield look.beginning


RULE = Rule(
    "L1",
    Severity.WARNING,
    "Who declines or withdraws says so in one plain sentence.",
    "Nowhere does it plainly say so.",
    "Add: I have decided not to accept it, or: I withdraw my application.",
    _find,
    of_kinds(LetterKind.DECLINE, LetterKind.WITHDRAWAL),
)
