"""Rule G20: never to an unattended or a guessed address."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule
from comeback.letters.load.people import is_unattended


def _find(look: Look) -> Iterator[Hit | str]:
    if not look.to or look.is_one_of(LetterKind.CARD, LetterKind.CALL_SCRIPT):
        return
    if is_unattended(look.to):
        yield Hit(look.to, "Nobody reads mail at this address.", "Write to a person whose address you were given, or to nobody.")
    if look.case and "@" in look.to and look.to.lower() not in look.addresses:
        yield look.to


RULE = Rule(
    "G20",
    Severity.ERROR,
    "Never to an unattended address, never to a guessed one.",
    "This address was given by nobody.",
    "Never guess an address.",
    _find,
)
