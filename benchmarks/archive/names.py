"""Other names for the firms and people of the sample's search, so that each time it is told again it is another search."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from tools.sample import chance
from tools.sample.blocks import Block

_SYLLABLES = ("bar", "cor", "del", "fen", "gal", "hol", "jor", "kel", "lin", "mar", "nor", "pel", "rav", "sil", "tor", "vel", "wen", "zan")
_SHORTEST = 5
"""Letters of a name that is told anew; shorter ones stand inside other words."""
_PLAIN = frozenset(
    {"archives", "archivo", "centre", "diocese", "harbour", "museums", "orchard", "recruitment", "saint", "stadt", "stadtarchiv", "studios"}
)
"""Words of names that say what an office is."""
_NAME = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")


def names_in(people: Iterable[Block], applications: Iterable[Block], texts: str) -> tuple[str, ...]:
    """Words, in lower case, that stand in a name and in an address, and nowhere as a plain word; the longest first."""
    people = list(people)
    addresses = " ".join(block.one("email") for block in people if block.name != "me").lower()
    shown = " ".join([*(block.one("name") for block in people), *(f"{one.one('company')} {one.one('alias')}" for one in applications)])
    plain = {*_PLAIN, *_NAME.findall(texts)}
    found = {word.lower() for word in _NAME.findall(shown)} - plain
    return tuple(sorted((word for word in found if word in addresses), key=lambda word: (-len(word), word)))


def renaming(names: tuple[str, ...], telling: int) -> Callable[[str], str]:
    """What gives a text the names of one telling; the first has those of the sample."""
    if not telling:
        return str
    pattern = re.compile("|".join(names), re.IGNORECASE)
    return lambda text: pattern.sub(lambda found: _like(found[0], telling), text)


def _like(word: str, telling: int) -> str:
    seed = f"name/{telling}/{word.lower()}"
    new = "".join(chance.pick(f"{seed}/{place}", _SYLLABLES) for place in range(3))
    return new.upper() if word.isupper() else new.capitalize() if word[0].isupper() else new
