"""Rule G3: feelings claimed are the seeker's."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.knowing import known_stems, stems
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule


def _find(look: Look) -> Iterator[str]:
    held = known_stems(look.case) if look.case else frozenset()
    yield from (quote for quote in look.quotes("feeling", look.own) if not stems(quote) <= held)


RULE = Rule(
    "G3",
    Severity.ERROR,
    "Feelings claimed are the seeker's: dream job, first choice, always admired only where they said so.",
    "Nobody told this feeling.",
    "Say only what you feel and have said.",
    _find,
)
