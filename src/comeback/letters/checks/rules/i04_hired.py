"""Rule I4: nobody is assumed to have been hired."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    yield from look.quotes("hired", look.own)


RULE = Rule(
    "I4",
    Severity.ERROR,
    "Before any interview nobody is assumed to have been hired.",
    "Nobody knows that somebody was hired.",
    "Leave it out.",
    _find,
    of_kinds(LetterKind.REPLY_BEFORE_INTERVIEW),
)
