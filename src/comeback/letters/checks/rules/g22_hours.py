"""Rule G22: a letter goes in its reader's working hours."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule
from comeback.letters.plan.holding import in_hours


def _find(look: Look) -> Iterator[str]:
    if look.case is None or look.kind is None or look.is_one_of(LetterKind.CARD, LetterKind.CALL_SCRIPT):
        return
    now = look.case.today.replace(tzinfo=None)
    if in_hours(now).date() != now.date():
        yield look.beginning


RULE = Rule(
    "G22",
    Severity.INFO,
    "A letter goes in the reader's working hours: never at night or at the weekend.",
    "Sent now, it would arrive at night or at the weekend.",
    "Send it on the next working day.",
    _find,
)
