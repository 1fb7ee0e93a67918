"""Names of companies: comparing them, showing them, and what a mail's domain says of them.

Finding the name in a mail is the work of `comeback.reading.company`. The word lists lie in `data/companies.txt`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from comeback.language.folding import folded, folded_words
from comeback.language.lexicon import entries

_CAP = 200
_BRACKETS = re.compile(r"[(\[][^()\[\]]{0,80}[)\]]")
_ELIDED = re.compile(r"(?<![^\W_])[ld]['’](?=[^\W_])", re.IGNORECASE)
_JOINERS = frozenset(["the", "and", "und", "et", "y"])
_SAINTS = frozenset(["saint", "sankt", "ste", "sainte"])
_AMPERSAND = re.compile(r"\s*[&+]\s*")
_LETTERBOX = re.compile(
    r"^(?:mail|webmail|correo|courriel|courrier|buzon|postfach|posta)|(?:mail|posta?|correo|courriel|courrier|buz[oó]n|postbox|inbox|brief)$"
)
"""What providers of mail call themselves. A paper that is a `Post` writes its name out."""
_RULE = re.compile(r"(?m)^(?!//)\S+")
_SPLIT_LABEL = re.compile(r"[-_]")
_EDGE = ' \t\r\n,;:!?"“”„«»<>|*_-–—'


@cache
def company_words_of(name: str) -> frozenset[str]:
    """One of the lists of `data/companies.txt`, folded."""
    return frozenset(folded(word) for word in entries("companies.txt")[name])


@lru_cache(maxsize=20_000)
def company_words(name: str) -> tuple[str, ...]:
    """The words that make the name: folded, no brackets, no legal form at the end, no `the`, `and` or `l'`; `St.` for every saint."""
    plain = _AMPERSAND.sub(" and ", _BRACKETS.sub(" ", _ELIDED.sub("", name[:_CAP])))
    words = ["st" if word in _SAINTS else word for word in folded_words(plain) if word not in _JOINERS]
    while len(words) > 1 and words[-1] in company_words_of("legal"):
        words.pop()
    return tuple(words)


@lru_cache(maxsize=20_000)
def company_key(name: str) -> str:
    """Equal for two ways of writing one company: `Pell & Sons Ltd.` and `PELL AND SONS`; the words of public bodies are told in any order:
    `University of Pell`, `Pell University`."""
    words = company_words(name)
    if company_words_of("body").isdisjoint(words):
        return "".join(words)
    return "".join(sorted(word for word in words if word not in company_words_of("joiner")))


def same_company(a: str | None, b: str | None) -> bool:
    """Whether two names are one company, legal forms, `&`, brackets, case and diacritics aside; False where one is missing."""
    return bool(a and b) and bool(company_key(a or "")) and company_key(a or "") == company_key(b or "")


def is_short_for(short: str, long: str) -> bool:
    """Whether the words of one name lead the other (`Kestrel` and `Kestrel Pumps Ltd`), or it is the other's initials."""
    less, more = company_words(short), company_words(long)
    if not less or not more or len("".join(less)) < 3:
        return False
    initials = len(more) > 2 and "".join(less) == "".join(word[0] for word in more)
    return initials or (len(less) <= len(more) and more[: len(less)] == less) or "".join(less) == "".join(more)


def shown_company(name: str) -> str:
    """The name as to be shown: white space folded, quotes and stray punctuation at its ends cut; a legal form stays as written."""
    return re.sub(r"\s+", " ", name).strip(_EDGE)


@lru_cache(maxsize=512)
def _suffixes(top: str) -> object:
    """The public suffixes under one top level. To take in those of all of them is a twentieth of a short command."""
    from publicsuffixlist import PublicSuffixList

    # Its rules in punycode would take as long again: the few domains that are written so are decoded instead.
    return PublicSuffixList([rule for rule in _rules() if rule.endswith(top)], accept_encoded_idn=False)


@cache
def _rules() -> list[str]:
    """The lines of the list that are no comment, each up to its first blank, as its format has it."""
    from publicsuffixlist import PSLFILE

    return _RULE.findall(Path(PSLFILE).read_text("utf-8").lower())


