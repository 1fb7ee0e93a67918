"""Lessons: what interviewers said, strengths and gaps apart, over time; the seeker's word on a point, and one thing to do about a gap."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.application import Application
from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import Action, Lesson, Tip
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.learning import judge, plan, practised
from comeback.flows.ledger import applications
from comeback.flows.lessons import Learned, learned
from comeback.lessons.actions import open_for
from comeback.lessons.judged_points import point_id
from comeback.lessons.lessons import drawn_from, employers
from comeback.lessons.selfview import Parting, Surprise
from comeback.lessons.strands import Standing, Strand
from comeback.lessons.tips import tips_for
from comeback.web.showing import THEMES
from comeback.web.visit import Visit, whole

SECTIONS = {"strengths": (Standing.STRENGTH,), "paid_off": (Standing.PAID_OFF,), "gaps": (Standing.GAP, Standing.BOTH)}
SHOWN = 6
"""Remarks of a theme that are shown before the others are asked for."""
LINE = 140
"""Units of the line on which the remarks of a theme lie in time."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A point with its name, where its words stand (a mail, or an entry by hand), and its place on the line of time, 0 to `LINE`."""

    lesson: Lesson
    name: str
    address: str
    place: int

    @property
    def praise(self) -> bool:
        """Whether it names a strength."""
        return self.lesson.item.polarity is Polarity.STRENGTH


@dataclass(frozen=True, slots=True)
class Chapter:
    """Everything of one theme. `praised_by` and `missed_by` count independent employers."""

    strand: Strand
    remarks: tuple[Remark, ...]
    partings: tuple[Parting, ...]
    surprises: tuple[Surprise, ...]
    action: Action | None
    tips: tuple[Tip, ...]

    @property
    def praised_by(self) -> int:
        """How many employers named it as a strength; once it has paid off, since then."""
        since = self.strand.standing is Standing.PAID_OFF
        return max(len(employers(self.strand.praised_since if since else self.strand.strengths)), 1)

    @property
    def missed_by(self) -> int:
        """How many employers found it thin."""
        return max(len(employers(self.strand.gaps)), 1)


def show(visit: Visit) -> HttpResponse:
    """The themes that were spoken of, in three sections."""
    every = applications(visit.home)
    found = learned(visit.home, every)
    where = sources(every)
    chapters = [_chapter(one, found, where, visit.words.language) for one in found.strands]
    return visit.page(
        "lessons.html",
        sections={name: [one for one in chapters if one.strand.standing in standings] for name, standings in SECTIONS.items()},
        count=len(chapters),
        themes={theme: visit.words(name) for theme, name in THEMES.items()},
        line=LINE,
        shown=SHOWN,
        whole=visit.asked("all"),
        days=_days(found.lessons),
        searches=drawn_from(found.lessons),
    )


def correct(visit: Visit, point: str) -> HttpResponse:
    """The seeker's word on a point, or that it is none."""
    said, theme = visit.said("polarity"), visit.said("theme")
    if said == "none":
        judge(visit.home, point, None, None, visit.now)
    else:
        judge(visit.home, point, Polarity(said) if said in {"strength", "gap"} else None, _theme(theme), visit.now)
    return HttpResponseRedirect("/lessons?did=pointed")


def plan_one(visit: Visit) -> HttpResponse:
    """One thing to do about a theme."""
    plan(visit.home, _theme(visit.said("theme")), visit.said("what"), _day(visit.said("by")), visit.now)
    return HttpResponseRedirect("/lessons?did=planned")


def done(visit: Visit) -> HttpResponse:
    """What was planned for a theme is done; said from a brief, it leads back there."""
    practised(visit.home, _theme(visit.said("theme")), visit.now)
    brief = whole(visit.said("brief"))
    return HttpResponseRedirect(f"/brief/{brief}?did=practised" if brief else "/lessons?did=practised")


def sources(every: Iterable[Application]) -> dict[str, str]:
    """Where on our pages the words of each mail, and of each entry by hand, stand."""
    found = {}
    for one in every:
        for event in one.events:
            found[event.message or event.id] = f"/mails/{event.message}?of={one.number}" if event.message else f"/applications/{one.number}"
    return found


def _chapter(strand: Strand, found: Learned, where: dict[str, str], language: str) -> Chapter:
    first, last = _days(found.lessons)
    every = sorted((*strand.strengths, *strand.gaps), key=lambda one: one.on, reverse=True)
    remarks = tuple(
        Remark(one, point_id(one.source, one.item.quote), where.get(one.source, ""), _place(one.on, first, last)) for one in every
    )
    partings = tuple(one for one in found.partings if one.own.theme is strand.theme)
    return Chapter(
        strand, remarks, partings, _surprises(strand, found), open_for(strand.theme, found.actions), tips_for(strand.theme, language)
    )


def _surprises(strand: Strand, found: Learned) -> tuple[Surprise, ...]:
    """Those of this theme, one for each employer and side."""
    here = (one for one in found.surprises if one.theirs.item.theme is strand.theme)
    return tuple({(one.theirs.company, one.theirs.item.polarity): one for one in here}.values())


def _days(every: Sequence[Lesson]) -> tuple[date, date]:
    days = [one.on for one in every] or [date.min]
    return min(days), max(days)


def _place(on: date, first: date, last: date) -> int:
    whole = (last - first).days
    return round(LINE * (on - first).days / whole) if whole else LINE


def _theme(text: str) -> Theme:
    if text not in set(THEMES):
        raise UsageError("That is no theme.", "Choose one of the list.")
    return Theme(text)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UsageError(Sentence("{text!r} is no date.", text=text), "Write it as 2026-04-14.") from None
