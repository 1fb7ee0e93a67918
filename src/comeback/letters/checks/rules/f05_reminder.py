"""Rule F5: a note months later does not recall the no."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    yield from look.quotes("rejection", look.own)


RULE = Rule(
    "F5",
    Severity.ERROR,
    "A note months later does not recall the no.",
    "It recalls the no.",
    'Say "when we met".',
    _find,
    of_kinds(LetterKind.KEEP_IN_TOUCH),
)
