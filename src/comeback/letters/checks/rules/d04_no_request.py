"""Rule D4: no question after an interview."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule, of_kinds


def _find(look: Look) -> Iterator[Hit | str]:
    for sentence in look.sentences:
        if sentence not in look.listed("told"):
            yield from (Hit(quote, "It asks where things stand.") for quote in look.quotes("status", sentence))
    if "?" in look.own:
        yield "?"


RULE = Rule(
    "D4",
    Severity.ERROR,
    "Thanks after an interview ask nothing: no status, no salary.",
    "It asks something.",
    "Ask nothing here.",
    _find,
    of_kinds(LetterKind.THANKS_FOR_INTERVIEW),
)
