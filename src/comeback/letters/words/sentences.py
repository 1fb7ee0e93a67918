"""Sentences of a letter: where they end, and their folded form by which repetition is seen."""

from __future__ import annotations

import re
from functools import lru_cache

import re2

_END = re2.compile(r"([.!?…]['\"”’»)]*)\s+(?:[\"“‘«¿¡„(]*[\p{Lu}\pN])")
_SHORT = re2.compile(
    r"(?i)(?:^|[\s(])(?:mr|mrs|ms|dr|prof|st|nr|vs|etc|e\.g|i\.e|z\.b|d\.h|bzw|ca|sr|sra|srta|mme|mlle|m|inc|ltd|co|jr|bros|tel|approx|\d{1,2}|\p{Lu})\.$"
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")


@lru_cache(maxsize=2048)
def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a text, line breaks always ending one."""
    found: list[str] = []
    for line in text.splitlines():
        rest, search = line.strip(), 0
        while rest:
            match = _END.search(rest, search)
            if match is None:
                found.append(rest)
                break
            end = match.end(1)
            if rest[:end].endswith(".") and _SHORT.search(rest[:end]):
                search = end
                continue
            found.append(rest[:end])
            rest, search = rest[end:].lstrip(), 0
    return tuple(found)


@lru_cache(maxsize=4096)
def words(text: str) -> tuple[str, ...]:
    """The words of a text, as written."""
    return tuple(_WORD.findall(text))


def folded(sentence: str) -> str:
    """A sentence by its words alone, in small letters."""
    return " ".join(words(sentence)).lower()
