"""What a no says beside the no and should be answered: a close second, how many applied, a kind word. In their own words, or not at all.

Pure; the words by which each is known are data (`remarks.txt`). Points of feedback are `Case.heard`; what changes a plan (a policy, a post
that is gone) is `Says`.
"""

from __future__ import annotations

from dataclasses import dataclass

import re2

from comeback.domain.case import Case
from comeback.letters.plan.situation import Situation, marks
from comeback.letters.wordlist import Words, sections

AGAIN = "again"
_IN_ORDER = ("trouble", "second", "close", "praise", "many", "hard")
"""What is answered first where a notice says several things: one answer is enough."""
_ABOUT_THE_WRITER = frozenset({"second", "praise"})
_SENTENCE_END = re2.compile(r"[.!?\n]")
_CLAUSE_END = re2.compile(r"(?i)[.,;:!?\n]|\b(?:but|aber|mais|pero)\b")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing they wrote: what it is, and their exact words."""

    name: str
    words: str


def remark(case: Case, now: Situation) -> Remark | None:
    """The remark of the news that a letter answers, the most personal one first."""
    return next((found for name in _IN_ORDER if (found := _found(name, case, now))), None)


def invited_again(case: Case, now: Situation) -> Remark | None:
    """Their invitation to apply again, where they gave one."""
    return _found(AGAIN, case, now)


def _found(name: str, case: Case, now: Situation) -> Remark | None:
    listed, text = _listed(now.language, name), case.notice.words if case.notice else ""
    for start, end in listed.spans(text):
        found = Remark(name, text[start:end].strip())
        if _meant(found, text[:start], text[end:], now.language):
            return found
    return None


def _meant(found: Remark, before: str, after: str, language: str) -> bool:
    """Whether the words mean what they seem to: nothing in their clause denies them, and the personal ones speak of the writer."""
    clause = _CLAUSE_END.split(before)[-1]
    sentence = f"{_SENTENCE_END.split(before)[-1]} {found.words} {_SENTENCE_END.split(after)[0]}"
    whole = f"{clause} {found.words}" if found.name in _ABOUT_THE_WRITER else clause
    spoken_of = found.name not in _ABOUT_THE_WRITER or sentence in _listed(language, "addressed")
    return spoken_of and whole not in _listed(language, "denied") and sentence not in marks("protected")


def _listed(language: str, name: str) -> Words:
    return sections("comeback.letters.plan", "remarks.txt").get(f"{language}_{name}", Words())
