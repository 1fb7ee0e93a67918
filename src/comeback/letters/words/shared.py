"""Wordings that two kinds of letter have in common: the later kind takes them only where nothing else fits,
so that two letters to one reader share none.
"""

from __future__ import annotations

from functools import cache

import re2

from comeback.domain.kinds import LetterKind
from comeback.letters.words.phrases import phrases
from comeback.letters.words.sentences import folded, sentences

_MARKS = re2.compile(r"[{}^|:!]")
_BRIEF = 4
_ORDER = [kind.value for kind in LetterKind if kind not in {LetterKind.NONE, LetterKind.CALL_SCRIPT}]


@cache
def shared(language: str, kind: str) -> frozenset[str]:
    """The texts of this kind's realisations that hold a sentence of an earlier kind's."""
    if kind not in _ORDER:
        return frozenset()
    earlier = {sentence for other in _ORDER[: _ORDER.index(kind)] for _, mine in _sentences(language, other) for sentence in mine}
    return frozenset(text for text, mine in _sentences(language, kind) if mine & earlier)


@cache
def _sentences(language: str, kind: str) -> tuple[tuple[str, frozenset[str]], ...]:
    """Each realisation with its sentences of some length, slots kept as plain words."""
    return tuple(
        (one.text, frozenset(folded(str(_MARKS.sub(" ", part))) for part in sentences(one.text) if len(part.split()) >= _BRIEF))
        for listed in phrases(language, kind).values()
        for one in listed
    )
