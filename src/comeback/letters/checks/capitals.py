"""Names in a text that the case does not hold, and which known name each comes near: for rules G1 and G17."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.letters.checks.knowing import known_text, stem, vocabulary
from comeback.letters.checks.looking import Look
from comeback.letters.words.sentences import sentences, words

_NEAR = 2
_FIRM_ENDINGS = frozenset({"s", "es", "n", "en", "e", "er", "ern", "em"})
_FREE = frozenset(
    word
    for line in (
        "I I'm I've I'd I'll CV OK SMS HR RH TV PS Mr Mrs Ms Miss Dr Re",
        "Sie Ihr Ihre Ihnen Ihren Ihrem Ihrer Du Madame Monsieur Usted",
    )
    for word in line.split()
)


def unknown_names(look: Look) -> Iterator[tuple[str, str]]:
    """Each word that is a name here and stands in no fact, with the known name it comes near; empty where it comes near none."""
    case = look.case
    if case is None:
        return
    names = _names(case)
    known = known_names(case)
    for text in (look.greeting, *sentences(look.own), look.ending):
        for at, word in enumerate(words(text.partition(": ")[2] if look.is_one_of(LetterKind.CALL_SCRIPT) else text)):
            if not word[0].isupper() or _bare(word) in known or word in _FREE:
                continue
            common = _is_common(word, look.language) and all(_plain(word) != _plain(name) for name in names)
            close = None if common else next((name for name in names if _near(word, name) and not _inflected(look, word, name)), None)
            if close or _is_name(look, text, at, word):
                yield word, close or ""


def _is_common(word: str, language: str) -> bool:
    """Whether a word is none's name in particular: of our own wordings, or of the calendar (March is no slip for Marsh)."""
    return stem(word) in vocabulary(language) or word.lower() in _CALENDAR


@lru_cache(maxsize=64)
def known_names(case: Case) -> frozenset[str]:
    """Every word of the case in small letters, without its genitive."""
    return frozenset(_bare(word) for word in words(known_text(case)))


def _bare(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")


def _names(case: Case) -> tuple[str, ...]:
    people = [*case.people, *([case.reader] if case.reader else []), *([case.notice.by] if case.notice and case.notice.by else [])]
    texts = [case.seeker.name, case.company, *(one.name for one in people), *(one.address for one in people)]
    return tuple(dict.fromkeys(word for text in texts for word in words(text) if len(word) > 2 and word[0].isupper()))


def _near(word: str, name: str) -> bool:
    if _plain(word) == _plain(name):
        return True
    allowed = 1 if len(name) < 6 else _NEAR
    return (
        len(name) > 3 and len(word) > 3 and word[0] == name[0] and OSA.distance(word.lower(), name.lower(), score_cutoff=allowed) <= allowed
    )


def _inflected(look: Look, word: str, name: str) -> bool:
    """Whether German has only given the name its ending: Brunnhubers Lager, an beiden Ufern (the firm is called "Zwei Ufer")."""
    ending = word[len(name) :] if word.startswith(name) else ""
    of_firm = look.case is not None and name in words(look.case.company)
    return look.language == "de" and bool(ending) and (word == "Herrn" or ending in (_FIRM_ENDINGS if of_firm else {"s"}))


def _plain(word: str) -> str:
    return "".join(one for one in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(one))


def _is_name(look: Look, text: str, at: int, word: str) -> bool:
    """Whether a capital marks a name here: not at the beginning of a sentence, not in German, where all nouns have one."""
    if look.language == "de" or at == 0 or len(word) < 3 or text == look.ending:
        return False
    if text == look.greeting:
        return word.lower() not in {"team", "all", "everyone", "madame", "monsieur", "sir", "madam"} and at > 0
    return stem(word) not in vocabulary(look.language) and word.lower() not in _CALENDAR


_CALENDAR = frozenset(
    word
    for line in (
        "monday tuesday wednesday thursday friday saturday sunday",
        "january february march april may june july august september october november december",
        "english german french spanish british american european irish welsh scottish italian portuguese dutch latin indian australian",
        "new year christmas easter thanksgiving noël pâques navidad pascua año nuevo",
    )
    for word in line.split()
)
