"""How nearly a written name spells the label of a domain where it does not spell it letter for letter: `Zoo de la Rivière aux Loutres`
and `zooloutres`, `Monaleen Theatre` and `theatremonaleen`, a slip of the pen. Exact spellings are found in `spelling`.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from comeback.language.companies import company_words, company_words_of
from comeback.language.folding import squeezed, without_umlaut_e

_SHORTEST = 3
_ALIKE = 0.86
"""The share of letters in order at which two words differ by a slip only."""


@lru_cache(maxsize=4096)
def likeness(label: str, name: str) -> float:
    """The share of the label's letters that the name's words stand for, in whatever order, each whole or cut short; 0 to 1.

    Nothing where the label leaves out more than half of the words: a long sentence spells every label.
    """
    plain = "-".join(without_umlaut_e(squeezed(part)) for part in re.split(r"[-_]", label))
    words = tuple(word for word in map(without_umlaut_e, company_words(name)) if word not in company_words_of("joiner"))
    letters = plain.replace("-", "")
    if len(letters) < 2 * _SHORTEST or not words:
        return 0.0
    left, pieces = plain, list[str]()
    for word in sorted(words, key=len, reverse=True):
        piece = _beginning(word, left)
        left, pieces = left.replace(piece, "-", 1) if piece else left, [*pieces, piece] if piece else pieces
    covered = len("".join(pieces)) / len(letters) if len(pieces) * 2 >= len(words) else 0.0
    slip = SequenceMatcher(None, letters, "".join(words), autojunk=False).ratio()
    return max(covered, slip if slip >= _ALIKE else 0.0)


def _beginning(word: str, left: str) -> str:
    """The word where what is left of the label holds it, else the longest beginning of it that ends a piece of the label."""
    if len(word) >= _SHORTEST and word in left:
        return word
    cut = (word[:size] for size in range(len(word) - 1, _SHORTEST - 1, -1))
    return next((one for one in cut if any(piece.endswith(one) for piece in left.split("-"))), "")
