"""Rule A13: who works there offers no papers."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule


def _find(look: Look) -> Iterator[str]:
    quote = look.listed("cv").first(look.own)
    if quote and look.now and look.now.internal_seeker:
        yield quote


RULE = Rule(
    "A13",
    Severity.ERROR,
    "Who works there already offers no papers.",
    "You work there: they have your papers.",
    "Leave it out.",
    _find,
)
