"""English fragments turned to the letter's voice: the reader's "your answers" becomes "my answers",
a note's "holds a licence" becomes "I hold a licence".

Only what can be turned surely is turned; the rest comes back empty, and the letter does without.
"""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class

_IRREGULAR_PAST = word_class("irregular_past")
_FINITE = _IRREGULAR_PAST | word_class("finite")
_AFTER_VERB = word_class("after_verb")
_IMPERATIVES = word_class("imperatives")
_NOTE_PAST = word_class("note_past")
_NOTE_VERBS = word_class("note_verbs")
_SUBJECT_AFTER = word_class("subject_after")
_COMMON_FIRST = _FINITE | _AFTER_VERB | _IMPERATIVES | _NOTE_VERBS | word_class("common_first")
THIRD = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself", "they", "their", "them"])

_BRACKET = re2.compile(r"\s*\([^()]*\)")
_ISO = re2.compile(r"\s*(?:,|on|since|in)?\s*\b\d{4}-\d{2}(?:-\d{2})?\b")
_TURN = {
    "your": "my", "yours": "mine", "yourself": "myself", "we": "you", "our": "your", "ours": "yours", "us": "you",
    "ourselves": "yourselves",
    "i": "you", "my": "your", "me": "you", "you're": "I am", "you've": "I have", "you'd": "I would", "you'll": "I will", "we're": "you are",
    "we've": "you have", "we'd": "you would", "i'd": "you would", "i'm": "you are",
}  # fmt: skip
_AFTER_I = {"were": "was", "are": "am", "weren't": "wasn't", "aren't": "am not"}
_TOKEN = re2.compile(r"[\pL’']+|[^\pL’']+")


def tidy(text: str) -> str:
    """A note without brackets, machine dates and its last full stop."""
    return " ".join(str(_ISO.sub("", str(_BRACKET.sub("", text)))).split()).strip(" .;,:")


def lower_first(text: str) -> str:
    """The first letter made small, unless the word is a name or an abbreviation."""
    first = text.split()[0] if text.split() else ""
    if first in {"I", "I'm", "I've", "I'd"} or first[1:] != first[1:].lower() or first.lower() not in _COMMON_FIRST:
        return text
    return text[:1].lower() + text[1:]


def is_clause(text: str) -> bool:
    """Whether a fragment has a subject and a finite verb."""
    mine = text.lower().replace("’", "'").split()
    if len(mine) < 3:
        return False
    if mine[0] in {"you", "we", "i", "they", "it", "there"} and len(mine) > 1:
        return True
    return any(_finite(word, mine[at + 1] if at + 1 < len(mine) else "") for at, word in enumerate(mine) if at > 0)


def starts_with_verb(text: str) -> bool:
    """Whether a fragment begins with the finite verb of somebody unnamed: "rushed the task", "holds a licence"."""
    mine = text.lower().split()
    if len(mine) < 2:
        return False
    return mine[0] in _IRREGULAR_PAST | _NOTE_VERBS | _NOTE_PAST | {"needs", "lacked", "lacks"} or (
        mine[0].endswith("ed") and (mine[1] in _AFTER_VERB or mine[1][0].isdigit())
    )


def is_imperative(text: str) -> bool:
    """Whether a fragment tells what to do: "lead with the result"."""
    return bool(text.split()) and text.lower().split()[0] in _IMPERATIVES and not is_clause(text)


def _finite(word: str, after: str) -> bool:
    word = word.strip(",;")
    return word in _FINITE or (word.endswith("ed") and after in _AFTER_VERB | {"you", "us", "me"})


def turned(text: str) -> str:
    """The reader's words from the writer's side: you becomes I or me, we becomes you."""
    tokens = [match.group() for match in _TOKEN.finditer(text)]
    out: list[str] = []
    before = ""
    for at, token in enumerate(tokens):
        low = token.lower().replace("’", "'")
        if low == "you":
            out.append("I" if not before or before in _SUBJECT_AFTER or tokens[at - 1].strip() in {",", ";"} else "me")
        elif low in _AFTER_I and out and before == "you" and out[-2:][0] == "I":
            out.append(_AFTER_I[low])
        else:
            out.append(_TURN.get(low, token))
        if token.strip() and any(letter.isalpha() for letter in token):
            before = low
    return "".join(out)
