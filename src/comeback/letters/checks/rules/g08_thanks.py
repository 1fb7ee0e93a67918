"""Rule G8: two thanks in a letter, three at most."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.sentence import Sentence
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule

MOST_THANKS = 3


def _find(look: Look) -> Iterator[Hit]:
    times = [sentence for sentence in look.sentences if look.listed("thanks").first(sentence)]
    if len(times) > MOST_THANKS and not look.is_one_of(LetterKind.CALL_SCRIPT):
        yield Hit(look.listed("thanks").first(times[-1]), Sentence("It thanks {count} times.", count=len(times)))


RULE = Rule(
    "G8", Severity.WARNING, "Two thanks in a letter, three at most.", "It thanks too often.", "Two thanks are enough, three at most.", _find
)
