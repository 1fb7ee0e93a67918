"""The slots of what was noted of the day: what somebody did, what stayed in mind, and whose it is when it is not the reader's.

A note that speaks to its person ("dass Sie mir ...") is silent in a letter to anybody else.
"""

from __future__ import annotations

import re2

from comeback.domain.application import Moment
from comeback.domain.case import Case
from comeback.letters.load.people import same
from comeback.letters.plan.facts import moment_beside, moment_for, who_of
from comeback.letters.plan.situation import Situation
from comeback.letters.words import (
    fit,
    french,
    french_moments,
    german,
    german_memories,
    german_moments,
    spanish,
    spanish_acts,
    spanish_moments,
    spanish_thanks,
)
from comeback.letters.words.acts import act
from comeback.letters.words.names import dative, spoken_of
from comeback.letters.words.persons import spoken_to
from comeback.letters.words.sentences import words

_RECALLED = {"de": german_moments, "fr": french_moments, "es": spanish_moments}
_PARTED = {"de": german.parted, "fr": french.parted, "es": spanish.parted}
_FAVOURS = frozenset(f"act_{kind}" for kind in ("showed", "trusted", "taught", "explained", "kind"))
"""Kinds of act of which English says "It was good of you to"."""
_YOU = re2.compile(r"(?i)\byou(?:rs?)?\b")
_TO_SOMEBODY = {
    "en": frozenset[str](),
    "de": frozenset("Sie Ihr Ihre Ihren Ihrem Ihrer Ihnen du dich dir dein deine deinen deinem deiner ihr euch eure euren eurem".split()),  # noqa: SIM905
    "fr": frozenset(["vous", "votre", "vos", "tu", "te", "toi", "ton", "ta", "tes"]),
    "es": frozenset(["tú", "te", "ti", "tu", "tus", "vos", "usted"]),
}
"""Words by which a note speaks to the person it is about."""


def moment_slots(case: Case, now: Situation) -> dict[str, str]:
    """The slots of the moment that the letter recalls, and of one of somebody else's beside it."""
    found = moment_for(case, case.reader)
    return ({**_own(case, found, now), **_beside(case, now)}) if found else {}


def _own(case: Case, found: Moment, now: Situation) -> dict[str, str]:
    who = who_of(case, found)
    others = who is not None and not (case.reader and same(who.name, case.reader.name))
    thanks = _thanks(found, case, now, who.name if others and who else "")
    if now.language == "es" and not others:
        thanks = spanish_acts.of_theirs(thanks, formal=now.formal)
    if now.language == "de" and who is not None and not others:
        thanks = german_moments.of_theirs(thanks, formal=now.formal)
    recalled, parted = (
        _recalled(_to_tell(found.recall or "", now, others=others), case, now.language, others=others),
        _PARTED.get(now.language),
    )
    return {
        "favour": fit.favour(thanks) if not others and now.language == "en" and act(thanks, "en") in _FAVOURS else "",
        "thanks_ing": thanks if not others and thanks.split()[:1] and thanks.split()[0].endswith("ing") else "",
        "thanks": thanks,
        **recalled,
        **(parted(thanks) if parted and thanks else {}),
        "thanks_que": spanish_acts.that_you_did(thanks, formal=now.formal) if now.language == "es" and not others else "",
        "recall_an": german.remembered(recalled["recall"]) if now.language == "de" else "",
        "who": dative(spoken_of(who, now.language), now.language) if others else "",
    }


def _beside(case: Case, now: Situation) -> dict[str, str]:
    beside = moment_beside(case, case.reader)
    if beside is None:
        return {}
    who = who_of(case, beside)
    thanks = _thanks(beside, case, now, who.name if who else "")
    if now.language == "es":
        thanks = spanish_thanks.with_memory(thanks, spanish_moments.recalled(beside.recall or ""))
    speaks = _TO_SOMEBODY[now.language] & set(words(beside.recall or ""))
    if now.language == "de" and thanks and beside.recall and not speaks:
        thanks = german_memories.thanks_and(thanks, german_moments.recalled(beside.recall)) or thanks
    return {"beside_who": dative(spoken_of(who, now.language), now.language), "beside_thanks": thanks}


def _thanks(moment: Moment, case: Case, now: Situation, other: str = "") -> str:
    """What follows "thank you"; of somebody else's act, told of them, and only where it does not speak to them."""
    told = moment.thanks_for or ""
    if other and now.language == "de":
        told = german.of_another(told, other)
    if not told or (other and _TO_SOMEBODY[now.language] & set(words(told))):
        return ""
    if now.language == "en":
        ended = fit.thanks_end(told if other else spoken_to(told), names_in(case))
        return fit.theirs(ended) if other else ended
    if now.language == "de":
        return german_moments.thanks(told, formal=now.formal)
    return french_moments.thanks(told) if now.language == "fr" else spanish_moments.thanks(told)


def _to_tell(recall: str, now: Situation, *, others: bool) -> str:
    """The memory, unless it speaks of "you" and the reader is somebody else."""
    return "" if others and now.language == "en" and _YOU.search(recall) else recall


def _recalled(told: str, case: Case, language: str, *, others: bool) -> dict[str, str]:
    """What follows "I have kept thinking about", or, where no form is sure, what stands behind a colon."""
    if not told:
        return {"recall": ""}
    if language == "en":
        told = told if others else spoken_to(told)
        return {"recall": fit.recall_end(told, names_in(case)), "recall_loose": fit.recall_loose(told, names_in(case))}
    found = _RECALLED[language]
    recall = found.recalled(told)
    return {"recall": french.marked(recall) if language == "fr" else recall, "recall_loose": found.loosely(told)}


def names_in(case: Case) -> frozenset[str]:
    """Every part of a name of the people of the case."""
    names = [case.seeker.name, *(one.name for one in case.people), case.reader.name if case.reader else ""]
    return frozenset(part for name in names for part in name.split())
