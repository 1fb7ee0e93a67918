"""What is still owed when a search ends with a post: a yes in writing, a step back elsewhere, thanks to those who helped. Pure.

Each is proposed once, with the person it goes to; the seeker writes it, or lets it be. Nobody waits for what is stale.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from comeback.domain.application import Application, Seeker, Stage
from comeback.domain.event import EventKind, Person
from comeback.domain.kinds import LetterKind, Part
from comeback.domain.sentence import Sentence
from comeback.ledger.asked import asked
from comeback.ledger.decide import decide
from comeback.ledger.persons import merged
from comeback.ledger.warmth import Warmth, warmth

THANKS = frozenset({LetterKind.THANKS_FOR_FEEDBACK, LetterKind.THANKS_FOR_INTERVIEW})
"""Letters of the table for those who helped. A follow-up asks for advice, and who has found a post asks nobody for their time."""
OPEN = frozenset({Stage.APPLIED, Stage.ASSESSMENT, Stage.INTERVIEW, Stage.PAUSED})


@dataclass(frozen=True, slots=True)
class Farewell:
    """One letter worth writing; `to` is None where nobody is known who could get it."""

    application: Application
    letter: LetterKind
    to: Person | None
    why: str


def farewells(hired: Application, others: Sequence[Application], seeker: Seeker, now: datetime) -> tuple[Farewell, ...]:
    """What is owed, the yes first, then the applications still open, then thanks. `others` are those of the same search.

    They are looked at as if the search went on: that it is closed owes nobody anything less.
    """
    going = [replace(one, closing=None) for one in others if one.number != hired.number]
    found = [*_yes(hired, seeker, now)]
    found += [made for one in going if (made := _stepping_back(one, seeker, now))]
    done = {made.application.number for made in found}
    found += [made for one in going if one.number not in done and (made := _thanks(one, seeker, now))]
    return (*found, *_referees(hired, [hired, *others]))


def _yes(hired: Application, seeker: Seeker, now: datetime) -> Iterable[Farewell]:
    """The yes in writing, where only a talk has told it."""
    if not any(event.kind is EventKind.ACCEPTED and event.message for event in hired.events):
        to = asked(hired, seeker, now, LetterKind.ACCEPTANCE).to
        yield Farewell(hired, LetterKind.ACCEPTANCE, to, Sentence("Your yes in writing, if you have only said it."))


def _stepping_back(one: Application, seeker: Seeker, now: datetime) -> Farewell | None:
    """They may still be keeping a place: it goes to somebody else the sooner they know."""
    if warmth(one, seeker, now) is not Warmth.WARM:
        return None
    if one.stage is Stage.OFFER:
        return Farewell(
            one, LetterKind.DECLINE, asked(one, seeker, now, LetterKind.DECLINE).to, Sentence("They hold an offer open for you.")
        )
    if one.stage in OPEN:
        return Farewell(
            one, LetterKind.WITHDRAWAL, asked(one, seeker, now, LetterKind.WITHDRAWAL).to, Sentence("They are still considering you.")
        )
    return None


def _thanks(one: Application, seeker: Seeker, now: datetime) -> Farewell | None:
    step = decide(one, seeker, now)
    return Farewell(one, step.letter, step.to, step.why) if step.letter in THANKS else None


def _referees(hired: Application, every: Iterable[Application]) -> list[Farewell]:
    """Who spoke for the seeker, once each, wherever it was."""
    people = merged(person for one in every for person in one.people if person.part is Part.REFERRER and person.reachable)
    why = Sentence("They spoke for you: tell them how it ended.")
    return [Farewell(hired, LetterKind.THANKS_TO_REFEREE, person, why) for person in people if person.name]
