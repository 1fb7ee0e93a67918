"""Rule H1: turns that a shaken voice can say."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds
from comeback.letters.words.sentences import words

LONGEST_TURN = 30


def _find(look: Look) -> Iterator[str]:
    for turn in look.turns:
        if len(words(turn)) > LONGEST_TURN:
            yield turn[:60]


RULE = Rule(
    "H1",
    Severity.ERROR,
    "A turn of the call has at most 30 words.",
    "Too long to say with a shaken voice.",
    "At most 30 words a turn.",
    _find,
    of_kinds(LetterKind.CALL_SCRIPT),
)
