"""Which pieces of the base are kept: those that words of our four languages are made of. The other two hundred thousand are left behind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from wordfreq import top_n_list

from comeback.reading.learned.pieces import Pieces
from tools.train.base import Base

LANGUAGES = ("en", "de", "fr", "es")
WORDS = 100_000
"""Words of each language, by frequency (Speer 2022, `wordfreq`)."""
_SHOUTED = 3_000
_SPECIAL = 4
"""The first pieces stand for the beginning, padding, the end, and the unknown."""
_COMMON = 30_000
_OURS = re.compile(r"[\u2581\x20-\x7eÀ-ÿŒœŸ€§°•–—‘’“”„…«»]+")


def kept(base: Base, texts: Iterable[str]) -> list[int]:
    """The numbers of the pieces that are kept, rising: needed by two of the words, or by the texts, or common in our letters."""
    cut = Pieces({piece: (i, float(base.scores[i])) for i, piece in enumerate(base.pieces) if piece and i >= _SPECIAL}, _SPECIAL - 1)
    needed: Counter[int] = Counter()
    for word in _words():
        needed.update(token.piece for token in cut.tokens(word, 100))
    for text in texts:
        needed.update({token.piece: 2 for token in cut.tokens(text, 1_000)})
    common = {i for i, piece in enumerate(base.pieces) if _OURS.fullmatch(piece) and (i < _COMMON or len(piece) < 3)}
    return sorted({*range(_SPECIAL), *common, *(piece for piece, times in needed.items() if times > 1)})


def _words() -> Iterator[str]:
    for language in LANGUAGES:
        for rank, word in enumerate(top_n_list(language, WORDS)):
            yield from {word, word.capitalize(), word.upper() if rank < _SHOUTED else word}
