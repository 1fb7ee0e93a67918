"""Flesch-Kincaid grade of an English text, syllables counted by groups of vowels."""

from __future__ import annotations

import re2

from comeback.letters.words.sentences import sentences, words

_VOWELS = re2.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """Groups of vowels, a silent last e not counted; at least one."""
    low = word.lower()
    count = sum(1 for _ in _VOWELS.finditer(low))
    return max(1, count - (low.endswith("e") and not low.endswith(("le", "ee")) and count > 1))


def grade(text: str) -> float:
    """0.39 words a sentence + 11.8 syllables a word - 15.59; 0 for a text without words."""
    mine = words(text)
    if not mine:
        return 0.0
    return 0.39 * len(mine) / max(1, len(sentences(text))) + 11.8 * sum(map(syllables, mine)) / len(mine) - 15.59
