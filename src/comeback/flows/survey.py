"""The searches at a glance: which there are, what is still warm, what has gone cold, and what is owed at the end of one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from comeback.domain.application import Application
from comeback.domain.kinds import LetterKind
from comeback.domain.search import Search
from comeback.domain.step import Step
from comeback.flows.due import steps
from comeback.flows.home import Home
from comeback.flows.parting import Parting, partings
from comeback.flows.searching import searches
from comeback.ledger.searches import rests
from comeback.ledger.situation import Situation
from comeback.ledger.warmth import EXPIRED, Warmth, warmth_of


@dataclass(frozen=True, slots=True)
class Survey:
    """Everything the page of searches shows. `current` is the one that goes on, or the one just closed; None before the first."""

    current: Search | None
    earlier: tuple[Search, ...]
    rests: bool
    letters: tuple[tuple[Application, Step], ...]
    """Warm, and owed a letter."""
    open: tuple[tuple[Application, Step], ...]
    """Warm, and theirs is the next word."""
    stale: tuple[Application, ...]
    partings: tuple[Parting, ...]
    members: tuple[Application, ...]
    """The applications of the current search, the newest first."""


def survey(home: Home, now: datetime) -> Survey:
    """The searches as they stand at this moment."""
    every = steps(home, now)
    found = [one for one, _ in every]
    known = searches(home, found)
    current = known[-1] if known and (known[-1].ended(now) is None or rests(known)) else None
    states = [(one, step, warmth_of(step, Situation(one, home.seeker, now))) for one, step in every]
    warm = [(one, step) for one, step, state in states if state is Warmth.WARM]
    mine = {one.number: one for one in found}
    return Survey(
        current=current,
        earlier=tuple(one for one in reversed(known) if one is not current),
        rests=rests(known),
        letters=tuple(pair for pair in warm if pair[1].letter is not LetterKind.NONE),
        open=tuple(pair for pair in warm if pair[1].letter is LetterKind.NONE),
        stale=tuple(one for one, _, state in states if state is Warmth.STALE),
        partings=partings(home, current, now) if current else (),
        members=tuple(mine[number] for number in reversed(current.applications)) if current else (),
    )


def any_expired(every: list[tuple[Application, Step]]) -> bool:
    """Whether letters are too late to go: a cheap sign that there is something to let go of."""
    return any(step.row == EXPIRED for _, step in every)
