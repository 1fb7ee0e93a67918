"""Rule B8: no vow where nothing is yours to mend."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Polarity, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if look.case and look.case.heard and all(one.polarity is Polarity.NEUTRAL for one in look.case.heard):
        yield from look.quotes("vow", look.own)


RULE = Rule(
    "B8",
    Severity.WARNING,
    "Where the feedback names nothing to mend, nothing is vowed.",
    "Nothing here is yours to mend.",
    "Thank for the candour.",
    _find,
    of_kinds(LetterKind.THANKS_FOR_FEEDBACK),
)
