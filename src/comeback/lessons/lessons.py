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

Found = tuple[FeedbackReading, str | None, str | None, date]
"""What an answer holds, the company, who said it, the day."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """A theme that several employers named in the same way; `lessons` in the order of their days."""

    theme: Theme
    polarity: Polarity
    lessons: tuple[Lesson, ...]

    @property
    def companies(self) -> tuple[str, ...]:
        """The employers, as first written."""
        return tuple(_by_company(self.lessons).values())


def lessons(found: Iterable[Found]) -> tuple[Lesson, ...]:
    """The strengths, then the gaps, each by day: what employers said of the seeker. Neutral points teach nothing; a repeated quote counts once."""
    seen: dict[tuple[str, str], Lesson] = {}
    for reading, company, said_by, on in found:
        for item in reading.items:
            if item.polarity is not Polarity.NEUTRAL and item.theme in SUBSTANTIVE:
                seen.setdefault((item.quote, company_key(company or "")), Lesson(item, company, said_by, on))
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
        if lesson.company and company_key(lesson.company):
            companies.setdefault(company_key(lesson.company), lesson.company)
    return companies
