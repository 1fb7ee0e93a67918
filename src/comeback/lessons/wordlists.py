"""The word lists under `lexicon/`, compiled into one RE2 pattern per list and language. What a list means is said where it is used.

A line of a list is words as written; `*` ends a word in any way, `~` is a gap inside the clause, `n't` any contracted negation, and `(a|b)`, `?`
and `^` stand as in patterns. A line may begin with a weight (`2: `). Lines and clauses are compared folded: lower case, no diacritics.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import re2

from comeback.language.folding import folded
from comeback.language.listfiles import lines_of

LANGUAGES = ("en", "de", "fr", "es")
_LONGEST = 600
"""Characters of a clause that are looked at: no one says a point of feedback at greater length."""
_WEIGHT = re.compile(r"(\d): ")


@dataclass(frozen=True, slots=True)
class WordList:
    """One list in one language. Holds no state of any mail."""

    groups: tuple[tuple[int, Any], ...]
    """Weight and compiled pattern."""

    def spans(self, plain: bytes) -> tuple[tuple[int, int], ...]:
        """Where words of the list stand in a plain clause, in order."""
        return tuple(sorted(match.span() for _, pattern in self.groups for match in pattern.finditer(plain)))

    def within(self, plain: bytes) -> bool:
        """Whether a word of the list stands there."""
        return bool(self.spans(plain))

    def weight(self, plain: bytes) -> int:
        """The weights of all words found there together."""
        return sum(weight * len(pattern.findall(plain)) for weight, pattern in self.groups)


@cache
def words(name: str, language: str) -> WordList:
    """A list of `lexicon/`, compiled at its first use; an absent one holds no words."""
    by_weight: dict[int, list[str]] = {}
    for line in _lines(name, language):
        weight = _WEIGHT.match(line)
        by_weight.setdefault(int(weight[1]) if weight else 1, []).append(_pattern(line[weight.end() :] if weight else line))
    return WordList(tuple((weight, re2.compile(rf"(?:{'|'.join(lines)})".encode())) for weight, lines in by_weight.items()))


def plain(text: str) -> bytes:
    """A clause as the lists want it: folded, ASCII, one blank between words, capped."""
    return b" ".join(folded(text[:_LONGEST]).encode("ascii", "replace").split())


def _lines(name: str, language: str) -> tuple[str, ...]:
    file = f"{name}.{language}.txt"
    there = files("comeback.lessons").joinpath("lexicon", file).is_file()
    return lines_of("comeback.lessons", "lexicon", file) if there else ()


def _pattern(line: str) -> str:
    text = folded(line)
    text = re.sub(r"(?<![\w'])n't", r"\\w+n't", text)
    text = re.sub(r"(?<=[a-z])(?<!\\w)\*", r"\\w*", text)
    text = text.replace(" ~ ", r"\b.*?\b")
    start = "" if text[0] in "^'" else r"\b"
    end = r"\b" if text[-1].isalnum() or text[-1] in ")*?" else ""
    return f"{start}{text}{end}"
