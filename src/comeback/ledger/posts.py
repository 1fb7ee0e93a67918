"""How two titles of posts stand to each other: the same, near, or different. What is the same is known to `comeback.language.roles`."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from comeback.language.listfiles import lines_of
from comeback.language.roles import rival_roles

_WORD = re.compile(r"[^\W\d_]{3,}")


class Kinship(Enum):
    """`UNKNOWN` where one of the two is not named."""

    SAME = "same"
    NEAR = "near"
    DIFFERENT = "different"
    UNKNOWN = "unknown"


@lru_cache(maxsize=65536)
def kinship(one: str | None, other: str | None) -> Kinship:
    """How near two titles are: near when they share a word that names the work itself, as `Archivist` in both."""
    if not one or not other:
        return Kinship.UNKNOWN
    if not rival_roles(one, other):
        return Kinship.SAME
    mine, yours = telling_words(one), telling_words(other)
    met = any(a == b or (min(len(a), len(b)) >= 5 and a[:5] == b[:5]) for a in mine for b in yours)
    return Kinship.NEAR if met else Kinship.DIFFERENT


@lru_cache(maxsize=65536)
def telling_words(title: str) -> frozenset[str]:
    """The words of a title that name the work, folded to lower case; ranks and little words aside."""
    return frozenset(word for word in _WORD.findall(title.lower()) if word not in _ranks())


@lru_cache(maxsize=1)
def _ranks() -> frozenset[str]:
    return frozenset(lines_of("comeback.ledger", "data", "ranks.txt"))
