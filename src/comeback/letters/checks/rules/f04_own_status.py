"""Rule F4: nobody who has found work writes as if still looking."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds
from comeback.letters.plan.situation import marks


def _find(look: Look) -> Iterator[str]:
    if look.case and f"{look.case.seeker.situation} {' '.join(look.case.seeker_news)}" in marks("employed"):
        yield from look.quotes("looking_for_work", look.own)


RULE = Rule(
    "F4",
    Severity.ERROR,
    "Who has found work does not write as if still looking.",
    "You have found work, and this sounds as if you had not.",
    "Say how it is, or nothing of it.",
    _find,
    of_kinds(LetterKind.KEEP_IN_TOUCH, LetterKind.NEW_OPENING),
)
