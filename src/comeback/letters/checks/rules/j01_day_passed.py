"""Rule J1: nobody is asked before the day they named."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if look.case and look.case.promised_by and look.case.today.date() <= look.case.promised_by:
        yield look.beginning


RULE = Rule(
    "J1",
    Severity.ERROR,
    "Nobody is asked where things stand before the day they named has passed.",
    "The day they named for an answer has not passed.",
    "Wait until it has, and a few days more.",
    _find,
    of_kinds(LetterKind.STATUS_ENQUIRY),
)
