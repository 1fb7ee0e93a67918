"""What a new sentence must not echo in a letter, and how much it does: equal beginnings, heavy words again, a thought said twice."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.letters.words.sentences import folded, sentences, words
from comeback.letters.words.thoughts import thoughts

_HEAVY_FROM = 6
_BRIEF = 4
_LONG = 28
_LEAN_FROM = 14
_ECHO = 4
SAME_THOUGHT = 30
"""What a thought costs that was said before."""
_NAMED_AGAIN = 5
_ABOUT = (" about ", " über ", " sur ", " sobre ")
_FELT = frozenset(["gefreut", "verständnis", "dankbar", "verstehe"])
"""German words of feeling that are heard at once when they come again."""
_FELT_AGAIN = 6


@dataclass(frozen=True, slots=True)
class Sounds:
    """What a new sentence must not echo: the sentences so far, those of earlier letters (folded), wordings worn by a panel.

    `lean` prefers shorter realisations.
    """

    so_far: tuple[str, ...] = ()
    already: frozenset[str] = frozenset()
    worn: frozenset[str] = frozenset()
    lean: bool = False
    language: str = "en"
    names: tuple[str, ...] = ()
    """The company and the post, which need no naming twice."""
    spare: bool = False


def repeats(text: str, sounds: Sounds) -> bool:
    """Whether a sentence of four words or more was said before, here or in an earlier letter."""
    said = {folded(one) for one in sounds.so_far} | sounds.already
    return any(folded(one) in said for one in sentences(text) if len(one.split()) >= _BRIEF)


def jars(text: str, sounds: Sounds) -> int:
    """How much a text sounds like what stands before it: equal beginnings, heavy words again.

    Long sentences, and a heavy word twice in one, jar by themselves.
    """
    cost = sum(6 for one in sentences(text) if len(one.split()) > _LONG)
    if sounds.lean:
        cost += max(0, len(text.split()) - _LEAN_FROM) // 2
    before = [words(one.lower()) for one in sounds.so_far if words(one)]
    heavy = {word for line in before for word in line if len(word) >= _HEAVY_FROM}
    last, own = before[-1][0] if before else "", set[str]()
    for sentence in sentences(text):
        mine = words(sentence.lower())
        if not mine:
            continue
        cost += 3 * sum(line[:2] == mine[:2] for line in before)
        cost += 2 * (mine[0] == last)
        cost += sum(word in heavy for word in set(mine) if len(word) >= _HEAVY_FROM)
        cost += _FELT_AGAIN * len(_FELT & heavy & set(mine))
        mine_heavy = {word for word in mine if len(word) >= _HEAVY_FROM}
        cost += _ECHO * (sum(mine.count(word) > 1 for word in mine_heavy) + len(mine_heavy & own))
        own |= mine_heavy
        last = mine[0]
    return cost + _twice(text, sounds)


def _twice(text: str, sounds: Sounds) -> int:
    """What is said a second time: a thought, a name, "about" in one sentence."""
    before = " ".join(sounds.so_far)
    again = thoughts(text, sounds.language) & thoughts(before, sounds.language)
    named = sum(name in before and name in text for name in sounds.names if name)
    about = sum(sentence.count(word) > 1 for sentence in sentences(text) for word in _ABOUT)
    return SAME_THOUGHT * len(again - {"wish"}) + _NAMED_AGAIN * (named + 2 * about)
