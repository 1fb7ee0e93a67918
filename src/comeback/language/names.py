"""Names of people: whether a text is one, whether two are the same person, first names, titles.

Where a name stands in a mail (greeting, sign-off) is in `greetings`; names of firms are in `companies`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from comeback.language.folding import folded, folded_words, without_umlaut_e
from comeback.language.lexicon import entries

_CAP = 120
_EDGE = " \t\r\n,;:.\"'“”„<>()[]|-–—"
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")
_PARTICLES = frozenset(
    ("de", "del", "della", "der", "den", "van", "von", "zu", "zum", "la", "le", "du", "da", "dos", "di", "el", "al", "bin", "y", "e", "ter")
)
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.|[^\W\d_][^\W\d_]*(?:['’.\-][^\W\d_]+)*\.?)$")


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(folded(word) for word in entries("names.txt")[name])


@lru_cache(maxsize=4096)
def without_titles(name: str) -> str:
    """The name alone: no Dr., Frau, Mme, Lic., no bracket, no qualification behind a comma, given name before family name."""
    name = _BRACKETS.sub(" ", name[:_CAP]).strip(_EDGE)
    before, comma, after = name.partition(",")
    titles = _words("title")
    if comma:
        rest = [word for word in after.split() if folded(word).strip(".,") not in titles]
        name = f"{' '.join(rest)} {before}" if rest else before
    kept = [word for word in name.split() if folded(word).replace(".", "").strip(",-") not in titles]
    return " ".join(kept).strip(_EDGE.replace(".", ""))


@lru_cache(maxsize=4096)
def is_person_name(text: str) -> bool:
    """Whether this looks like the name of a person and not of a team, firm or machine. One word is enough: `Wren`."""
    name = without_titles(text)
    words = name.split()
    if not 1 <= len(words) <= 5 or "@" in text or any(letter.isdigit() for letter in name):
        return False
    if any(folded(part) in _words("team") for word in words for part in re.split(r"[-&/'’]", word)):
        return False
    return all(_is_name_word(word) for word in words) and any(word[:1].isupper() and len(word) > 1 for word in words)


def _is_name_word(word: str) -> bool:
    if folded(word) in _PARTICLES:
        return True
    return bool(_NAME_WORD.match(word)) and (word[0].isupper() or word[:2] in {"d'", "d’", "O'"} or not word[0].isascii())


def first_name(full: str) -> str:
    """The given name as written: `Anna` of `Dr. Anna-Maria Krol` is `Anna-Maria`; nothing where only an initial is known."""
    words = without_titles(full).split()
    if len(words) == 1 and _has_title(full):
        return ""
    return next((word for word in words[: max(1, len(words) - 1)] if len(word.rstrip(".")) > 1 and folded(word) not in _PARTICLES), "")


def _has_title(full: str) -> bool:
    return len(without_titles(full).split()) < len(_BRACKETS.sub(" ", full).split())


@lru_cache(maxsize=4096)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name for comparing: folded, no titles, no particles, hyphens opened, in given-family order."""
    return tuple(without_umlaut_e(word) for word in folded_words(without_titles(name)) if word not in _PARTICLES)


def same_person(a: str, b: str) -> bool:
    """Whether two written names can be one person: diacritics, titles, initials, order and left-out parts aside.

    A part alone (`Anna`, `Frau Weiss`) fits a full name that holds it; whether it is enough is for the caller to judge.
    """
    short, long = sorted((name_words(a), name_words(b)), key=len)
    if not short or not long:
        return False
    if len(short) == 1:
        return len(short[0]) > 1 and short[0] in long
    return _fits(short, long) or _fits((short[-1], *short[:-1]), long)


def _fits(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether each word of the shorter name is met in order in the longer, initials for words; some family name must be met in full."""
    if not _alike(short[0], long[0]):
        return False
    place, full = 0, 0
    for word in short:
        found = next((at for at in range(place, len(long)) if _alike(word, long[at])), None)
        if found is None:
            return False
        full += found > 0 and word == long[found] and len(word) > 1
        place = found + 1
    return full > 0


def _alike(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) == 1 and a[0] == b[0])
