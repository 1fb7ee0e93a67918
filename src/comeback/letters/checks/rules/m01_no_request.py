"""Rule M1: thanks to a referee ask nothing."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if "?" in look.own:
        yield "?"
    yield from look.quotes("job_request", look.own)


RULE = Rule(
    "M1",
    Severity.ERROR,
    "Thanks to a referee ask nothing: no second favour.",
    "It asks for something.",
    "Thank, tell how it ended, and leave it there.",
    _find,
    of_kinds(LetterKind.THANKS_TO_REFEREE),
)
