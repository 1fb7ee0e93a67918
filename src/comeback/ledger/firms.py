"""Whether two names, or a name and a domain, are one firm as far as linking mails goes. Names alone: `comeback.language.companies`."""

from __future__ import annotations

from functools import lru_cache

from comeback.language.companies import company_words, domain_labels, is_short_for, same_company


@lru_cache(maxsize=8192)
def same_firm(one: str, other: str) -> bool:
    """The same name, or one the short form of the other."""
    return same_company(one, other) or is_short_for(one, other) or is_short_for(other, one)


@lru_cache(maxsize=8192)
def is_like(domain: str, company: str) -> bool:
    """Whether a label of the domain is built from the company's name: its words joined, begun with its first, or its initials."""
    words = company_words(company)
    labels = {label.replace("-", "") for label in domain_labels(domain)}
    spellings = [words, tuple(_spelled_out(word) for word in company_words(_spelled_out(company.lower())))]
    initials = "".join(word[0] for word in words)
    begun = any(len(spelt[0]) >= 4 and label.startswith(spelt[0]) for spelt in spellings if spelt for label in labels)
    return begun or "".join(words) in labels or (len(initials) >= 3 and initials in labels)


def _spelled_out(word: str) -> str:
    """Umlauts as domains write them."""
    for special, usual in (("ä", "ae"), ("ö", "oe"), ("ü", "ue"), ("ß", "ss")):
        word = word.replace(special, usual)
    return word
