"""Rule G12: disappointment at most once, briefly, and followed by something given."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule
from comeback.letters.words.sentences import words

MOST_SAD_WORDS = 16


def _find(look: Look) -> Iterator[Hit]:
    sad = [sentence for sentence in look.sentences if look.listed("disappointed").first(sentence)]
    quote = look.listed("disappointed").first(sad[-1]) if sad else ""
    if len(sad) > 1:
        yield Hit(quote)
    elif sad and sad[0] == look.sentences[-1]:
        yield Hit(quote, "It ends on disappointment.", "Let something given to the reader follow.")
    elif sad and len(words(sad[0])) > MOST_SAD_WORDS:
        yield Hit(quote, "Much room for disappointment.", "Eight words at most.", Severity.WARNING)


RULE = Rule(
    "G12",
    Severity.ERROR,
    "Disappointment is named once at most, in a few words, never first and never last.",
    "Disappointment is named more than once.",
    "Once at most, and briefly.",
    _find,
)
