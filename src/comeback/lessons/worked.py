"""What letters after a no led to: by kind, by timing, by road, by reader, and as a way from the no to an open door.

Counts and ranges, never a cause: who was written to, when and how, is no accident. How sure the seeker was beforehand is for `sureness`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from itertools import combinations

from comeback.domain.application import Application
from comeback.domain.event import EventKind
from comeback.lessons.sent import Reader, Road, Sent, Shared, Timing, sent_after_no
from comeback.lessons.shares import Share, Telling, apart

KINDS = (
    EventKind.FOLLOWED_UP,
    EventKind.THANKED_FOR_FEEDBACK,
    EventKind.NUDGED,
    EventKind.KEPT_IN_TOUCH,
    EventKind.WROTE,
    EventKind.DONE_BY_HAND,
)


@dataclass(frozen=True, slots=True)
class Group:
    """Letters that have something in common. The counts are of those on which time has spoken; `waiting` are apart."""

    name: StrEnum
    settled: int
    answered: int
    feedback: int
    chance: int
    job: int
    waiting: int

    @property
    def share(self) -> Share:
        """How many were answered."""
        return Share(self.answered, self.settled)


class Compared(StrEnum):
    """What groups say of each other."""

    NOTHING = "nothing"
    """There is no second group."""
    TOO_FEW = "too_few"
    ALIKE = "alike"
    """The ranges touch: chance alone may make such a difference."""
    APART = "apart"
    """Some ranges do not touch; why, no count can say."""


@dataclass(frozen=True, slots=True)
class Way:
    """Applications from the no on: each stands in every step that it reached. `told` are those turned down after an interview, or written to."""

    told: int
    wrote: int
    answered: int
    feedback: int
    chance: int
    job: int


@dataclass(frozen=True, slots=True)
class Worked:
    """See the module. Timings, roads and readers are of the first letter after each no. Groups that hold no letter are left out."""

    way: Way
    letters: tuple[Group, ...]
    timings: tuple[Group, ...]
    roads: tuple[Group, ...]
    readers: tuple[Group, ...]


def worked(every: Iterable[Application], now: datetime, zone: tzinfo, shared: Shared) -> Worked:
    """From all applications; `zone` is the seeker's, `shared` says of an address that it is a team's."""
    by_application = [(one, sent_after_no(one, now, zone, shared)) for one in every]
    sent = [letter for _, letters in by_application for letter in letters]
    first = [letter for letter in sent if letter.first]
    return Worked(
        _way([letters for one, letters in by_application if letters or _turned_down(one, now)]),
        _groups(sent, KINDS, lambda one: one.kind),
        _groups(first, Timing, lambda one: one.timing),
        _groups(first, Road, lambda one: one.road),
        _groups(first, Reader, lambda one: one.reader),
    )


def compared(groups: Sequence[Group]) -> Compared:
    """Whether these groups can be told apart."""
    if len(groups) < 2:
        return Compared.NOTHING
    shares = [group.share for group in groups if group.share.telling is Telling.RANGE]
    if len(shares) < 2:
        return Compared.TOO_FEW
    return Compared.APART if any(apart(one, other) for one, other in combinations(shares, 2)) else Compared.ALIKE


def _groups(sent: Sequence[Sent], names: Iterable[StrEnum], name_of: Callable[[Sent], StrEnum | None]) -> tuple[Group, ...]:
    found = ((name, [one for one in sent if name_of(one) is name]) for name in names)
    return tuple(_group(name, inside) for name, inside in found if inside)


def _group(name: StrEnum, inside: Sequence[Sent]) -> Group:
    settled = [one for one in inside if not one.waiting]
    return Group(
        name,
        len(settled),
        sum(one.answered for one in settled),
        sum(one.feedback for one in settled),
        sum(one.chance for one in settled),
        sum(one.job for one in settled),
        len(inside) - len(settled),
    )


def _way(applications: Sequence[Sequence[Sent]]) -> Way:
    def reached(step: Callable[[Sent], bool]) -> int:
        return sum(any(step(one) for one in letters) for letters in applications)

    return Way(
        len(applications),
        reached(lambda _: True),
        reached(lambda one: one.answered),
        reached(lambda one: one.feedback),
        reached(lambda one: one.chance),
        reached(lambda one: one.job),
    )


def _turned_down(application: Application, now: datetime) -> bool:
    """Whether a no came after an interview."""
    noes = [event.at for event in application.events if event.sure and event.kind is EventKind.REJECTED and event.at <= now]
    return any(meeting.at.date() <= no.date() for meeting in application.interviews if not meeting.cancelled for no in noes)
