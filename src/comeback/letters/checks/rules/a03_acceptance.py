"""Rule A3: a follow-up accepts the decision in one clause."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Says, Severity
from comeback.letters.checks.asking import request
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    cancelled = bool(look.case and look.case.notice and Says.POST_CANCELLED in look.case.notice.says)
    if not cancelled and not look.listed("accepts").first(look.own) and not request(look):
        yield " ".join(look.own.split()[:4])


RULE = Rule(
    "A3",
    Severity.WARNING,
    "A follow-up accepts the decision in one clause, in words that do not grade it.",
    "It does not accept the decision.",
    "One clause: I understand.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP),
)
