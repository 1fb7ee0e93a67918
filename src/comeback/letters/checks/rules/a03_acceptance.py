"""Rule A3: a follow-up accepts the decision in one clause."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Says, Severity
from comeback.letters.checks.asking import request, said
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    cancelled = look.case is not None and Says.POST_CANCELLED in said(look.case)
    if not cancelled and not look.listed("accepts").first(look.own) and not request(look):
        yield look.beginning


RULE = Rule(
    "A3",
    Severity.WARNING,
    "A follow-up accepts the decision in one clause, in words that do not grade it.",
    "It does not accept the decision.",
    "One clause: I understand.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP),
)
