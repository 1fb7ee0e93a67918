"""Rule K1: an acceptance says yes."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if not look.listed("says_yes").first(look.own):
        yield look.beginning


RULE = Rule(
    "K1",
    Severity.WARNING,
    "An acceptance says yes in one plain sentence.",
    "Nowhere does it plainly say yes.",
    "Add: I accept the offer gladly.",
    _find,
    of_kinds(LetterKind.ACCEPTANCE),
)
