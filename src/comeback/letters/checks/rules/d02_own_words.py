"""Rule D2: each of several readers gets words of their own."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule
from comeback.letters.words.sentences import folded

_BRIEF = 4


def _find(look: Look) -> Iterator[str]:
    said = {folded(one) for one in look.case.already_said} if look.case else frozenset()
    for sentence in look.sentences:
        if len(sentence.split()) >= _BRIEF and folded(sentence) in said:
            yield sentence[:60]


RULE = Rule(
    "D2",
    Severity.WARNING,
    "No sentence goes to two people of one interview, or twice to one.",
    "They, or a colleague of theirs, have had this sentence from you.",
    "Say it in other words, about something that only this reader did.",
    _find,
)
