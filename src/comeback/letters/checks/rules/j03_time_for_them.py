"""Rule J3: an enquiry leaves them time."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if not (look.listed("release").first(look.own) or look.listed("price").first(look.own)):
        yield look.beginning


RULE = Rule(
    "J3",
    Severity.WARNING,
    "An enquiry leaves them time, and makes the answer small.",
    "It leaves them no time.",
    "Add: if it needs more time, a line when you know is plenty.",
    _find,
    of_kinds(LetterKind.STATUS_ENQUIRY),
)