def domain_labels(domain: str) -> tuple[str, ...]:
    """The labels of a domain without its public suffix, the registered one last: `mail.pell.co.uk` is (`mail`, `pell`)."""
    domain = domain.strip(". ").lower()[:253]
    if "." not in domain:
        return ()
    head, _, top = domain.rpartition(".")
    if top in {"example", "com", "de", "fr"} and "." not in head:
        return (head,)
    return _listed_labels(domain)


@lru_cache(maxsize=4096)
def _listed_labels(domain: str) -> tuple[str, ...]:
    read = _as_read(domain)
    listed: str | None = _suffixes(read.rpartition(".")[2]).publicsuffix(read)  # type: ignore[attr-defined]
    labels = domain.split(".")[: -listed.count(".") - 1] if listed else ()
    return tuple(label for label in labels if label)


def _as_read(domain: str) -> str:
    """The domain in letters, where it is written in punycode (RFC 3492); as it stands where that cannot be read."""
    if "xn--" not in domain:
        return domain
    try:
        return domain.encode("ascii").decode("idna")
    except UnicodeError:
        return domain


@lru_cache(maxsize=4096)
def is_freemail(domain: str) -> bool:
    """Whether anybody can have an address there, so that it names no firm: a known provider, or a name made like one, as `riverpost`."""
    labels = domain_labels(domain)
    if not labels or len(labels) > 2:
        return False
    return labels[-1] in company_words_of("freemail") or (
        bool(_LETTERBOX.search(labels[-1])) and labels[-1] not in company_words_of("carrier")
    )


@lru_cache(maxsize=4096)
def is_platform(domain: str) -> bool:
    """Whether the domain is a job board's or an applicant system's: it never names the employer. By name, whatever the top level."""
    domain = domain.lower()[:253]
    pieces = {piece for label in domain.split(".") for piece in (label, *_SPLIT_LABEL.split(label))}
    return bool(pieces & company_words_of("platform")) or any(f".{name}." in f".{domain}." for name in _dotted_platforms())


@cache
def _dotted_platforms() -> tuple[str, ...]:
    return tuple(name for name in company_words_of("platform") if "." in name)


@lru_cache(maxsize=4096)
def is_relay(domain: str) -> bool:
    """Whether the mail of many firms comes from there: a platform, or a host where the label before names the firm."""
    shapes = [shape for shape in company_words_of("shape") if shape in domain.lower()]
    labels = domain_labels(domain) if shapes else ()
    return (len(labels) > 1 and any(shape in labels[-1] for shape in shapes)) or is_platform(domain)


@lru_cache(maxsize=4096)
def firm_labels(domain: str) -> tuple[str, ...]:
    """The labels that may spell the firm, best first; empty where none can: `pell.hire.lever.co` and `pell.hirehub.example` are (`pell`,)."""
    labels = domain_labels(domain)
    if not labels or is_freemail(domain):
        return ()
    job = company_words_of("job")
    kept = (
        tuple(label for label in labels if label not in job and len(label) > 2 and label not in {"www", "smtp"})
        if len(labels) > 1
        else labels
    )
    if is_relay(domain):
        return tuple(label for label in kept[:-1] if not is_platform(f"{label}.example") and label != "eu")
    return tuple(reversed(kept))


@lru_cache(maxsize=4096)
def company_from_domain(domain: str) -> str | None:
    """The firm a domain speaks of, as words with capitals (`acme-group.co.uk` is `Acme Group`), or None where it names none."""
    labels = firm_labels(domain)
    if not labels:
        return None
    job = company_words_of("job")
    words = [word for word in _SPLIT_LABEL.split(labels[0]) if word and word not in job]
    if not words or not any(letter.isalpha() for word in words for letter in word):
        return None
    return " ".join(_capital(piece) for word in words for piece in _spaced(word))


def _spaced(word: str) -> list[str]:
    """`pelllogistics` as `pell`, `logistics`: a blank before a noun of trade, where at least four letters stand before it."""
    nouns = company_words_of("industry")
    at = next((at for at in range(4, len(word)) if word[at:] in nouns), None)
    return [word[:at], word[at:]] if at else [word]


def _capital(word: str) -> str:
    return word if word in company_words_of("joiner") and len(word) <= 3 else word.capitalize()
