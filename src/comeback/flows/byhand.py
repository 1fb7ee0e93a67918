"""What no mail says, typed in by the seeker: a no by phone, an interview, the moments of a debrief.

Each is one event, added and never edited.
"""

from __future__ import annotations

import uuid
from dataclasses import astuple, dataclass
from datetime import datetime, time, timedelta
from email.utils import parseaddr

from comeback.domain.application import Application, Moment
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Channel, Part
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.finding import holding_event, matching, meant
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.language.names import same_person
from comeback.store import ledger

NEAR = {"today": 0, "yesterday": 1}
NOON = time(12)
BEGINNINGS = (
    *("thank you for ", "thanks for ", "i have kept thinking about "),
    *("vielen dank für ", "danke für ", "noch lange denke ich an "),
    *("merci pour ", "je repense souvent à "),
    *("gracias por ", "sigo pensando en "),
)
"""With what the sentences begin whose ends a debrief asks for."""
MOVES_NO_MAIL = frozenset({EventKind.SNOOZED, EventKind.DONE_BY_HAND, EventKind.RETIRED, EventKind.DEBRIEFED})
"""Entries of a known application by which no mail is read or linked otherwise: a large ledger need not be made anew for them."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the seeker types in: where, which post, how, who (names or `Name <address>`), when, and what was said."""

    company: str
    role: str = ""
    channel: Channel = Channel.PHONE
    people: tuple[str, ...] = ()
    on: str | None = None
    said: str = ""
    number: int | None = None
    """The application's number, where it is known; company and role then only name it."""


@dataclass(frozen=True, slots=True)
class Debrief:
    """The seeker's answers, each possibly empty."""

    who: str = ""
    thanks_for: str = ""
    recall: str = ""
    well: str = ""
    badly: str = ""
    sure: str = ""
    """From 1 to 5: how sure the seeker is of a yes."""


def note_application(home: Home, told: Told, now: datetime) -> tuple[int, Event]:
    """An application that no mail shows: sent by post, handed in, or filled into a portal."""
    _named(told)
    at, _ = when(told.on, now)
    event = Event(new_id(), EventKind.APPLIED, at, channel=told.channel, company=told.company, role=told.role or None, note=told.said)
    return added(home, None, event, ())


def note_rejection(home: Home, told: Told, now: datetime) -> tuple[int, Event]:
    """A no that came by phone, in person, by post ...; returns the application's number and the event."""
    application = the_one(home, told)
    who = known_person(application, told.people[0]) if told.people else None
    at, _ = when(told.on, now)
    company, role = _called(application, told)
    event = Event(new_id(), EventKind.REJECTED, at, who=who, channel=told.channel, company=company, role=role, note=told.said)
    return added(home, application, event, ())


def note_interview(home: Home, told: Told, now: datetime) -> tuple[int, Event]:
    """An interview that no mail shows; the first of `people` is taken to have led it."""
    application = the_one(home, told)
    there = tuple(known_person(application, person) for person in told.people)
    at, whole_day = when(told.on, now)
    company, role = _called(application, told)
    event = Event(
        new_id(),
        EventKind.INTERVIEWED,
        at,
        who=there[0] if there else None,
        also=there[1:],
        channel=told.channel,
        on=at,
        whole_day=whole_day,
        company=company,
        role=role,
    )
    return added(home, application, event, ())


def note_debrief(home: Home, word: str, debrief: Debrief, now: datetime, event_id: str = "") -> tuple[int, Event]:
    """The moments of the last interview of the application that `word` means; the same `event_id` again changes nothing."""
    if not any(astuple(debrief)):
        raise UsageError("A debrief needs at least one answer.", "As in: comeback debrief 7 --thanks-for 'showing me the workshop'")
    application = meant(applications(home), word)
    moments: tuple[Moment, ...] = ()
    if debrief.thanks_for or debrief.recall:
        moments = (Moment(debrief.who or None, ending(debrief.thanks_for), ending(debrief.recall)),)
    if debrief.sure not in {"", *"12345"}:
        raise UsageError(Sentence("{sure!r} is no number from 1 to 5.", sure=debrief.sure), "Leave it empty if you would rather not say.")
    note = "\n".join(
        f"{label}: {text}" for label, text in (("well", debrief.well), ("badly", debrief.badly), ("sure", debrief.sure)) if text
    )
    event = Event(event_id or new_id(), EventKind.DEBRIEFED, now, company=application.company, role=application.role, note=note)
    return added(home, application, event, moments)


