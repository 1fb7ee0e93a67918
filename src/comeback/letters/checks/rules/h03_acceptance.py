"""Rule H3: on the phone the decision is accepted in six words."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds
from comeback.letters.words.sentences import words

MOST_WORDS = 6
_TURN = 1


def _find(look: Look) -> Iterator[str]:
    for turn in look.turns[_TURN : _TURN + 1]:
        if turn in look.listed("accepts") and len(words(turn)) > MOST_WORDS:
            yield turn[:60]


RULE = Rule(
    "H3",
    Severity.WARNING,
    "On the phone the decision is accepted in six words or fewer.",
    "Too long for this moment.",
    "Say: I understand.",
    _find,
    of_kinds(LetterKind.CALL_SCRIPT),
)
