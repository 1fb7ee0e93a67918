"""Rules G14, G15 and G16: length, readability, one variety of English."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Finding
from comeback.letters.bounds import BOUNDS
from comeback.letters.checks.looking import Look, error, found, warning
from comeback.letters.checks.readability import grade
from comeback.letters.words.sentences import words

LONGEST_SENTENCE = 30
HIGHEST_GRADE = 11.0
_AMERICAN_WORDS = frozenset({"US", "PH"})


def length(look: Look) -> Iterator[Finding]:
    """Rule G14."""
    if look.kind is None or look.kind not in BOUNDS:
        return
    spoken = [line.partition(": ")[2] for line in look.body.splitlines()] if look.is_one_of(LetterKind.CALL_SCRIPT) else [look.body]
    bounds, count = BOUNDS[look.kind], len(" ".join(spoken).split())
    quote = " ".join(look.body.split()[:4])
    if count < bounds.floor:
        yield warning(
            "G14", quote, f"It has {count} words; under {bounds.floor} it says too little.", "Add one thing they did that you are glad of."
        )
    if count > bounds.most:
        yield error(
            "G14", quote, f"It has {count} words; over {bounds.most} it will not be answered.", f"Aim at {bounds.low} to {bounds.high}."
        )


def readability(look: Look) -> Iterator[Finding]:
    """Rule G15."""
    for sentence in look.sentences:
        if len(words(sentence)) > LONGEST_SENTENCE + (10 if look.language != "en" else 4):
            yield warning("G15", sentence[:60], "A long sentence.", "Make two of it.")
    if look.language == "en" and len(look.words) > 25 and grade(look.own) > HIGHEST_GRADE:
        yield warning("G15", " ".join(look.own.split()[:4]), "Harder to read than it need be.", "Shorter words, shorter sentences.")


def variety(look: Look) -> Iterator[Finding]:
    """Rule G16."""
    if look.language != "en" or look.now is None or look.is_one_of(LetterKind.CALL_SCRIPT):
        return
    american = look.now.country in _AMERICAN_WORDS
    if look.now.country == "CA":
        return
    family, other = ("british", "British") if american else ("american", "American")
    for one in found(
        look, look.own, family, lambda quote: warning("G16", quote, f"{other} spelling.", "Keep to the variety of the reader's country.")
    ):
        if one.quote not in look.listed("alike") and not one.quote[0].isupper():
            yield one
    if american:
        yield from (warning("G16", word, "British spelling.", "Write résumé.") for word in words(look.own) if word == "CV")
