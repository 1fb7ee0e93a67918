"""What worked: letters after a no and what came of them, and how sure the seeker was against what came; each plot with its table."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpResponse

from comeback.domain.event import EventKind
from comeback.flows.worked import what_worked
from comeback.lessons.sent import Reader, Road, Timing
from comeback.lessons.sureness import Band, Guess, Sureness
from comeback.lessons.worked import Group, Way, compared
from comeback.web.visit import Visit

NAMES: dict[str, str] = {
    EventKind.FOLLOWED_UP: "Thanks after a no",
    EventKind.THANKED_FOR_FEEDBACK: "Thanks for feedback",
    EventKind.NUDGED: "One gentle reminder",
    EventKind.KEPT_IN_TOUCH: "Keep in touch",
    EventKind.WROTE: "Another letter",
    EventKind.DONE_BY_HAND: "An answer no mail shows",
    Timing.SAME_DAY: "The same day",
    Timing.NEXT_DAY: "The next day",
    Timing.TWO_TO_FIVE: "After 2 to 5 days",
    Timing.LATER: "Later",
    Road.MAIL: "By mail",
    Road.OTHER: "By another road",
    Reader.PERSON: "Somebody at the employer’s",
    Reader.RECRUITER: "A recruiter",
    Reader.SHARED: "A team’s mailbox",
    Sureness.SURE: "Sure of it (4 or 5)",
    Sureness.HALF: "Half and half (3)",
    Sureness.DOUBTFUL: "Doubtful (1 or 2)",
}
TITLES = {"letters": "Which letter", "timings": "How long after the news", "roads": "By which road", "readers": "To whom"}
WAY = {
    "told": "They said no",
    "wrote": "You wrote",
    "answered": "They answered",
    "feedback": "With feedback",
    "chance": "With another chance",
    "job": "With a job",
}
EDGE = 3
"""Per cent of a plot's width that stay free at both ends, so that a dot there is whole."""


@dataclass(frozen=True, slots=True)
class Step:
    """One bar of the way: its name, its count, and its length in per cent of the first."""

    name: str
    count: int
    length: float


@dataclass(frozen=True, slots=True)
class Bar:
    """A group as a bar of letters: answered, not answered, still open; each part begins where the one before ends. All in per cent."""

    group: Group
    answered: float
    settled: float
    whole: float


@dataclass(frozen=True, slots=True)
class Dot:
    """A guess and its place on the line of time, in per cent."""

    guess: Guess
    place: float


def show(visit: Visit) -> HttpResponse:
    """The page."""
    found, sure = what_worked(visit.home, visit.now)
    parts = {"letters": found.letters, "timings": found.timings, "roads": found.roads, "readers": found.readers}
    return visit.page(
        "worked.html",
        way=way(found.way),
        parts=[(name, TITLES[name], bars(groups), str(compared(groups))) for name, groups in parts.items() if groups],
        lines=[(band, dots(band, sure)) for band in sure],
        names=NAMES,
        days=days(sure),
    )


def way(at: Way) -> list[Step]:
    """The bars from the no to an open door; none where nobody was written to."""
    counts = [(name, int(getattr(at, field))) for field, name in WAY.items()]
    return [Step(name, count, 100 * count / at.told) for name, count in counts] if at.wrote else []


def bars(groups: Sequence[Group]) -> list[Bar]:
    """All on one scale, the largest group as long as the plot."""
    most = max(group.settled + group.waiting for group in groups)
    return [
        Bar(group, 100 * group.answered / most, 100 * group.settled / most, 100 * (group.settled + group.waiting) / most)
        for group in groups
    ]


def dots(band: Band, sure: Sequence[Band]) -> list[Dot]:
    """The guesses of a band between the first and the last of all."""
    first, last = (day.toordinal() for day in days(sure) or ())
    whole = max(last - first, 1)
    return [Dot(one, EDGE + (100 - 2 * EDGE) * (one.on.toordinal() - first) / whole) for one in band.guesses]


def days(sure: Sequence[Band]) -> tuple[date, date] | None:
    """The first and the last day on which there was a guess."""
    found = [one.on for band in sure for one in band.guesses]
    return (min(found), max(found)) if found else None
