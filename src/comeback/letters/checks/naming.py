"""Rule G17: names exact, with their accents; titles only as the seeker knows them. Unknown names are rule G1."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from rapidfuzz.distance import OSA

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Finding
from comeback.letters.checks.knowing import known_text, stem, vocabulary
from comeback.letters.checks.looking import Look, error
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


def rule(look: Look) -> Iterator[Finding]:
    """See the module."""
    case = look.case
    if case is None:
        return
    names = _names(case)
    known = {word.lower().removesuffix("'s").removesuffix("’s") for word in words(known_text(case))}
    for text in (look.greeting, *sentences(look.own), look.ending):
        for at, word in enumerate(words(text.partition(": ")[2] if look.is_one_of(LetterKind.CALL_SCRIPT) else text)):
            if not word[0].isupper() or word.lower().removesuffix("'s").removesuffix("’s") in known or word in _FREE:
                continue
            common = stem(word) in vocabulary(look.language) and all(_plain(word) != _plain(name) for name in names)
            close = None if common else next((name for name in names if _near(word, name) and not _inflected(look, word, name)), None)
            if close:
                yield error("G17", word, f"The name is written {close}.", f"Write {close}.")
            elif _is_name(look, text, at, word):
                yield error("G1", word, "No such name stands in the case.", "Leave it out, or name the right one.")
    yield from _titles(look, case)


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
    return look.language == "de" and bool(ending) and ending in (_FIRM_ENDINGS if of_firm else {"s"})


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


def _titles(look: Look, case: Case) -> Iterator[Finding]:
    held = {word.lower() for word in words(known_text(case))}
    held |= {one for same in _SAME_TITLE if same & held for one in same}
    for start, end in look.listed("title").spans(f"{look.greeting}\n{look.own}"):
        quote = f"{look.greeting}\n{look.own}"[start:end]
        if quote[0].isupper() and quote.lower() not in held:
            yield error("G17", quote, "No title of theirs is known.", "Write the full name, or as they call themselves.")
