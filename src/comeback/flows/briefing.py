"""The brief of an application: what the ledger and its mails know of the interview ahead, and what earlier ones taught."""

from __future__ import annotations

from datetime import datetime, timedelta

from comeback.domain.application import Application, Interview, Seeker
from comeback.domain.event import EventKind
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.finding import meant
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.flows.lessons import learned
from comeback.flows.meetings import invites_of
from comeback.ledger.agenda import invite_of
from comeback.lessons.brief import Brief, praised, prepare

READY = timedelta(days=1)
"""So long before an interview its brief is pointed to: the day before."""


def brief_for(home: Home, word: str, now: datetime) -> tuple[Application, Brief]:
    """The page for the next interview of the application that `word` means; UsageError where none is known to lie ahead."""
    every = applications(home)
    application = meant(every, word)
    ahead = next_interview(application, now)
    if ahead is None:
        raise UsageError(
            Sentence("No interview at {company} lies ahead.", company=application.company or Sentence("this company")),
            "Import the invitation, or read 'comeback lessons' for what earlier interviews taught.",
        )
    known = learned(home, every)
    brief = Brief(
        application.company,
        application.role,
        ahead,
        _where(home, application, ahead),
        praised(known.strands),
        prepare(known.strands, known.actions, home.seeker.language),
        application.moments,
        _open_questions(application),
    )
    return application, brief


def next_interview(application: Application, now: datetime) -> Interview | None:
    """The first interview that is still to come; one of which only the day is known lies ahead all that day."""
    for one in application.interviews:
        begins = one.at.replace(hour=23, minute=59) if one.whole_day else one.at
        if one.day_known and not one.cancelled and begins >= now:
            return one
    return None


def briefs_ready(seeker: Seeker, every: list[Application], now: datetime) -> list[tuple[Application, Interview]]:
    """The applications with an interview today or tomorrow, in the seeker's own days."""
    today = now.astimezone(seeker.zone).date()
    found = [(one, ahead) for one in every if (ahead := next_interview(one, now))]
    return [(one, ahead) for one, ahead in found if ahead.at.astimezone(seeker.zone).date() - today <= READY]


def _where(home: Home, application: Application, ahead: Interview) -> str:
    """The place or link that the newest calendar entry of this interview names."""
    invite = invite_of(ahead, (one for one in invites_of(home, [application])[application.number] if one.location))
    return invite.location if invite else ""


def _open_questions(application: Application) -> tuple[str, ...]:
    """What the seeker noted in debriefs as gone badly: questions that may come back."""
    notes = (event.note for event in application.events if event.kind is EventKind.DEBRIEFED)
    return tuple(line.removeprefix("badly: ") for note in notes for line in note.splitlines() if line.startswith("badly: "))
