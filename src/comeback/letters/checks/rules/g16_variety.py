"""Rule G16: one variety of English, that of the case."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.sentence import Sentence
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule
from comeback.letters.words.sentences import words

_AMERICAN = frozenset({"US", "PH"})
_MIXED = frozenset({"CA"})
"""Countries that write favour and résumé."""


def _find(look: Look) -> Iterator[Hit]:
    if look.language != "en" or look.now is None or look.is_one_of(LetterKind.CALL_SCRIPT) or look.now.country in _MIXED:
        return
    american = look.now.country in _AMERICAN
    family, other = ("british", Sentence("British spelling.")) if american else ("american", Sentence("American spelling."))
    for quote in look.quotes(family, look.own):
        if quote not in look.listed("alike") and not quote[0].isupper():
            yield Hit(quote, other)
    if american and "CV" in words(look.own):
        yield Hit("CV", "British spelling.", "Write résumé.")


RULE = Rule(
    "G16",
    Severity.WARNING,
    "One variety of English: that of the reader's country.",
    "Spelling of another country.",
    "Keep to the variety of the reader's country.",
    _find,
)
