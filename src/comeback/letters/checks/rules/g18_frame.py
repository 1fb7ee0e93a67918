"""Rule G18: a letter greets by name and signs."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule

_ENOUGH_WORDS = 25


def _find(look: Look) -> Iterator[Hit | str]:
    if look.is_one_of(LetterKind.CALL_SCRIPT) or len(look.words) < _ENOUGH_WORDS:
        return
    if not look.greeting:
        yield " ".join(look.body.split()[:3])
    if not look.ending:
        yield Hit(" ".join(look.body.split()[-3:]), "No sign-off.", "Close as they closed, and sign with your name.")


RULE = Rule(
    "G18",
    Severity.WARNING,
    "A letter greets its reader and signs, as they do.",
    "No greeting with a name.",
    "Greet as they greeted you.",
    _find,
)
