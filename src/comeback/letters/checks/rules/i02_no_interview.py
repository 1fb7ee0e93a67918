"""Rule I2: before any interview, thanks go to the reading."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    for sentence in look.sentences:
        if look.listed("thanks").first(sentence):
            yield from look.quotes("interview_thanks", sentence)


RULE = Rule(
    "I2",
    Severity.ERROR,
    "Before any interview nobody is thanked for one.",
    "There was no interview.",
    "Thank for reading the application.",
    _find,
    of_kinds(LetterKind.REPLY_BEFORE_INTERVIEW),
)
