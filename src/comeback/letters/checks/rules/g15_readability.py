"""Rule G15: short words, short sentences."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.readability import grade
from comeback.letters.checks.rule import Hit, Rule
from comeback.letters.words.sentences import words

LONGEST_SENTENCE = {"en": 34}
_ELSEWHERE = 40
HIGHEST_GRADE = 11.0
_ENOUGH_WORDS = 25


def _find(look: Look) -> Iterator[Hit | str]:
    for sentence in look.sentences:
        if len(words(sentence)) > LONGEST_SENTENCE.get(look.language, _ELSEWHERE):
            yield sentence[:60]
    if look.language == "en" and len(look.words) > _ENOUGH_WORDS and grade(look.own) > HIGHEST_GRADE:
        quote = look.beginning
        yield Hit(quote, "Harder to read than it need be.", "Shorter words, shorter sentences.")


RULE = Rule("G15", Severity.WARNING, "Short words and short sentences.", "A long sentence.", "Make two of it.", _find)
