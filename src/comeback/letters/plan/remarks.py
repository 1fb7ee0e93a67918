"""What a no says beside the no and should be answered: a close second, how many applied, a kind word. In their own words, or not at all.

Pure; the words by which each is known are data (`remarks.txt`). Points of feedback are `Case.heard`; what changes a plan (a policy, a post
that is gone) is `Says`.
"""

from __future__ import annotations

from dataclasses import dataclass

import re2

from comeback.domain.case import Case
from comeback.domain.kinds import Polarity
from comeback.letters.plan.situation import Situation, marks
from comeback.letters.wordlist import Words, sections

AGAIN = "again"
_IN_ORDER = ("trouble", "second", "close", "praise", "many", "hard")
"""What is answered first where a notice says several things: one answer is enough."""
_ABOUT_THE_WRITER = frozenset({"second", "praise"})
_SENTENCE_END = re2.compile(r"[.!?\n]")
_NEEDED = re2.compile(
    r"(?i)\b(?:we (?:really )?(?:need(?:ed)?|require|(?:were|are) looking for)|you(?:'d| would) (?:also )?need)"
    r" (?:(?:someone|somebody) with )?((?:an? |more |at least |full )[^.,;:!?\n]{3,48}?)(?:[.,;:!?\n]| to | for this| here\b|$)"
)
_CHOSEN = re2.compile(
    r"(?i)\b(?:chose|chosen|appointed|hired|picked|selected|took on|taken on|(?:went|gone|going|go) with)"
    r" (?:someone|somebody|a person|an(?:other)? (?:candidate|applicant|person)|a candidate),? ((?:with|who) [^.,;:!?\n]{4,60})[.,;:!?\n]"
)
_COMPARES = re2.compile(r"(?i)\b(?:you|your|yours|than|better|best|but|and|he|she|they)\b")
"""Words beside which what they say of their choice is not said back: it weighs two people, or goes on to something else."""
_CLAUSE_END = re2.compile(r"(?i)[.,;:!?\n]|\b(?:but|aber|mais|pero)\b")


@dataclass(frozen=True, slots=True)
class Remark:
    """One thing they wrote: what it is, and their exact words."""

    name: str
    words: str


def remark(case: Case, now: Situation) -> Remark | None:
    """The remark of the news that a letter answers, the most personal one first."""
    return next((found for name in _IN_ORDER if (found := _found(name, case, now))), None)


def told_reason(case: Case, now: Situation) -> str:
    """The reason they gave: as the case notes it, else what their own words say that they needed."""
    notice = case.notice
    if notice is None or notice.reason or now.language != "en":
        return notice.reason if notice else ""
    found = _NEEDED.search(notice.words)
    return found.group(1) if found and notice.words not in marks("protected") else ""


def choice_told(case: Case, now: Situation) -> str:
    """What they say of whom they chose, as "with more years at the press" or "who knows this harbour"; English alone."""
    notice = case.notice
    found = _CHOSEN.search(notice.words) if notice and now.language == "en" else None
    return found.group(1) if found and notice and notice.words not in marks("protected") and not _COMPARES.search(found.group(1)) else ""


def invited_again(case: Case, now: Situation) -> Remark | None:
    """Their invitation to apply again, where they gave one."""
    return _found(AGAIN, case, now)


def _found(name: str, case: Case, now: Situation) -> Remark | None:
    listed, text = _listed(now.language, name), _told(case)
    for start, end in listed.spans(text):
        found = Remark(name, text[start:end].strip())
        if _meant(found, text[:start], text[end:], now.language):
            return found
    return None


def _told(case: Case) -> str:
    """What they wrote, with what they said later that is neither praise nor a gap."""
    later = (one.words for one in case.heard if one.polarity is Polarity.NEUTRAL)
    return "\n".join([case.notice.words if case.notice else "", *later])


def _meant(found: Remark, before: str, after: str, language: str) -> bool:
    """Whether the words mean what they seem to: nothing in their clause denies them, and the personal ones speak of the writer."""
    clause = _CLAUSE_END.split(before)[-1]
    sentence = f"{_SENTENCE_END.split(before)[-1]} {found.words} {_SENTENCE_END.split(after)[0]}"
    whole = f"{clause} {found.words}" if found.name in _ABOUT_THE_WRITER else clause
    spoken_of = found.name not in _ABOUT_THE_WRITER or sentence in _listed(language, "addressed")
    return spoken_of and whole not in _listed(language, "denied") and sentence not in marks("protected")


def _listed(language: str, name: str) -> Words:
    return sections("comeback.letters.plan", "remarks.txt").get(f"{language}_{name}", Words())
