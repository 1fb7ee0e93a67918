"""Names that the learned part hears: runs of words that it takes for a company's name or a role's title.

Which of them is believed beside the rules' finders is decided in the tables of `comeback.reading.company` and `comeback.reading.role`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from comeback.reading.learned.encoder import Floats
from comeback.reading.learned.opinion import Opinion

BEGINS = 0.35
"""How likely a word must be of the name to begin it."""
GOES_ON = 0.2
"""How likely the words behind it must be: `of` and `and` are less sure than `Heron`."""
BEHIND_A_JOINER = 0.05
"""How likely what follows `of` or `and` must be: no name ends with those."""
_JOINER = re.compile(r"(?:&|and|of|for|und|für|der|des|et|de|du|la|y|e|del|para)$", re.IGNORECASE)
_WORD = re.compile(r"\S+")
_EDGE = " \t\r\n,;:!?.\"“”„«»‹›()[]<>|*_–—-'’"
_OWNER = re.compile(r"['’]s?$")
_SAINT = re.compile(r"(?:St|Saint)\b", re.IGNORECASE)
"""`St Agatha's` owns nothing."""
_MOST_WORDS = 10


@dataclass(frozen=True, slots=True)
class Named:
    """What is heard of a mail, as written there; empty where nothing is."""

    company: str = ""
    role: str = ""


NOTHING = Named()


def named(opinion: Opinion | None) -> Named:
    """Company and role as the learned part hears them."""
    if opinion is None:
        return NOTHING
    return Named(_best(opinion, opinion.company), _best(opinion, opinion.role))


def _best(opinion: Opinion, chances: Floats) -> str:
    """The likeliest run; of several places of one name, the fullest likely spelling counts."""
    runs = [(chance, text) for text, chance in _runs(opinion, chances)]
    best = max(runs, default=(0.0, ""), key=lambda run: run[0])[1]
    fuller = [text for chance, text in runs if chance >= BEGINS and f" {best} " in f" {text} "]
    return max(fuller, key=len, default=best)


def _runs(opinion: Opinion, chances: Floats) -> Iterator[tuple[str, float]]:
    """Each run of likely words within one line and one field, with the mean chance of its words."""
    run: list[tuple[int, int, float]] = []
    for start, end, chance in _words(opinion, chances):
        if opinion.text.startswith(" |", end):
            # The sender's domain, and the marks before: words that nobody wrote.
            chance = 0.0
        goes_on = BEHIND_A_JOINER if run and _joins(opinion.text, run[-1]) else GOES_ON
        broken = run and (chance < goes_on or len(run) == _MOST_WORDS or _ends(opinion.text, run[0][0], run[-1][1], start))
        if broken:
            yield from _shown(opinion.text, run)
            run = []
        if chance >= (goes_on if run else BEGINS):
            run.append((start, end, chance))
    yield from _shown(opinion.text, run)


def _joins(text: str, word: tuple[int, int, float]) -> bool:
    return bool(_JOINER.match(text[word[0] : word[1]]))


def _words(opinion: Opinion, chances: Floats) -> Iterator[tuple[int, int, float]]:
    """Every word with its place and the highest chance of its tokens."""
    at, tokens = 0, opinion.tokens
    for match in _WORD.finditer(opinion.text):
        inside = []
        while at < len(tokens) and tokens[at].start < match.end():
            inside.append(float(chances[at]))
            at += 1
        yield match.start(), match.end(), max(inside, default=0.0)


def _ends(text: str, began: int, end: int, goes_on: int) -> bool:
    """Whether a name that began ends between two words: at a line's or a field's end, a comma, a bracket that closes but `Technicien(ne)`."""
    between, last = text[end - 1 : goes_on], text[began:end]
    closes = last.endswith(")") and last.count(")") > last.count("(")
    return closes or "\n" in between or "|" in between or between[:1] in {",", ";", ":", "!", "?"}


def _shown(text: str, run: list[tuple[int, int, float]]) -> Iterator[tuple[str, float]]:
    while run and _joins(text, run[-1]):
        run = run[:-1]
    if run:
        name = _bare(text[run[0][0] : run[-1][1]])
        name = name if _SAINT.match(name) else _OWNER.sub("", name)
        if any(letter.isalpha() for letter in name) and "://" not in name:
            yield name, sum(chance for _, _, chance in run) / len(run)


def _bare(words: str) -> str:
    """Without punctuation and brackets at the edges that belong to the sentence: `(Technicien(ne)` keeps the one that opens in the name."""
    name = words.strip(_EDGE)
    return name + ")" if "(" in name and ")" not in name and f"{name})" in words else name
