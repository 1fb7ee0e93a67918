"""Rule G17: names exact, with their accents; titles only as the seeker knows them."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.domain.sentence import Sentence
from comeback.letters.checks.capitals import unknown_names
from comeback.letters.checks.knowing import known_text
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule
from comeback.letters.words.sentences import words

_SAME_TITLE = tuple(
    frozenset(same.split())
    for same in (
        "mme madame",
        "m monsieur",
        "mlle mademoiselle",
        "sr señor",
        "sra señora",
        "srta señorita",
        "prof professor professeur profesor profesora",
        "dr dra doctor doctora docteur docteure",
        "herr herrn",
        "d don doña",
    )
)


def _find(look: Look) -> Iterator[Hit]:
    if look.case is None:
        return
    yield from (
        Hit(word, Sentence("The name is written {close}.", close=close), Sentence("Write {close}.", close=close))
        for word, close in unknown_names(look)
        if close
    )
    held = {word.lower() for word in words(known_text(look.case))}
    held |= {one for same in _SAME_TITLE if same & held for one in same}
    text = f"{look.greeting}\n{look.own}"
    for start, end in look.listed("title").spans(text):
        quote = text[start:end]
        if quote[0].isupper() and quote.lower() not in held:
            yield Hit(quote, "No title of theirs is known.", "Write the full name, or as they call themselves.")


RULE = Rule(
    "G17",
    Severity.ERROR,
    "Names, titles and accents are exact and the same everywhere; no title that nobody gave.",
    "The name is written differently.",
    "Write it as they do.",
    _find,
)