def added(home: Home, application: Application | None, event: Event, moments: tuple[Moment, ...]) -> tuple[int, Event]:
    """Keep the entry and link the ledger anew; returns the number of the application it belongs to now."""
    ledger.add_entry(home.seeker_id, event, application.number if application else None, moments)
    if application is None or event.kind not in MOVES_NO_MAIL:
        from comeback.flows.linking import link  # whoever looks at what they have learned links nothing

        link(home)
    return holding_event(applications(home), event.id).number, event


def _named(told: Told) -> None:
    if not told.company.strip():
        raise UsageError("An application needs a company.", "Write the name as you would say it.")


def the_one(home: Home, told: Told) -> Application | None:
    """The application at this company; None where there is none yet; raises UsageError naming the roles where there are several."""
    if told.number is not None:
        return meant(applications(home), str(told.number))
    _named(told)
    company, role = told.company, told.role
    here = matching(applications(home), company, role)
    if len(here) < 2:
        return here[0] if here else None
    roles = ", ".join(f"{one.role or 'role unknown'}" for one in here)
    raise UsageError(
        Sentence("There are {count} applications at {company}: {roles}.", count=len(here), company=company, roles=roles),
        "Please say which with --role.",
    )


def _called(application: Application | None, told: Told) -> tuple[str, str | None]:
    """Company and role as the application writes them: `tallow and pine` only says which is meant."""
    if application is None:
        return told.company, told.role or None
    return _name(told.company, application.company), _name(told.role, application.role) or None


def _name(typed: str, known: str | None) -> str:
    """What is known, unless more was typed, as a name is written."""
    fuller = len(typed.split()) > len((known or "").split()) and not typed.islower()
    return typed if fuller or not known else known


def known_person(application: Application | None, text: str) -> Person:
    """A person by name, or `Name <address>`; with the address the ledger knows, never a guessed one."""
    name, email = parseaddr(text) if "@" in text else (text.strip(), "")
    known = application.people if application else ()
    found = next((one for one in known if one.name and same_person(one.name, name)), None)
    if found and not email:
        return found
    return Person(name or None, email.lower() or None, found.part if found else Part.INTERVIEWER)


def when(text: str | None, now: datetime) -> tuple[datetime, bool]:
    """A moment and whether it is a whole day (then noon of it); raises UsageError for what is no date, or one to come."""
    if text is None:
        return now, False
    days = NEAR.get(text.strip().lower())
    if days is not None:
        return datetime.combine((now - timedelta(days=days)).date(), min(NOON, now.time()) if days == 0 else NOON, now.tzinfo), True
    try:
        at = datetime.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(
            Sentence("{text!r} is no date.", text=text), "Write it as 2026-04-14, 2026-04-14T15:00, today or yesterday."
        ) from None
    whole_day = len(text.strip()) == len("2026-04-14")
    at = datetime.combine(at.date(), NOON) if whole_day else at
    at = at if at.tzinfo else at.replace(tzinfo=now.tzinfo)
    if at.date() > now.date():
        raise UsageError(Sentence("{text} is still to come.", text=text), "Note what has happened; invitations are read from your mail.")
    return (min(at, now) if whole_day else at), whole_day


def ending(text: str) -> str | None:
    """The end of a sentence as the seeker gave it, without its beginning and its full stop."""
    bare = text.strip().rstrip(".").strip()
    for beginning in BEGINNINGS:
        if bare.lower().startswith(beginning):
            bare = bare[len(beginning) :]
    return bare or None


def new_id() -> str:
    """An id for an entry by hand."""
    return f"hand-{uuid.uuid4().hex}"
