"""The reader's own words about the writer, given back: as a noun phrase, a clause or advice,
or in quotation marks where they cannot be turned surely.
"""

from __future__ import annotations

import re2

from comeback.letters.words.voice import is_clause, is_imperative, lower_first, starts_with_verb, tidy, turned

_PARTS = re2.compile(r"\s*[;.!?]\s+|\s+(?:but|however|although)\s+|,\s+(?:but|although)\s+")
_QUOTES = {"en": ("“", "”"), "de": ("„", "“"), "fr": ("« ", " »"), "es": ("«", "»")}
_ARTICLES = ("the ", "a ", "an ", "my ", "your ", "his ", "her ", "more ", "less ", "how ", "some ")
_THIRD = re2.compile(r"(?i)\b(?:he|she|him|his|her|candidate|applicant)\b")
MOST_WORDS = 14
_JOINTS = frozenset(["and", "very", "well", "quite", "really", "so", "always", "too"])
_ADJECTIVES = frozenset(
    [
        "calm",
        "clear",
        "strong",
        "warm",
        "kind",
        "quick",
        "honest",
        "open",
        "sharp",
        "fast",
        "good",
        "careful",
        "curious",
        "friendly",
        "steady",
        "prompt",
        "polite",
        "keen",
    ]
)
_ENDINGS = ("ed", "ful", "ive", "ous", "able", "ible", "ent", "ant", "ful", "ic", "ly", "y", "al")


def first_point(words: str) -> str:
    """The first point of a note, without what follows a stop or a "but" (rule B2: not at length)."""
    return str(_PARTS.split(tidy(words.strip("'\"“”‘’«» ")))[0]).strip(" ,;.'\"")


def point(words: str, theme: str, language: str) -> str:
    """What they said to work on, as a noun phrase: "your point that ...", "your advice to ..."; empty where nothing can be said."""
    text = first_point(words)
    if language != "en":
        return _elsewhere(text, theme, language)
    if not text or len(text.split()) > MOST_WORDS or _THIRD.search(text):
        return f"your point about {theme.replace('_', ' ').lower()}" if theme else ""
    if is_imperative(text):
        return f"your advice to {turned(lower_first(text))}"
    if is_clause(text):
        return f"your point that {turned(lower_first(text))}"
    if starts_with_verb(text):
        return f"your point that I {turned(lower_first(text)).replace('needs ', 'need ', 1)}"
    return f"your point about {_with_article(turned(lower_first(text)))}"


def kind_word(words: str, language: str) -> str:
    """What they said went well: "that I ..." or "about the ..."; empty where it can't be turned."""
    text = first_point(words)
    if not text or len(text.split()) > MOST_WORDS:
        return ""
    if language != "en":
        return _quote(text, language)
    if _THIRD.search(text):
        return ""
    if _describes(text):
        return f"that I was {lower_first(text)}"
    if is_clause(text):
        return f"that {turned(lower_first(text))}"
    if starts_with_verb(text):
        return f"that I {turned(lower_first(text))}"
    return f"about {_with_article(turned(lower_first(text)))}"


def _describes(text: str) -> bool:
    """Whether the words only describe: "calm and very well prepared"."""
    mine = [word.strip(",").lower() for word in text.split()]
    return all(word in _JOINTS or word in _ADJECTIVES or word.endswith(_ENDINGS) for word in mine) and mine[-1] not in _JOINTS


def _with_article(text: str) -> str:
    first = text.split()[0].lower() if text else ""
    plain = text.lower().startswith(_ARTICLES) or first.endswith("ing") or first.isupper()
    return text if plain else f"the {text}"


def _quote(text: str, language: str) -> str:
    opening, closing = _QUOTES[language]
    return f"{opening}{text}{closing}"


def _elsewhere(text: str, theme: str, language: str) -> str:
    if text and len(text.split()) <= MOST_WORDS:
        return _quote(text, language)
    return _quote(theme, language) if theme and " " not in theme and "_" not in theme else ""
