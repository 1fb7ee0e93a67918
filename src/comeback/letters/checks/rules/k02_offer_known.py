"""Rule K2: yes and no answer an offer that was made."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds
from comeback.letters.plan.situation import offer_made


def _find(look: Look) -> Iterator[str]:
    if look.case and not offer_made(look.case):
        yield look.beginning


RULE = Rule(
    "K2",
    Severity.WARNING,
    "Yes or no to an offer needs an offer that the facts know of.",
    "The facts know of no offer.",
    "Make sure that it was made, best in writing, before you answer.",
    _find,
    of_kinds(LetterKind.ACCEPTANCE, LetterKind.DECLINE),
)
