"""The brief of an application: what the ledger and its mails know of the interview ahead, and what earlier ones taught."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from comeback.domain.application import Application, Interview
from comeback.domain.event import EventKind
from comeback.domain.message import Message
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.due import next_interview
from comeback.flows.finding import meant
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.flows.lessons import learned
from comeback.language.detect import language_of
from comeback.ledger.agenda import invite_of
from comeback.lessons.acquaintance import acquaintance, told_once
from comeback.lessons.brief import Brief, praised, prepare
from comeback.lessons.invited import place, to_bring
from comeback.store import mails


def brief_for(home: Home, word: str, now: datetime, language: str) -> tuple[Application, Brief]:
    """The page for the next interview of the application that `word` means; UsageError where none is known to lie ahead.

    `language` is that in which the page is read; tips are given in it.
    """
    every = applications(home)
    application = meant(every, word)
    ahead = next_interview(application, now)
    if ahead is None:
        raise UsageError(
            Sentence("No interview at {company} lies ahead.", company=application.company or Sentence("this company")),
            "Import the invitation, or read 'comeback lessons' for what earlier interviews taught.",
        )
    known, told = learned(home, every), _mails(home, application)
    inviting = _inviting(application, ahead, told)
    brief = Brief(
        application.company,
        application.role,
        ahead,
        _where(ahead, inviting),
        _bring(home, inviting),
        told_once(acquaintance(one, application, ahead, told, home.seeker.zone) for one in ahead.people),
        praised(known.strands),
        prepare(known.strands, known.actions, language),
        application.moments,
        _open_questions(application),
    )
    return application, brief


def _mails(home: Home, application: Application) -> list[Message]:
    """The mails of others in this application, in the order of their events."""
    names = dict.fromkeys(event.message for event in application.events if event.message)
    kept = mails.by_identity(home.seeker_id, names)
    return [kept[name] for name in names if name in kept and not kept[name].is_from(home.me)]


def _inviting(application: Application, ahead: Interview, told: Sequence[Message]) -> list[Message]:
    """The mails about this interview, the newest first: from the one that told of it on. An earlier round had its own place and papers."""
    ids = [event.id for event in application.events]
    begins = ids.index(ahead.told_by) if ahead.told_by in ids else 0
    since = {event.message for event in application.events[begins:]}
    return [mail for mail in reversed(told) if mail.identity in since]


def _where(ahead: Interview, inviting: Sequence[Message]) -> str:
    """The place or link that the newest calendar entry of this interview names, else the one that the words of its mails name."""
    invite = invite_of(ahead, (one for mail in inviting for one in mail.invites if one.location))
    return invite.location if invite else next((found for mail in inviting if (found := place(mail.words.new))), "")


def _bring(home: Home, inviting: Sequence[Message]) -> tuple[str, ...]:
    """What the mails say of things to bring, the newest mail first."""
    found = (said for mail in inviting for said in to_bring(mail.words.new, language_of(mail.words.new, home.seeker.language)))
    return tuple(dict.fromkeys(found))


def _open_questions(application: Application) -> tuple[str, ...]:
    """What the seeker noted in debriefs as gone badly: questions that may come back."""
    notes = (event.note for event in application.events if event.kind is EventKind.DEBRIEFED)
    return tuple(line.removeprefix("badly: ") for note in notes for line in note.splitlines() if line.startswith("badly: "))
