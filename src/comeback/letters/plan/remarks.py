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
_NEEDED = {
    "en": re2.compile(
        r"(?i)\b(?:(?:we (?:really )?(?:need(?:ed)?|require|(?:were|are) looking for)|you(?:'d| would) (?:also )?need)"
        r" (?:(?:(?:someone|somebody) with )?((?:an? |more |at least |full )[^.,;:!?\n]{3,48}?)"
        r"|(?:someone|somebody|a person|people) with ([^.,;:!?\n]{3,48}?))"
        r"|(?:consider(?:ing)?|shortlist(?:ed)?|interview(?:ing|ed)?) (?:only )?(?:candidates|applicants|people|those)"
        r" with ([^.,;:!?\n]{3,48}?))(?:[.,;:!?\n]| to | for this| at this| here\b|$)"
    ),
    "de": re2.compile(
        r"(?i)\bwir (?:nehmen|suchen|brauchen|benötigen) (?:leider |hier |derzeit )?(?:nur )?"
        r"(?:leute|jemanden?|personen|eine person|bewerber(?:innen)?) mit ([^.,;:!?\n]{3,48}?)[.,;:!?\n]"
    ),
    "fr": re2.compile(
        r"(?i)\b(?:il (?:nous )?(?:faut|fallait)|nous (?:cherchons|recherchons)|on cherche)"
        r" (?:quelqu['’]un|une personne) avec ([^.,;:!?\n]{3,48}?)[.,;:!?\n]"
    ),
    "es": re2.compile(
        r"(?i)\b(?:buscamos|buscábamos|necesitamos|necesitábamos) (?:a )?(?:alguien|una persona) con ([^.,;:!?\n]{3,48}?)[.,;:!?\n]"
    ),
}
"""What they say that they need of whoever takes the post."""
_NEEDED_WHO = re2.compile(r"(?i)\bwe (?:really )?need(?:ed)? (?:someone|somebody|a person) ((?:who|able to) [^.,;:!?\n]{4,60})[.,;:!?\n]")
_CHOSEN = {
    "en": re2.compile(
        r"(?i)\b(?:chose|chosen|appointed|hired|picked|selected|took on|taken on|(?:went|gone|going|go) with|just had|already had)"
        r" (?:(?:someone|somebody|a person|an(?:other)? (?:candidate|applicant|person)|a candidate),?"
        r"|(an? \pL+)) ((?:with|who) [^.,;:!?\n]{4,60}?)(?: already)?[.,;:!?\n]"
    ),
    "de": re2.compile(
        r"(?i)\bfür (?:jemand(?:en)?|eine(?:n)? (?:andere[nr]? )?(?:person|bewerber(?:in)?|kandidat(?:in|en)?))"
        r" (mit [^.,;:!?\n]{4,60}) entschieden"
    ),
    "fr": re2.compile(
        r"(?i)\b(?:retenu|choisi|pris) (?:quelqu['’]un|une (?:autre )?personne|une candidate|un candidat)"
        r" ((?:avec|qui) [^.,;:!?\n]{4,60})[.,;:!?\n]"
    ),
    "es": re2.compile(
        r"(?i)\b(?:elegido|escogido|elegimos|escogimos|seleccionado) a (?:alguien|(?:una|otra) (?:persona|candidata)|otro candidato)"
        r" ((?:con|que) [^.,;:!?\n]{4,60})[.,;:!?\n]"
    ),
}
_COMPARES = re2.compile(
    r"(?i)\b(?:you|your|yours|than|better|best|but|and|he|she|they|als|besser\pL*|mehr|ihnen|sie|dir|du|und|aber|vous|toi|tu|que vous|mieux"
    r"|meilleure?|plus|et|mais|usted|mejor|más|menos|pero|y|que tú)\b"
)
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
    if notice is None or notice.reason:
        return notice.reason if notice else ""
    return needed(case, now)


def needed(case: Case, now: Situation) -> str:
    """What their words say that the post needs; empty where they do not, or where it may touch a matter of law."""
    notice = case.notice
    found = _NEEDED[now.language].search(f"{notice.words}.") if notice else None
    words = next((str(part) for part in found.groups() if part), "") if found else ""
    return words if notice and notice.words not in marks("protected") else ""


def needed_who(case: Case, now: Situation) -> str:
    """Whom their words say that they need, as "someone who can live near the station"; English alone."""
    notice = case.notice
    found = _NEEDED_WHO.search(f"{notice.words}.") if notice and now.language == "en" else None
    sure = found and notice and notice.words not in marks("protected") and not _COMPARES.search(found.group(1))
    return f"someone {found.group(1)}" if found and sure else ""


def choice_told(case: Case, now: Situation) -> str:
    """What they say of whom they chose, as "with more years at the press" or "who knows this harbour"."""
    notice = case.notice
    found = _CHOSEN[now.language].search(f"{notice.words}.") if notice else None
    words = " ".join(str(part) for part in found.groups() if part) if found else ""
    return words if notice and notice.words not in marks("protected") and not _COMPARES.search(words) else ""


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
