"""Rule C5: a nudge or an enquiry does not reproach or count."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    yield from look.quotes("nudge", look.own)


RULE = Rule(
    "C5",
    Severity.ERROR,
    "A nudge or an enquiry does not reproach, count messages or follow up again.",
    "It reproaches or counts.",
    "Put the question again in one clause, and let them off.",
    _find,
    of_kinds(LetterKind.NUDGE, LetterKind.STATUS_ENQUIRY),
)
