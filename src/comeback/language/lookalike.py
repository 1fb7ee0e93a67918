"""Domains that are made to be taken for another: letters of another script, digits for letters, one letter more, less or changed, the same
name under another end, or the other's whole name before one's own.

A small part of UTS 39: the letters of Cyrillic, Greek and Latin that look alike, and what is read for another at a glance. A letter of any
other script may stand for whatever letter the eye expects in its place.
"""

from __future__ import annotations

from collections.abc import Iterable

import idna
from rapidfuzz.distance import OSA

from comeback.language.companies import domain_labels
from comeback.language.folding import folded

_READ_AS = "аa вb гr еe кk мm нh оo рp сc тt уy хx іl јj ѕs ԛq ԝw ԁd ӏl һh үy ѵv ѡw αa βb εe ιl κk νv οo ρp τt υu χx ɡg ɪl 0o 1l 5s il"
_LOOK = str.maketrans({pair[0]: pair[1] for pair in _READ_AS.split()})
"""Each letter as the one it is read for; `1`, `i` and `l` are one."""
_PAIRS = (("rn", "m"), ("vv", "w"), ("cl", "d"))
SHORTEST = 5
"""Letters of a name of which one may differ and it still reads as the other."""


def looks_like(domain: str, known: Iterable[str]) -> str | None:
    """The domain among `known` that this one is not, and reads like; None where it reads like none, or is itself a known one's."""
    name = _name(domain)
    others = [(one, _name(one)) for one in known]
    if not name or any(other == name for _, other in others):
        return None
    return next((one for one, other in others if other and _alike(name, other)), None)


def under_another_end(domain: str, known: Iterable[str]) -> str | None:
    """The domain among `known` whose name this one has before another public suffix (`pell.co` for `pell.com`); None where there is none,
    or one of the known is the domain itself."""
    own, name = registered(domain), _name(domain)
    same = [one for one in known if name and _name(one) == name]
    return next(iter(same), None) if all(registered(one) != own for one in same) else None


def begins_like(domain: str, known: Iterable[str]) -> str | None:
    """The domain among `known` that this one holds whole before a name of its own (`pell.com.jobs.example` for `pell.com`)."""
    own = registered(domain)
    before = f".{domain.lower().removesuffix(own)}"
    return next((one for one in known if registered(one) not in {"", own} and f".{registered(one)}." in before), None)


def registered(domain: str) -> str:
    """What its owner has registered: the name and the public suffix; "" where there is no name."""
    labels = domain_labels(domain)
    return ".".join(domain.strip(". ").lower().split(".")[len(labels) - 1 :]) if labels else ""


def in_letters(domain: str) -> str:
    """A domain as its owner writes it: `xn--...` decoded where it can be."""
    try:
        return idna.decode(domain) if "xn--" in domain else domain
    except (idna.IDNAError, UnicodeError):
        return domain


def spoken(domain: str) -> str:
    """A domain as servers are told it: its labels in A-labels (RFC 5890) where it has letters beyond a to z, and it can be."""
    try:
        return domain if domain.isascii() else idna.encode(domain, uts46=True).decode()
    except (idna.IDNAError, UnicodeError):
        return domain


def _name(domain: str) -> str:
    """What stands before the public suffix."""
    return next(reversed(domain_labels(in_letters(domain.lower()))), "")


def _alike(one: str, other: str) -> bool:
    if _same_at_a_glance(_skeleton(one), _skeleton(other)):
        return True
    return min(len(one), len(other)) >= SHORTEST and OSA.distance(one, other, score_cutoff=1) == 1


def _same_at_a_glance(one: str, other: str) -> bool:
    """Whether they have the same letters, but for letters of other scripts, of which no more than half may be there: a word wholly in
    another script is taken for none of ours."""
    strange = sum(not letter.isascii() for letter in one)
    if len(one) != len(other) or strange * 2 > len(one):
        return False
    return all(letter == its or not letter.isascii() for letter, its in zip(one, other, strict=True))


def _skeleton(name: str) -> str:
    look = folded(name.translate(_LOOK)).translate(_LOOK).replace("-", "")
    for pair, letter in _PAIRS:
        look = look.replace(pair, letter)
    return look
