"""What the writer tells of themselves that has to do with the day or with what they were told: it carries a letter as nothing else does.

Pure. Notes of any other kind are news for later letters and stay unsaid here.
"""

from __future__ import annotations

from functools import cache

import re2

from comeback.domain.case import Case
from comeback.language.listfiles import lines_of
from comeback.letters.plan.facts import words_of_day
from comeback.letters.plan.presumed import post_gone

_WORD = re2.compile(r"\pL+")
_GOSSIP = re2.compile(
    r"(?i)\b(?:told|tells?|telling) (?:everyone|everybody|all (?:his|her|their|my) |(?:his|her|their|my) (?:friends|family))"
)
"""How a note reads that tells what others were told about the reader's people: that stays among friends."""
_TELLING = 5
_SAME_MATTER = 2
_OF_THE_DAY = re2.compile(r"(?i)^the (?:\pL+est|best) [\pL -]+? (?:he|she) has ")
"""How a note reads that praises something of the day above all that the writer knows."""
_COMMON = frozenset([
    "einen", "einem", "einer", "eines", "meine", "seine", "diese", "durch", "haben", "hatte", "wurde", "werde", "schon", "immer",
    "wiede", "ander", "nicht", "avoir", "était", "cette", "votre", "notre", "toute", "leurs", "depui", "avant", "après", "comme",
    "quand", "faire", "mieux", "cuand", "desde", "sobre", "entre", "hasta", "todos", "todas", "tiene", "había", "estab", "nuest",
])  # fmt: skip
"""How words begin, in German, French and Spanish, that tell of no matter."""

_KINDRED = {"catar": "palad", "catad": "palad", "sabor": "palad", "degus": "palad"}
"""How Spanish words begin that are of one sense: who was praised for a palate was taught to taste."""


def lived_note(case: Case) -> str:
    """The first note of the writer's own that shares a telling word with the moment, the feedback, or a no before any interview;
    empty where none does.
    """
    unmet = f"{case.notice.words} {case.notice.reason}" if case.notice else ""
    about = " ".join([words_of_day(case), *(one.words for one in case.heard), unmet])
    english = case.locale.lower().startswith("en")
    return next((note for note in case.seeker_news if _near(note, about, english=english) and not _GOSSIP.search(note)), "")


def _near(note: str, about: str, *, english: bool) -> bool:
    """Whether a note has to do with the day; in English what praises the day ("the fairest rota") always has."""
    return bool(shared(note, about, short=english)) or (english and bool(about.strip()) and bool(_OF_THE_DAY.search(note)))


def bears_on_reason(case: Case, note: str) -> bool:
    """Whether a note of the writer's own has to do with the reason that they gave, and not with the day; why a post is gone is none."""
    notice = case.notice
    return (
        notice is not None
        and not post_gone(case)
        and 0 < shared(note, f"{notice.words} {notice.reason}") >= shared(note, words_of_day(case))
    )


def acted_on(case: Case, words: str) -> bool:
    """Whether what was done since tells in itself what they had said: "warned the crew about calling the times louder"."""
    return bool(case.since_then) and shared(case.since_then[0], words) >= _SAME_MATTER


def shared(one: str, other: str, *, short: bool = False) -> int:
    """How many telling words two notes have in common, known by how they begin; with `short`, English words of four letters, too."""
    both = len(_stems(one) & _stems(other))
    return both + len(_short_words(one) & _short_words(other)) if short else both


def _stems(text: str) -> set[str]:
    begun = {word[:_TELLING].lower() for word in _WORD.findall(text) if len(word) >= _TELLING} - _COMMON
    return {_KINDRED.get(one, one) for one in begun}


def _short_words(text: str) -> set[str]:
    """English words of four letters that tell of a matter, a plural as its one: "desks" as "desk"."""
    bare = (word.lower().removesuffix("s") if len(word) == _TELLING else word.lower() for word in _WORD.findall(text))
    return {word for word in bare if len(word) == _TELLING - 1} - _common_english()


@cache
def _common_english() -> frozenset[str]:
    return frozenset(word for line in lines_of("comeback.letters.plan", "common_english.txt") for word in line.split())
