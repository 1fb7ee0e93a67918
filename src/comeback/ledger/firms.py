"""Whether two names, or a name and a domain, are one firm as far as linking mails goes. Names alone: `comeback.language.companies`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from comeback.language.companies import company_words, company_words_of, domain_labels, is_short_for, same_company
from comeback.language.folding import folded_words, squeezed

_TELLING = 5
"""Letters of a single word that may stand for a whole name."""
_INITIALS = range(2, 5)
"""Letters of initials that may stand before a name: `BM`, `CHU`."""
_RUN = 7
"""Letters that words of a name in a row must make, within a domain that begins otherwise."""


@lru_cache(maxsize=65536)
def _words_of(name: str) -> tuple[str, ...]:
    return company_words(name)


@lru_cache(maxsize=65536)
def same_firm(one: str, other: str) -> bool:
    """The same name, one the short form of the other or a part of it, or one the other written in one word as domains are."""
    if same_company(one, other) or is_short_for(one, other) or is_short_for(other, one):
        return True
    pairs = ((one, other), (other, one))
    return any(_in_one_word(a, b) or is_within(a, b) or _begins_with_initials(a, b) for a, b in pairs)


def is_within(one: str, other: str) -> bool:
    """`Vieux-Rieu` in `Commune de Vieux-Rieu`, `Lutins` in `Les Lutins du Canal`: a word that names a firm and no trade, or several."""
    less, more = _words_of(one), _words_of(other)
    if not less or len(less) >= len(more):
        return False
    tells = len(less) > 1 or (len(less[0]) >= _TELLING and less[0] not in company_words_of("industry"))
    return tells and any(more[at : at + len(less)] == less for at in range(1, len(more) - len(less) + 1))


def is_told(told: Sequence[str], company: str) -> bool:
    """Whether words name the firm: by its whole name, or by the first word of it that is no trade's and no saint's alone."""
    words = _words_of(company) if told else ()
    if not words:
        return False
    alone = len(words[0]) >= _TELLING and words[0] not in company_words_of("industry")
    names = {words, words[:1]} if alone else {words, words[:2]} if words[0] == "st" else {words} if len(words) > 1 else set()
    return any(tuple(told[at : at + len(name)]) == name for name in names for at in range(len(told) - len(name) + 1))


def _begins_with_initials(one: str, other: str) -> bool:
    """`CH Vauclair` of `Centre hospitalier de Vauclair`: a word that is the initials of the other's first words, then its own name."""
    less, more = _words_of(one), _words_of(other)
    count = len(less[0]) if less else 0
    if len(less) < 2 or count not in _INITIALS or less[0] != "".join(word[0] for word in more[:count]):
        return False
    rest = more[count:]
    while rest and rest[0] in company_words_of("joiner"):
        rest = rest[1:]
    return rest[: len(less) - 1] == less[1:]


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
    begun = begun or any(label.endswith(run) for run in _runs(company) for label in labels)
    return begun or "".join(words) in labels or (len(initials) >= 3 and initials in labels)


def spelled_in_full(domain: str, company: str) -> str:
    """The beginning of a longer name that a hyphenated domain spells word by word: the firm without its branch; or nothing."""
    words = company.split()
    for parts in (label.split("-") for label in domain_labels(domain)):
        if 1 < len(parts) < len(words) and [squeezed(word) for word in words[: len(parts)]] == parts:
            return " ".join(words[: len(parts)])
    return ""


def share_a_domain(one: str, other: str, domain: str) -> bool:
    """Whether a domain is built from both names. Where it is all the words of the one, the other must have a word of it: that both begin
    alike is chance.
    """
    if not is_like(domain, one) or not is_like(domain, other):
        return False
    labels = {label.replace("-", "") for label in domain_labels(domain)}
    return _is_all_of(one, labels) == _is_all_of(other, labels) or not set(_words_of(one)).isdisjoint(_words_of(other))


def _is_all_of(company: str, labels: set[str]) -> bool:
    words = _words_of(company)
    return len(words) > 1 and "".join(words) in labels


def _runs(company: str) -> set[str]:
    """The first words of a name strung together, two at least and no trade ahead: `bmsaintorens` ends with `Saint-Orens`."""
    words = folded_words(company)
    tells = words[:1] and words[0] not in company_words_of("industry")
    strung = {"".join(words[:end]) for end in range(2, len(words) + 1)} if tells else set()
    return {run for run in strung if len(run) >= _RUN}


def _spelled_out(word: str) -> str:
    """Umlauts as domains write them."""
    for special, usual in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        word = word.replace(special, usual)
    return word
