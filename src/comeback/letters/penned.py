"""Whether a text says that it was written by hand: true of a card that is copied out, false of one that is printed."""

from __future__ import annotations

import re2

_BY_HAND = re2.compile(
    r"(?i)\bby (?:my own )?hand\b|\bhandwrit|\b(?:von|mit der|mit eigener) Hand\b|\bhandschriftlich|à la main\b|\bde ma main\b"
    r"|\bmanuscrit|\ba mano\b|\bde mi puño\b|\bde mi mano\b"
)


def says_by_hand(text: str) -> bool:
    """Whether the words claim a hand that wrote them."""
    return _BY_HAND.search(text) is not None
