"""What the seeker has learned so far: every lesson with its source, themes over time, partings from their own view, and what is planned."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comeback.domain.application import Application
from comeback.domain.event import EventKind
from comeback.domain.lesson import Action, Lesson
from comeback.flows.hearing import found_in
from comeback.flows.home import Home
from comeback.flows.learning import planned
from comeback.flows.ledger import applications
from comeback.lessons.lessons import lessons
from comeback.lessons.selfview import Parting, Surprise, own_views, partings, surprises
from comeback.lessons.strands import Strand, strands
from comeback.lessons.sureness import guesses


@dataclass(frozen=True, slots=True)
class Learned:
    """See the module."""

    lessons: tuple[Lesson, ...]
    strands: tuple[Strand, ...]
    partings: tuple[Parting, ...]
    surprises: tuple[Surprise, ...]
    actions: tuple[Action, ...]


def learned(home: Home, every: Sequence[Application] | None = None) -> Learned:
    """From all applications, or from those given where they are read already."""
    every = applications(home) if every is None else every
    found = lessons(found_in(home, every))
    debriefs = ((event, one) for one in every for event in one.events if event.kind is EventKind.DEBRIEFED)
    own = [view for event, one in debriefs for view in own_views(event.note, one.company, home.seeker.language)]
    guessed = [guess for one in every if one.events for guess in guesses(one, one.events[-1].at, home.seeker.zone)]
    return Learned(found, strands(found), partings(own, found), surprises(guessed, found), planned(home))
