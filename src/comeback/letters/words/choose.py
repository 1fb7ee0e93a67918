"""Which realisation of a move is taken: one that fits, that says nothing said before, and that does not sound like the sentence before it.

The same case gives the same choice; `another` turns the order by one, so that a different one comes first.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence

from comeback.letters.words.phrases import Phrase
from comeback.letters.words.sentences import folded, sentences, words

_HEAVY_FROM = 6
_BRIEF = 4


def seeded(options: Sequence[Phrase], seed: str, another: int) -> list[Phrase]:
    """The realisations in an order that depends on the case alone, turned by `another`."""
    ordered = sorted(options, key=lambda one: hashlib.sha256(f"{seed}|{one.text}".encode()).digest())
    turn = another % len(ordered) if ordered else 0
    return ordered[turn:] + ordered[:turn]


def choose(
    options: Sequence[Phrase],
    tags: frozenset[str],
    slots: Mapping[str, str],
    so_far: Sequence[str],
    already: frozenset[str],
    *,
    lean: bool = False,
) -> str | None:  # noqa: PLR0913
    """The first fitting realisation that jars least with the sentences so far; None where every one would repeat or none fits.

    `lean` prefers the shorter ones.
    """
    best: tuple[int, str] | None = None
    for option in options:
        if not option.fits(tags, slots):
            continue
        text = option.filled(tags, slots)
        if repeats(text, so_far, already):
            continue
        cost = jars(text, so_far) + (len(text.split()) // 3 if lean else 0)
        if best is None or cost < best[0]:
            best = (cost, text)
    return best[1] if best else None


def repeats(text: str, so_far: Sequence[str], already: frozenset[str]) -> bool:
    """Whether a sentence of four words or more was said before, here or in an earlier letter."""
    said = {folded(one) for one in so_far}
    return any(folded(one) in already or folded(one) in said for one in sentences(text) if len(one.split()) >= _BRIEF)


def jars(text: str, so_far: Sequence[str]) -> int:
    """How much a text sounds like what stands before it: equal beginnings, heavy words again."""
    if not so_far:
        return 0
    cost = 0
    before = [words(one.lower()) for one in so_far if words(one)]
    heavy = {word for line in before for word in line if len(word) >= _HEAVY_FROM}
    last = before[-1][0] if before else ""
    for sentence in sentences(text):
        mine = words(sentence.lower())
        if not mine:
            continue
        cost += 3 * sum(line[:2] == mine[:2] for line in before)
        cost += 2 * (mine[0] == last)
        cost += sum(word in heavy for word in set(mine) if len(word) >= _HEAVY_FROM)
        last = mine[0]
    return cost
