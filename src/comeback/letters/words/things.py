"""English notes that name a thing: told apart from whole sentences, and given the article that a note leaves out.

Where a word may be a verb or not ("the bench built in the yard"), the note is unsure, and a letter says it behind a colon or not at all.
"""

from __future__ import annotations

from collections.abc import Collection

from comeback.letters.words.classes import word_class
from comeback.letters.words.shapes import (
    ADVERBS,
    DETERMINERS,
    MARKS,
    PAST_OR_DONE,
    PREPOSITIONS,
    QUESTIONS,
    RELATIVES,
    SUBJECTS,
    SURE_VERBS,
    Shape,
    is_gerund,
    shape,
    words_of,
)
from comeback.letters.words.verbs import base

_MASS = word_class("mass")
_AFTER_NAMES = (PREPOSITIONS - {"of", "with"}) | SURE_VERBS


def remembered(text: str, names: Collection[str] = ()) -> str:
    """What follows "I have kept thinking about"; empty where the note fits behind no preposition for sure."""
    found = shape(text)
    if found in {Shape.QUESTION, Shape.ACT}:
        return small(text)
    if found is Shape.THING:
        return with_article(text, names)
    return f"how {with_article(text, names)}" if found is Shape.CLAUSE else ""


def told_loosely(text: str, names: Collection[str] = ()) -> str:
    """A note that stands behind a colon, where it may be a sentence of its own or a thing."""
    return with_article(text, names) if shape(text) is Shape.UNSURE else ""


def talked_about(text: str, names: Collection[str] = ()) -> str:
    """What follows "our talk about"; plurals and what cannot be counted stay bare."""
    found = shape(text)
    if found in {Shape.QUESTION, Shape.ACT}:
        return small(text) if found is Shape.QUESTION or len(text.split()) > 1 else ""
    if found is not Shape.THING:
        return ""
    head = _head(text)
    if not text[0].isupper() and (head in _MASS or is_gerund(head) or (head.endswith("s") and not head.endswith(("ss", "us", "is")))):
        return text
    return with_article(text, names)


def with_article(text: str, names: Collection[str] = ()) -> str:
    """The note with "the" before it where it has no article of its own and is nobody's name."""
    text = small(text)
    first, _, rest = text.partition(" ")
    low = first.lower().strip(",")
    if low in DETERMINERS | SUBJECTS or text[0] in MARKS or _is_name(text, names):
        return text
    if first[:1].isupper() and not first.isupper() and rest[:1].islower() and rest.split()[0] in {"of", "with"}:
        first = first[:1].lower() + first[1:]
    return f"the {first} {rest}".strip()


def _is_name(text: str, names: Collection[str]) -> bool:
    """Whether the words begin with a name: somebody's, or of two capitals, or with an 's behind it."""
    first, _, rest = text.partition(" ")
    plain = first.replace("’", "'").removesuffix("'s").rstrip(".,")
    if not first[:1].isupper():
        return False
    after = rest.split()[0] if rest else ""
    return plain in names or first != plain or after[:1].isupper() or after in _AFTER_NAMES or is_gerund(after) or base(after) != ""


def small(text: str) -> str:
    """The first letter made small where the word is a common one."""
    first = text.partition(" ")[0]
    if first[1:] != first[1:].lower() or first in {"I"} or first.lower() not in _COMMON:
        return text
    return text[:1].lower() + text[1:]


def _head(text: str) -> str:
    """The noun that a thing is about: the word before its first preposition, comma or past participle."""
    mine = words_of(text.partition(",")[0])
    head = mine[0] if mine else ""
    for word in mine[1:]:
        if word in PREPOSITIONS | RELATIVES | {"vs", "vs.", "and", "or"} or word in PAST_OR_DONE | word_class("participles"):
            break
        head = word
    return head


def there_is(text: str) -> str:
    """ "there is a boat in the lobby" as "a boat in the lobby"."""
    mine = text.split()
    return " ".join(mine[2:]) if len(mine) > 3 and mine[0].lower() == "there" and mine[1] in {"is", "was", "are", "were"} else text


_COMMON = (
    DETERMINERS | QUESTIONS | PREPOSITIONS | ADVERBS | word_class("common_first") | word_class("common") | word_class("bare")
    | word_class("irregular_past") | word_class("note_past") | _MASS | word_class("note_nouns")
) - {"i"}  # fmt: skip
