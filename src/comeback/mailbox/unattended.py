"""Whether an address says of itself that nobody reads it. The lists are `wording/unattended.txt`."""

from __future__ import annotations

import re
from functools import cache

from comeback.domain.message import Address
from comeback.mailbox.patterns import sections

_BETWEEN = re.compile(r"[._+-]+")


def is_unattended(address: Address) -> bool:
    """Whether the local part, or a label of the domain, says no-reply or the like, in four languages."""
    local, _, domain = address.email.partition("@")
    inside, tokens = _lists()
    parts = _BETWEEN.split(local)
    bare = "".join(parts)
    if any(word in bare for word in inside) or not tokens.isdisjoint(parts):
        return True
    return any(_BETWEEN.sub("", label) in inside for label in domain.split("."))


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    table = sections("unattended")
    return frozenset(table["inside"]), frozenset(table["token"])
