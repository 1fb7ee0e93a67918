"""Domains that are made to look like another: letters of another script, digits for letters, one letter more, less or changed.

A small part of UTS 39: the letters of Cyrillic, Greek and Latin that look alike, and what is read for another at a glance.
"""

from __future__ import annotations

from collections.abc import Iterable

import idna
from rapidfuzz.distance import OSA

from comeback.language.companies import domain_labels
from comeback.language.folding import folded

_READ_AS = "аa вb еe кk мm нh оo рp сc тt уy хx іl јj ѕs ԛq ԝw ԁd ӏl αa βb εe ιl κk νv οo ρp τt υu χx ɡg ɪl 0o 1l 5s il"
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


def in_letters(domain: str) -> str:
    """A domain as its owner writes it: `xn--...` decoded where it can be."""
    try:
        return idna.decode(domain) if "xn--" in domain else domain
    except (idna.IDNAError, UnicodeError):
        return domain


def _name(domain: str) -> str:
    """What stands before the public suffix."""
    return next(reversed(domain_labels(in_letters(domain.lower()))), "")


def _alike(one: str, other: str) -> bool:
    if _skeleton(one) == _skeleton(other):
        return True
    return min(len(one), len(other)) >= SHORTEST and OSA.distance(one, other, score_cutoff=1) == 1


def _skeleton(name: str) -> str:
    look = folded(name.translate(_LOOK)).translate(_LOOK).replace("-", "")
    for pair, letter in _PAIRS:
        look = look.replace(pair, letter)
    return look
