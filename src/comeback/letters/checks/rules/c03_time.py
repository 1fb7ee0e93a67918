"""Rule C3: a nudge waits five working days after the ask."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time

from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.sentence import Day, Sentence
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule, of_kinds
from comeback.letters.plan.holding import nudge_from


def _find(look: Look) -> Iterator[Hit]:
    if look.case is None or not look.case.prior:
        return
    first = nudge_from(look.case)
    if look.case.today.replace(tzinfo=None) < datetime.combine(first.date(), time()):
        yield Hit(look.beginning, mend=Sentence("Send it from {day} on.", day=Day(f"{first:%d %B}", first.date(), told_year=False)))


RULE = Rule(
    "C3",
    Severity.WARNING,
    "A nudge waits five working days after the ask, or after the return that was announced.",
    "It is too early to ask again.",
    "Wait for five working days.",
    _find,
    of_kinds(LetterKind.NUDGE),
)
