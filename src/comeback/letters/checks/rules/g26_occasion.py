"""Rule G26: what took place is called what it was, and nobody is said to have been met who was heard by phone or known before."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule, of_kinds
from comeback.letters.plan.presumed import first_met
from comeback.letters.plan.situation import situation
from comeback.letters.words.occasion import occasion

_MET = ("You did not meet for the first time that day, face to face.", "Say: our call, our talk, or your question.")
_ALL = ("The case knows of no such number of people.", "Name those you know, or one of them.")


def _find(look: Look) -> Iterator[Hit | str]:
    case = look.case
    if case is None or not case.interviewed_on:
        return
    if not _interview(case, look):
        yield from look.quotes("interview_named", look.own)
    if not first_met(case, situation(case)):
        yield from (Hit(quote, *_MET) for quote in look.quotes("met", look.own))
    if len(case.people) < 2:
        yield from (Hit(quote, *_ALL) for quote in look.quotes("everybody", look.own))


def _interview(case: Case, look: Look) -> bool:
    """Whether the day was an interview, alone or beside something else; where no stage is noted it may have been."""
    return occasion(case.stage, look.language).talk or case.stage in look.listed("interview_named")


RULE = Rule(
    "G26",
    Severity.WARNING,
    "What took place is called what it was: no interview where it was a trial shift, no meeting where it was a call.",
    "By the facts it was something else.",
    "Name it as it was: the trial shift, the road test, the lesson.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP, LetterKind.THANKS_FOR_FEEDBACK, LetterKind.NUDGE, LetterKind.THANKS_FOR_INTERVIEW),
)
