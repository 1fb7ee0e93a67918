"""Classes of English words (past forms, imperatives, words that follow a verb), kept in `english.txt`: `[class]`, then its words."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    at = ""
    for line in files("comeback.letters.words").joinpath("english.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            at = line.strip("[]")
            found[at] = set()
        elif line and not line.startswith("#"):
            found[at].update(line.split())
    return {name: frozenset(listed) for name, listed in found.items()}


def word_class(name: str) -> frozenset[str]:
    """The words of a class, in small letters."""
    return _classes()[name]
