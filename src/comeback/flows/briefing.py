"""The brief of an application: what the ledger and its mails know of the interview ahead, and what earlier ones taught."""

from __future__ import annotations

from datetime import datetime

from comeback.domain.application import Application, Interview
from comeback.domain.event import EventKind
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.due import next_interview
from comeback.flows.finding import meant
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.flows.lessons import learned
from comeback.flows.meetings import invites_of
from comeback.ledger.agenda import invite_of
from comeback.lessons.brief import Brief, praised, prepare


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


def _where(home: Home, application: Application, ahead: Interview) -> str:
    """The place or link that the newest calendar entry of this interview names."""
    invite = invite_of(ahead, (one for one in invites_of(home, [application])[application.number] if one.location))
    return invite.location if invite else ""


def _open_questions(application: Application) -> tuple[str, ...]:
    """What the seeker noted in debriefs as gone badly: questions that may come back."""
    notes = (event.note for event in application.events if event.kind is EventKind.DEBRIEFED)
    return tuple(line.removeprefix("badly: ") for note in notes for line in note.splitlines() if line.startswith("badly: "))
