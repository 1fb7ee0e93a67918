"""The seeker's calendar: every appointment of the ledger, and the same as it is published to other calendars.

Publishing writes down what was given, so that the next time an entry that changed is its next revision.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from comeback.domain.agenda import Appointment, Published
from comeback.domain.application import Application, Seeker
from comeback.domain.message import Invite
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.errors import UsageError
from comeback.flows.finding import meant
from comeback.flows.home import Home
from comeback.flows.ledger import applications, with_steps
from comeback.flows.meetings import invites_of
from comeback.ledger import agendawords, publishing
from comeback.ledger.agenda import appointments
from comeback.ledger.situation import Situation
from comeback.ledger.timing import day_of
from comeback.store import notices
from comeback.store.published import publish

Steps = Sequence[tuple[Application, Step]]
SHORTEST = 8
"""Characters of a uid that name an entry."""


def agenda(home: Home, now: datetime, *, places: bool = True) -> list[Appointment]:
    """Every appointment, past ones too, the earliest first; without `places` no mail is looked at for where and how long."""
    every = with_steps(home, now)
    return _appointments(home, every, invites_of(home, [one for one, _ in every]) if places else {}, now)


def ahead(home: Home, now: datetime) -> list[Appointment]:
    """Those of today and later; mails of interviews that are over are not looked at."""
    every, today = with_steps(home, now), day_of(now, home.seeker)
    invites = invites_of(home, [one for one, _ in every if any(meeting.day(home.seeker.zone) >= today for meeting in one.interviews)])
    return [one for one in _appointments(home, every, invites, now) if _day(one, home.seeker) >= today]


def _appointments(home: Home, every: Steps, invites: Mapping[int, Sequence[Invite]], now: datetime) -> list[Appointment]:
    found = [each for one, step in every for each in appointments(Situation(one, home.seeker, now), step, invites.get(one.number, ()))]
    return sorted(found, key=lambda one: (one.starts.date(), one.starts, one.key))


def _day(one: Appointment, seeker: Seeker) -> date:
    return (one.starts if one.whole_day else one.starts.astimezone(seeker.zone)).date()


def entry(home: Home, word: str, now: datetime) -> Published:
    """The one entry of the calendar whose uid begins so; UsageError where there is none."""
    found = [one for one in calendar(home, now) if one.entry.uid.startswith(word.strip().lower())] if len(word.strip()) >= SHORTEST else []
    if not found:
        raise UsageError(
            Sentence("The calendar has no entry {word!r}.", word=word), "'comeback calendar' lists what is to come, each with its name."
        )
    return found[0]


def calendar(home: Home, now: datetime, word: str = "") -> list[Published]:
    """What calendars are given now, in order of time: of everything, or of the one application that `word` means."""
    named = notices.choice(home.seeker_id).names_employers
    entries = [agendawords.entry(one, home.seeker.language, named=named) for one in agenda(home, now)]
    published = publishing.told(publish(home.seeker_id, lambda before: publishing.revised(before, entries, now)), now)
    if not word:
        return published
    number = meant(applications(home), word).number
    return [one for one in published if one.entry.application == number]
