"""Rule G21: one reader, and the right one: where an agency stands between, the agency."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule


def _find(look: Look) -> Iterator[str]:
    reader = look.case.reader if look.case else None
    if reader is None or not look.to or "@" not in look.to or look.is_one_of(LetterKind.CARD, LetterKind.CALL_SCRIPT):
        return
    past_agency = reader.agency and reader.email and look.to.lower() != reader.email.lower() and look.to.lower() in look.addresses
    if past_agency or look.to.count("@") > 1:
        yield look.to


RULE = Rule(
    "G21",
    Severity.ERROR,
    "One letter has one reader; past a recruiter who stands between you and the firm nobody writes.",
    "This goes past the one who stands between you, or to several at once.",
    "Write to one person, the recruiter in between where there is one, and name the others in the text.",
    _find,
)
