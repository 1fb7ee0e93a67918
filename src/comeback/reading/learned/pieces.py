"""Words to pieces: the unigram segmentation that the encoder was trained with (Kudo 2018, arXiv:1804.10959).

Only the segmentation lives here; which text is read is said in `text.py`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

_WORD = re.compile(r"\S+")
_SPACE = "\u2581"
_LONGEST_WORD = 60
"""Letters of one word that are looked at: beyond it there is no word of a language."""
_UNKNOWN_COST = 10.0


@dataclass(frozen=True, slots=True)
class Token:
    """One piece: its number in the vocabulary, and which letters of the text it stands for."""

    piece: int
    start: int
    end: int


class Pieces:
    """The vocabulary: each piece with its log probability. Holds nothing of any mail but a memory of single words."""

    def __init__(self, scores: Mapping[str, tuple[int, float]], unknown: int) -> None:
        """`scores` gives number and log probability of each piece; `unknown` is the number that stands for anything else."""
        self._scores = scores
        self._unknown = unknown
        self._longest = max(map(len, scores))
        self._floor = min(score for _, score in scores.values()) - _UNKNOWN_COST
        self._cut = lru_cache(maxsize=50_000)(self._segment)

    def tokens(self, text: str, most: int) -> list[Token]:
        """The first `most` pieces of a text, with their places in it."""
        found: list[Token] = []
        for token in self._every(text):
            if len(found) == most:
                break
            found.append(token)
        return found

    def _every(self, text: str) -> Iterator[Token]:
        for match in _WORD.finditer(text):
            word = match.group()[:_LONGEST_WORD]
            plain = unicodedata.normalize("NFKC", word)
            exact = len(plain) == len(word)
            for piece, start, end in self._cut(plain):
                yield Token(piece, match.start() + (start if exact else 0), match.start() + (end if exact else len(word)))

    def _segment(self, word: str) -> tuple[tuple[int, int, int], ...]:
        """The likeliest pieces of one word (Viterbi), each with its place in the word."""
        text = _SPACE + word
        back = self._best_ways(text)
        found: list[tuple[int, int, int]] = []
        at = len(text)
        while at:
            piece, start = back[at]
            # The mark of a word's beginning is no letter of it.
            found.append((piece, max(start - 1, 0), max(at - 1, 0)))
            at = start
        return tuple(reversed(found))

    def _best_ways(self, text: str) -> list[tuple[int, int]]:
        """For each place of the text the piece that the best way there ends with, and where that begins."""
        best = [0.0] + [-1e30] * len(text)
        back = [(self._unknown, 0)] * (len(text) + 1)
        for start in range(len(text)):
            self._step(text, start, best, back)
        return back

    def _step(self, text: str, start: int, best: list[float], back: list[tuple[int, int]]) -> None:
        for end in range(start + 1, min(len(text), start + self._longest) + 1):
            known = self._scores.get(text[start:end])
            if known is None and end > start + 1:
                continue
            piece, score = known or (self._unknown, self._floor)
            if best[start] + score > best[end]:
                best[end], back[end] = best[start] + score, (piece, start)
