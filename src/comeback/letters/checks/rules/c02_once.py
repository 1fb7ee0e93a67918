"""Rule C2: one nudge, ever."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if look.case and any(one.kind == "nudge" for one in look.case.prior):
        yield look.beginning


RULE = Rule(
    "C2", Severity.ERROR, "One nudge, ever.", "There was a nudge already.", "Once, ever: let it rest.", _find, of_kinds(LetterKind.NUDGE)
)
