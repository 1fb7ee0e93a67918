"""Rule C4: a nudge says that no reply is needed."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if not look.listed("release").first(look.own):
        yield look.beginning


RULE = Rule(
    "C4",
    Severity.WARNING,
    "A nudge repeats the question in a clause, and says that no reply is needed otherwise.",
    "It leaves no way out.",
    "Add: if not, no reply is needed.",
    _find,
    of_kinds(LetterKind.NUDGE),
)
