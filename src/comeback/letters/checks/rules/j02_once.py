"""Rule J2: one enquiry, ever."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if look.case and any(one.kind in {"status_enquiry", "nudge"} for one in look.case.prior):
        yield look.beginning


RULE = Rule(
    "J2",
    Severity.ERROR,
    "One enquiry, ever.",
    "You have asked before.",
    "Once, ever: let it rest.",
    _find,
    of_kinds(LetterKind.STATUS_ENQUIRY),
)
