"""Rule G10: praise of the company needs a fact that the reader would recognise."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.knowing import known_text
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule


def _find(look: Look) -> Iterator[str]:
    held = known_text(look.case).lower() if look.case else ""
    yield from (quote for quote in look.quotes("praise", look.own) if quote.lower() not in held)


RULE = Rule(
    "G10",
    Severity.ERROR,
    "Praise of the company needs a fact that the reader would recognise.",
    "Praise that fits any company.",
    "Name a fact they would know, or leave it out.",
    _find,
)
