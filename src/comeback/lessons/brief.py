"""The page to read before an interview: praise first, then what to prepare, each with the words it rests on. Pure.

Where and when the interview is comes from the ledger and its mails; gathering that is the work of `comeback.flows`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comeback.domain.application import Interview, Moment
from comeback.domain.lesson import Action, Lesson, Tip
from comeback.lessons.acquaintance import Acquaintance
from comeback.lessons.actions import open_for
from comeback.lessons.lessons import drawn_from
from comeback.lessons.strands import Standing, Strand, Weight, newest
from comeback.lessons.tips import tips_for

MOST_PRAISED = 3
MOST_THIN = 3
_STANDS_WELL = {Standing.STRENGTH, Standing.PAID_OFF}


@dataclass(frozen=True, slots=True)
class Prepare:
    """A gap to be ready for: the words it rests on, what the seeker planned, and a way to practise."""

    lesson: Lesson
    weight: Weight
    action: Action | None = None
    tip: Tip | None = None


@dataclass(frozen=True, slots=True)
class Brief:
    """One page. `where` is the place or link that the invitation names, `bring` what it says of things to bring, in its words; `people`
    are those to be met, with what is known of them; `open_questions` are the seeker's own notes to come back to.
    """

    company: str | None
    role: str | None
    interview: Interview | None
    where: str = ""
    bring: tuple[str, ...] = ()
    people: tuple[Acquaintance, ...] = ()
    praised: tuple[Lesson, ...] = ()
    prepare: tuple[Prepare, ...] = ()
    moments: tuple[Moment, ...] = ()
    open_questions: tuple[str, ...] = ()

    @property
    def searches(self) -> tuple[str, ...]:
        """The searches whose lessons stand here."""
        return drawn_from([*self.praised, *(one.lesson for one in self.prepare)])


def praised(found: Sequence[Strand]) -> tuple[Lesson, ...]:
    """The newest praise of each theme that stands well, patterns before anecdotes, then the newest first."""
    well = [one for one in found if one.standing in _STANDS_WELL]
    well.sort(key=lambda one: (one.weight is Weight.PATTERN, one.strengths[-1].on), reverse=True)
    return tuple(newest(one.strengths) for one in well[:MOST_PRAISED])


def prepare(found: Sequence[Strand], planned: Sequence[Action], language: str) -> tuple[Prepare, ...]:
    """The newest gap of each theme that has not paid off, in the same order, with what was planned for it."""
    thin = [one for one in found if one.standing not in _STANDS_WELL]
    thin.sort(key=lambda one: (one.weight is Weight.PATTERN, one.gaps[-1].on), reverse=True)
    return tuple(
        Prepare(newest(one.gaps), one.weight, open_for(one.theme, planned), next(iter(tips_for(one.theme, language)), None))
        for one in thin[:MOST_THIN]
    )
