"""Names of firms inside running text: where a name begins and ends.

Where a text spells out a domain is found in `spelling`; which firm a mail is about in `comeback.reading.company`.
"""

from __future__ import annotations

import re
from functools import cache

from comeback.language.companies import company_words_of, shown_company
from comeback.language.folding import folded
from comeback.language.lexicon import entries
from comeback.language.roles import role_words

_WORD = re.compile(r"[^\s,;:!?()\[\]\"<>|“”„«»…]+")
_SPACES = re.compile(r"[ \t\u00a0]*\n?[ \t\u00a0]*")
_ELIDED = re.compile(r"(?:[nmtscj]|qu)['’][a-zà-þ]")
"""A word of the sentence: `n'aura`, `s'ouvre`, `qu'elle`."""
_MOST_WORDS = 8
_AND = frozenset(("and", "und", "et", "y", "e", "&", "+"))
_STOPPED = frozenset(
    (
        "st.",
        "ste.",
        "dr.",
        "co.",
        "inc.",
        "ltd.",
        "corp.",
        "mt.",
        "bros.",
        "no.",
        "e.v.",
        "s.a.",
        "s.l.",
        "s.r.l.",
        "s.p.a.",
        "b.v.",
        "u.s.",
    )
)


@cache
def never_begins() -> frozenset[str]:
    """Words that begin no firm's name: pronouns, weekdays, months, words of the search."""
    found = entries("stopwords.txt")
    plain = {folded(word) for language in ("en", "de", "fr", "es") for word in found[language]}
    articles = {"the", "la", "le", "les", "el", "los", "las", "die", "das", "der", "l", "al"}
    return frozenset(plain - articles) | role_words("never", "edge") | {folded(word) for word in entries("firmnames.txt")["never"]}


def name_at(text: str, at: int, *, one_line: bool = True) -> tuple[str, int]:
    """The name that begins at `at` as shown, and where it ends; `("", at)` where none does.

    Capitalised words, with small words between them (`Haus am Ufer`, `Bank of Fell`); a possessive ends it.
    """
    words: list[str] = []
    pending: list[str] = []
    place = end = at
    stopped = False
    while len(words) + len(pending) < _MOST_WORDS:
        gap = _SPACES.match(text, place)
        match = _WORD.match(text, gap.end() if gap else place)
        if not match or (one_line and words and gap and "\n" in gap.group()):
            break
        raw = match.group()
        bare, ends = _bare(raw, text, match.end())
        if not bare or (not words and folded(bare) in never_begins()):
            break
        if stopped and folded(bare) in never_begins():
            break
        stopped = bare.endswith(".")
        if _capital(bare) and not (pending and folded(pending[-1]) in _AND and folded(bare) in never_begins()):
            words += [*pending, bare]
            pending, end = [], match.start() + len(bare)
        elif words and folded(bare) in company_words_of("joiner") | {"&", "+"}:
            pending.append(bare)
        else:
            break
        place = match.end()
        if ends:
            break
    name = shown_company(" ".join(words))
    return (
        (name, end)
        if any(letter.isalpha() for letter in name) and folded(name) not in {"the", "la", "le", "el", "die", "das"}
        else ("", at)
    )


def _bare(raw: str, text: str, end: int) -> tuple[str, bool]:
    """A word without a possessive or a final stop, and whether the name ends with it."""
    if raw.lower() in _STOPPED or re.fullmatch(r"(?:[A-Z]\.)+", raw):
        return raw, False
    for mark in ("'s", "’s"):
        if raw.endswith(mark) and not raw.endswith(".") and _after_possessive(text, end):
            return raw[:-2], True
    bare = raw.rstrip(".'’*_")
    return bare, len(bare) < len(raw) and raw[-1] == "."


def _after_possessive(text: str, end: int) -> bool:
    """Whether a possessive ends the name: a small word follows, or a title (`Kestrel's Data Engineer`); not so `St Anne's School`."""
    after = text[end : end + 40].split(None, 2)[:2]
    if not after or not after[0][0].isupper():
        return True
    from comeback.language.titles import titles_in  # a name without possessive needs no titles

    found = titles_in(text[end : end + 60])
    return bool(found) and found[0].start <= 1


def _capital(word: str) -> bool:
    if _ELIDED.match(word):
        return False
    head = word.lstrip("'’-")
    return bool(head) and (head[0].isupper() or head[0].isdigit() or any(letter.isupper() for letter in head[1:3]))
