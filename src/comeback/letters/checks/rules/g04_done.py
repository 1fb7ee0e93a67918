"""Rule G4: nothing is claimed as done that is only planned."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.knowing import stems
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule

_SHARED = 2


def _find(look: Look) -> Iterator[str]:
    if look.case is None:
        return
    mine = stems(" ".join(look.case.since_then + look.case.seeker_news))
    for sentence in look.sentences:
        quote = look.listed("done").first(sentence)
        if quote and len(stems(sentence) & mine) < _SHARED:
            yield quote


RULE = Rule(
    "G4",
    Severity.ERROR,
    "Nothing is claimed as done that the facts do not know.",
    "It claims as done what the case does not know.",
    'Write "I will" if you mean to.',
    _find,
)
