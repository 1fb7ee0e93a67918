"""What an English note is, as far as its words tell: a thing, an act, a question, a whole sentence.

Where a word may be a verb or not ("the bench built in the yard"), the note is unsure.
"""

from __future__ import annotations

from enum import Enum, auto

from comeback.letters.words.classes import word_class
from comeback.letters.words.verbs import PAST_TO_BASE, is_past

DETERMINERS = word_class("determiners")
QUESTIONS = word_class("questions")
RELATIVES = word_class("relatives")
PREPOSITIONS = word_class("prepositions")
ADVERBS = word_class("adverbs")
SUBJECTS = word_class("subjects")
SURE_VERBS = word_class("finite") | word_class("auxiliaries") | word_class("plain_past")
PAST_OR_DONE = word_class("irregular_past") - word_class("plain_past")
_PERHAPS_VERBS = word_class("note_verbs") | word_class("plural_verbs")
_OBJECTS = word_class("objects")
_BARE = word_class("bare")
_NO_GERUNDS = word_class("no_gerunds")
_BEFORE_GERUND = frozenset(["pair", "mob", "role"])
MARKS = '"“„«‘'
"""Quotation marks that open."""


class Shape(Enum):
    """What a note is, as far as its words tell."""

    QUESTION = auto()
    ACT = auto()
    THING = auto()
    CLAUSE = auto()
    UNSURE = auto()
    NEITHER = auto()


def shape(text: str) -> Shape:
    """What a tidied note is."""
    mine = words_of(text)
    if not mine:
        return Shape.NEITHER
    first = mine[0]
    if text[0] in MARKS:
        return Shape.UNSURE
    if first in QUESTIONS:
        return Shape.QUESTION
    if is_gerund(first) or (first in _BEFORE_GERUND and len(mine) > 1 and is_gerund(mine[1])):
        return Shape.ACT
    if first in {"no", "not", "nothing", "never", "none"} | PREPOSITIONS | ADVERBS:
        return Shape.NEITHER
    if first in SUBJECTS:
        return _of_person(text, mine)
    if first in SURE_VERBS or (len(mine) > 1 and mine[1] in _OBJECTS and (is_past(first) or first in _BARE)):
        return Shape.NEITHER
    return _of_sentence(text, mine)


def _of_person(text: str, mine: list[str]) -> Shape:
    """What words are that begin with "you" or "everybody": an act ("you calling the cue") or a sentence."""
    if len(mine) == 1:
        return Shape.NEITHER
    if is_gerund(mine[1]):
        return Shape.ACT
    if not any(_may_be_verb(word) for word in mine[1:4]):
        return Shape.NEITHER
    return Shape.UNSURE if "," in text else Shape.CLAUSE


def _may_be_verb(word: str) -> bool:
    verbs = SURE_VERBS | PAST_OR_DONE | _PERHAPS_VERBS | _BARE
    return word in verbs or word in PAST_TO_BASE or "'" in word or word.endswith(("ed", "s"))


def _of_sentence(text: str, mine: list[str]) -> Shape:
    """Whether words that begin with a noun go on to a verb."""
    verdict = Shape.THING
    for at, word in enumerate(mine[1:], 1):
        after = mine[at + 1] if at + 1 < len(mine) else ""
        if word in RELATIVES or (word in SUBJECTS and word != "it"):
            break
        if is_gerund(word) and mine[at - 1] not in DETERMINERS:
            return Shape.THING
        found = _verb(word, after, mine[at - 1])
        if found is Shape.CLAUSE:
            return Shape.UNSURE if "," in text or verdict is Shape.UNSURE else Shape.CLAUSE
        verdict = found or verdict
    return verdict


def _verb(word: str, after: str, before: str) -> Shape | None:
    """Whether a word behind a noun is its verb, may be, or is none."""
    if before in DETERMINERS or before in PREPOSITIONS or before == "and":
        return None
    if word in SURE_VERBS:
        return Shape.CLAUSE
    if word.endswith("s") and after in _OBJECTS - DETERMINERS:
        return Shape.UNSURE
    if word in PAST_OR_DONE or (word.endswith("ed") and len(word) > 4 and not word.endswith("eed")):
        return Shape.CLAUSE if after in _OBJECTS else Shape.UNSURE
    return Shape.UNSURE if word in _PERHAPS_VERBS else None


def is_gerund(word: str) -> bool:
    """Whether a word is an -ing form that names an act."""
    return word.endswith("ing") and len(word) > 4 and word not in _NO_GERUNDS


def words_of(text: str) -> list[str]:
    return [bare for word in text.lower().replace("’", "'").split() if (bare := word.strip(',;:.!?"“”()'))]
