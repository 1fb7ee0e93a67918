"""Numbers and letters that look drawn by chance and are always the same: all come from a hash of a name."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def octets(seed: str, size: int) -> bytes:
    """That many octets."""
    rounds = (hashlib.sha256(f"{seed}/{number}".encode()).digest() for number in range(size // 32 + 1))
    return b"".join(rounds)[:size]


def number(seed: str, low: int, high: int) -> int:
    """A whole number from low to high, both included."""
    return low + int.from_bytes(octets(seed, 12), "big") % (high - low + 1)


def hexes(seed: str, size: int) -> str:
    """That many hexadecimal digits."""
    return octets(seed, size).hex()[:size]


def letters(seed: str, size: int) -> str:
    """That many characters of the URL-safe base64 alphabet."""
    return base64.urlsafe_b64encode(octets(seed, size)).decode()[:size]


def signed(seed: str, size: int) -> str:
    """Base64 of that many octets: what a signature looks like."""
    return base64.b64encode(octets(seed, size)).decode()


def pick(seed: str, choices: Sequence[T]) -> T:
    """One of the choices."""
    return choices[number(seed, 0, len(choices) - 1)]


def uuid(seed: str) -> str:
    """A UUID of version 4 in lower case."""
    raw = hexes(seed, 32)
    return f"{raw[:8]}-{raw[8:12]}-4{raw[13:16]}-a{raw[17:20]}-{raw[20:]}"
