"""Rule G-4: nobody is held to a promise, and no stage is skipped."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    yield from look.quotes("promised", look.own)


RULE = Rule(
    "G-4",
    Severity.ERROR,
    "Nobody is held to a promise, and no stage is skipped.",
    "It holds them to a promise.",
    "Say what was said, or nothing.",
    _find,
    of_kinds(LetterKind.NEW_OPENING, LetterKind.KEEP_IN_TOUCH),
)
