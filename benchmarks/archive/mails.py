"""Which mail follows which: a hundred places, each with its sort, over and over."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice

from benchmarks.archive.telling import others, searches

SHARES = {"search": 5, "shops": 33, "money": 15, "circle": 13, "days": 12, "work": 10, "alerts": 7, "spam": 5}
"""Mails in a hundred: of a search; orders and offers; banks and bills; friends; the week's affairs; an office; job alerts; spam."""
_STRIDE = 37
"""Spreads each sort over the hundred; no divisor of it."""


def mails(count: int) -> Iterator[bytes]:
    """So many mails."""
    streams = {sort: searches() if sort == "search" else others(sort) for sort in SHARES}
    return (next(streams[sort]) for sort in islice(cycle(_order()), count))


def _order() -> list[str]:
    sorts = [sort for sort, share in SHARES.items() for _ in range(share)]
    return [sorts[at * _STRIDE % len(sorts)] for at in range(len(sorts))]
