"""Titles of roles: whether a phrase is one, whether two are the same, and how to show one.

Where a mail names its role is the work of `comeback.reading.role`. The word lists lie in `data/roles.txt`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from comeback.language.folding import folded
from comeback.language.lexicon import entries

_CAP = 160
_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*\+{0,2}|&|/")
_BARE_WORD = re.compile(r"[^\W_]+")
_GENDER = re.compile(
    r"\(\s*(?:all genders?|gn|[mwfdhxi*](?:\s*[/|,.]\s*[mwfdhxi*]){1,3}|[hf]\s*/\s*[hf])\s*\)|(?<![\w/])[mwfdhx](?:\s?[/|]\s?[mwfdhx]){1,3}(?![\w/])",
    re.IGNORECASE,
)
_ENDING = re.compile(
    r"(?<=\w)(?:[:*_·]\s?in(?:nen)?|/-?in(?:nen)?|\(in\)|/[ao]|\([ae]\)|[·.]e|/-?(?:euse|trice|ère|ienne|rice))(?!\w)", re.IGNORECASE
)
_REFERENCE = re.compile(
    r"[(\[]?\s*(?:\b(?:ref(?:erence|erenz|erencia)?|réf(?:érence)?|req(?:uisition)?|job\s?id|id|kennziffer|kennz|vacancy|n[.º°]o?|nr)\b\.?\s*[:#]?\s*)?"
    r"#?\b[A-Za-z]{0,5}[-/]?\d{3,}(?:[-/][A-Za-z0-9]{1,8}){0,3}\b\s*[)\]]?",
    re.IGNORECASE,
)
_EDGE = " \t\r\n,;:.!?\"“”„«»'‘’<>|*_–—-"


@cache
def role_words(*names: str) -> frozenset[str]:
    """Lists of `data/roles.txt` together."""
    return frozenset(folded(word) for name in names for word in entries("roles.txt")[name])


@cache
def _suffixes() -> tuple[str, ...]:
    return tuple(entries("roles.txt")["suffix"])


@lru_cache(maxsize=20_000)
def is_role_head(word: str) -> bool:
    """Whether a word (as written) names an occupation: `Krankenpflegerin`, `engineers`, `cajera`. Cached, so for single words only."""
    heads = role_words("en", "de", "fr", "es")
    plain = folded(word).strip(".")
    if len(plain) < 2 or len(plain) > 60:
        return False
    if any(form in heads for form in _base_forms(plain)):
        return plain not in {"as", "do", "es"}
    return len(plain) > 8 and plain.endswith(_suffixes())


def _base_forms(word: str) -> tuple[str, ...]:
    """The word itself, without a plural `s` or German `in`, and the Spanish masculine of a feminine."""
    forms = [word]
    if len(word) > 4:
        forms += [word[:-1]] if word.endswith("s") else []
        forms += [word[:-2]] if word.endswith(("in", "en", "es")) else []
        forms += [word[:-1] + "o", word[:-1] + "e", word[:-1]] if word.endswith("a") else []
        forms += [word[:-2] + "o"] if word.endswith("as") else []
    return tuple(forms)


def without_marks(title: str) -> str:
    """A title without gender marks ((m/w/d), (H/F), :in, /a) and without reference numbers."""
    plain = _ENDING.sub("", _GENDER.sub(" ", title[:_CAP]))
    return re.sub(r"\s+", " ", _REFERENCE.sub(" ", plain)).strip(_EDGE)


def shown_role(title: str) -> str:
    """The title as to be shown: as written, without (m/w/d) and reference numbers, white space folded."""
    plain = _REFERENCE.sub(" ", _GENDER.sub(" ", title[:_CAP]))
    return re.sub(r"\s+", " ", plain).strip(_EDGE)


@lru_cache(maxsize=4096)
def is_role_like(phrase: str) -> bool:
    """Whether a phrase of one to ten words can be a title: an occupation in it, or a level beside a field, and no word that forbids it."""
    words = [word for word in _WORD.findall(without_marks(phrase)) if word not in "&/"]
    if not 1 <= len(words) <= 10:
        return False
    plain = [folded(word) for word in words]
    if any(word in role_words("never") and not raw.isupper() for word, raw in ((plain[0], words[0]), (plain[-1], words[-1]))):
        return False
    if any(is_role_head(word) for word in words):
        return True
    return len(plain) > 1 and bool(role_words("seniority") & set(plain)) and bool(role_words("field") & set(plain))


def role_level(title: str) -> frozenset[str]:
    """The words of level in a title, folded; `senior` and `sr` are one."""
    same = {"sr": "senior", "jr": "junior", "semi": "ssr", "1": "i", "2": "ii", "3": "iii"}
    return frozenset(same.get(word, word) for word in _bare(title) if same.get(word, word) in role_words("seniority"))


@lru_cache(maxsize=4096)
def _bare(title: str) -> tuple[str, ...]:
    plain = re.sub(r"\([^()]{0,80}\)", " ", without_marks(title))
    return tuple(_BARE_WORD.findall(folded(plain)))


def same_role(a: str | None, b: str | None) -> bool:
    """Whether two titles are one role: case, punctuation, gender marks, references, and one being shorter aside. Two Nones are the same.

    Levels are not weighed here (`Engineer` may be short for `Senior Engineer`); see `rival_roles`.
    """
    if not a or not b:
        return not a and not b
    short, long = sorted((set(_bare(a)), set(_bare(b))), key=len)
    met = sum(any(_alike(word, other) for other in long) for word in short)
    return bool(short) and (met == len(short) or met / len(long) >= 0.6)


def _alike(a: str, b: str) -> bool:
    return a == b or (min(len(a), len(b)) >= 4 and (a.startswith(b) or b.startswith(a)))


def rival_roles(a: str, b: str) -> bool:
    """Whether two titles are surely two roles: unlike, or alike with levels that exclude each other (`Junior` and `Senior`)."""
    if not same_role(a, b):
        return True
    one, other = role_level(a), role_level(b)
    return bool(one and other) and not (one <= other or other <= one)
