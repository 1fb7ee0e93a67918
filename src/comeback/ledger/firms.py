"""Whether two names, or a name and a domain, are one firm as far as linking mails goes. Names alone: `comeback.language.companies`."""

from __future__ import annotations

from functools import lru_cache

from comeback.language.companies import company_words, company_words_of, domain_labels, is_short_for, same_company
from comeback.language.folding import squeezed

_TELLING = 5
"""Letters of a single word that may stand for a whole name."""


@lru_cache(maxsize=65536)
def _words_of(name: str) -> tuple[str, ...]:
    return company_words(name)


@lru_cache(maxsize=65536)
def same_firm(one: str, other: str) -> bool:
    """The same name, one the short form of the other or a part of it, or one the other written in one word as domains are."""
    if same_company(one, other) or is_short_for(one, other) or is_short_for(other, one):
        return True
    return _in_one_word(one, other) or _in_one_word(other, one) or is_within(one, other) or is_within(other, one)


def is_within(one: str, other: str) -> bool:
    """`Vieux-Rieu` in `Commune de Vieux-Rieu`, `Lutins` in `Les Lutins du Canal`: a word that names a firm and no trade, or several."""
    less, more = _words_of(one), _words_of(other)
    if not less or len(less) >= len(more):
        return False
    tells = len(less) > 1 or (len(less[0]) >= _TELLING and less[0] not in company_words_of("industry"))
    return tells and any(more[at : at + len(less)] == less for at in range(1, len(more) - len(less) + 1))


def _in_one_word(one: str, other: str) -> bool:
    """As `Moorandvale` is `Moor & Vale Crafts`: more than the first word, all of it the beginning of the name."""
    words = _words_of(other)
    if len(_words_of(one)) != 1 or len(words) < 2:
        return False
    word = squeezed(one)
    if _is_strung(word, words):
        return True
    starts = ("".join(words), squeezed(other.replace("&", " and ").replace("+", " and ")))
    return len(word) > len(words[0]) and any(start.startswith(word) for start in starts)


def _is_strung(label: str, words: tuple[str, ...]) -> bool:
    """Whether several of the words in their order, the first among them, make the label: `stanselmlibrary` of St Anselm Public Library."""
    ends = {words[0]} if words and label.startswith(words[0]) else set()
    for word in words[1:]:
        ends |= {end + word for end in ends if label.startswith(end + word)}
    return label in ends and label != words[0]


@lru_cache(maxsize=65536)
def is_like(domain: str, company: str) -> bool:
    """Whether a label of the domain is built from the company's name: its words joined, begun with its first, or its initials."""
    words = _words_of(company)
    labels = {label.replace("-", "") for label in domain_labels(domain)}
    spellings = [words, tuple(_spelled_out(word) for word in _words_of(_spelled_out(company.lower())))]
    initials = "".join(word[0] for word in words)
    begun = any(len(spelt[0]) >= 4 and label.startswith(spelt[0]) for spelt in spellings if spelt for label in labels)
    begun = begun or any(_is_strung(label, spelt) for spelt in spellings for label in labels)
    return begun or "".join(words) in labels or (len(initials) >= 3 and initials in labels)


def _spelled_out(word: str) -> str:
    """Umlauts as domains write them."""
    for special, usual in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        word = word.replace(special, usual)
    return word
