"""Points of many answers as lessons, and the patterns among them. Finding the points is done in `feedback`.

One remark is an anecdote: interview outcomes vary much for the same person. Two independent employers make a pattern (letters.md, section 9).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackReading, Lesson
from comeback.language.companies import company_key
from comeback.lessons.themes import SUBSTANTIVE

ENOUGH = 2
"""Independent employers that make a pattern."""


@dataclass(frozen=True, slots=True)
class Found:
    """What an answer holds, the company, who said it, the day, the mail or entry it stands in, and the search it was heard in."""

    reading: FeedbackReading
    company: str | None
    said_by: str | None
    on: date
    source: str = ""
    search: str = ""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A theme that several employers named in the same way; `lessons` in the order of their days."""

    theme: Theme
    polarity: Polarity
    lessons: tuple[Lesson, ...]

    @property
    def companies(self) -> tuple[str, ...]:
        """The employers, as first written."""
        return employers(self.lessons)


def employers(learned: Iterable[Lesson]) -> tuple[str, ...]:
    """The independent employers among the lessons, as first written; a nameless one counts for none, nor does a theme that is a guess."""
    return tuple(_by_company(learned).values())


def drawn_from(learned: Iterable[Lesson]) -> tuple[str, ...]:
    """The searches that the lessons were heard in, the earliest first."""
    return tuple(dict.fromkeys(one.search for one in sorted(learned, key=lambda one: one.on) if one.search))


def lessons(found: Iterable[Found]) -> tuple[Lesson, ...]:
    """The strengths, then the gaps, each by day: what employers said of the seeker. Neutral points teach nothing; a repeated quote counts once."""
    seen: dict[tuple[str, str], Lesson] = {}
    for one in found:
        for item in one.reading.items:
            if item.polarity is not Polarity.NEUTRAL and item.theme in SUBSTANTIVE:
                lesson = Lesson(item, one.company, one.said_by, one.on, one.source, one.search)
                seen.setdefault((item.quote, company_key(one.company or "")), lesson)
    return tuple(sorted(seen.values(), key=lambda lesson: (lesson.item.polarity is Polarity.GAP, lesson.on)))


def patterns(learned: Iterable[Lesson]) -> tuple[Pattern, ...]:
    """The themes that at least two independent employers named the same way, the most often named first. A nameless employer counts for none."""
    groups: dict[tuple[Theme, Polarity], list[Lesson]] = {}
    for lesson in learned:
        groups.setdefault((lesson.item.theme, lesson.item.polarity), []).append(lesson)
    found = [Pattern(theme, polarity, tuple(sorted(group, key=lambda one: one.on))) for (theme, polarity), group in groups.items()]
    return tuple(sorted((one for one in found if len(one.companies) >= ENOUGH), key=lambda one: (-len(one.companies), one.theme)))


def _by_company(learned: Iterable[Lesson]) -> dict[str, str]:
    companies: dict[str, str] = {}
    for lesson in learned:
        if lesson.item.sure and lesson.company and company_key(lesson.company):
            companies.setdefault(company_key(lesson.company), lesson.company)
    return companies
