"""What other programs take of the ledger: tables for a spreadsheet, mail for a mail program, people for an address book, a calendar."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from comeback.domain.application import Application
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Part
from comeback.exchange.addressbook import Contact, address_book
from comeback.exchange.calendarfile import calendar_file
from comeback.exchange.tablefile import table_file
from comeback.flows.agenda import calendar
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.mailbox.mboxfile import mbox_entry
from comeback.store import mails

APPLICATION_HEADS = ("Number", "Company", "Role", "Status", "Applied", "Interviewed", "Rejected", "Offer", "People")
EVENT_HEADS = ("Application", "Company", "Role", "Day", "What", "Who", "How", "Quote", "Note")
RECEIVED = frozenset({EventKind.APPLIED, EventKind.ACKNOWLEDGED})


def files(home: Home, now: datetime) -> dict[str, Iterator[bytes]]:
    """Their names, and what is in them, each made while it is read."""
    return {
        "applications.csv": _applications(home),
        "events.csv": _events(home),
        "mails.mbox": map(mbox_entry, mails.kept(home.seeker_id)),
        "contacts.vcf": _address_book(home),
        "calendar.ics": _calendar(home, now),
    }


def _applications(home: Home) -> Iterator[bytes]:
    """A row for each application; `comeback import` reads it again."""
    yield table_file(APPLICATION_HEADS, [_application(one, home.seeker.zone) for one in applications(home)])


def _events(home: Home) -> Iterator[bytes]:
    zone = home.seeker.zone
    yield table_file(EVENT_HEADS, [_event(one, event, zone) for one in applications(home) for event in one.events])


def _address_book(home: Home) -> Iterator[bytes]:
    """Everybody of the applications who has a name, each once."""
    yield address_book(_contacts(applications(home)))


def _calendar(home: Home, now: datetime) -> Iterator[bytes]:
    yield calendar_file(calendar(home, now))


def _application(one: Application, zone: ZoneInfo) -> list[str]:
    interviews = [meeting.day(zone).isoformat() for meeting in one.interviews if meeting.day_known and not meeting.cancelled]
    return [
        str(one.number),
        one.company or "",
        one.role or "",
        one.stage.replace("_", " "),
        _first(one, RECEIVED, zone),
        "; ".join(interviews),
        _first(one, frozenset({EventKind.REJECTED}), zone),
        _first(one, frozenset({EventKind.OFFERED}), zone),
        ", ".join(person.name for person in one.people if person.name),
    ]


def _event(one: Application, event: Event, zone: ZoneInfo) -> list[str]:
    who = (event.who.name or event.who.email or "") if event.who else ""
    what = event.kind.replace("_", " ") + ("" if event.sure else " (perhaps)")
    told = (event.channel.value, event.quote, event.note)
    return [str(one.number), one.company or "", one.role or "", _day(event.at, zone), what, who, *told]


def _first(one: Application, kinds: frozenset[EventKind], zone: ZoneInfo) -> str:
    return next((_day(event.at, zone) for event in one.events if event.kind in kinds and event.sure), "")


def _day(at: datetime, zone: ZoneInfo) -> str:
    return at.astimezone(zone).date().isoformat()


def _contacts(found: Iterable[Application]) -> list[Contact]:
    known: dict[str, Contact] = {}
    for one in found:
        for person in one.people:
            if person.name and not person.unattended:
                known.setdefault((person.email or f"{person.name}\0{one.company}").lower(), _contact(person, one.company or ""))
    return list(known.values())


def _contact(person: Person, company: str) -> Contact:
    part = "" if person.part is Part.UNKNOWN else person.part.value
    # A recruiter's firm is not the one that was applied to.
    return Contact(person.name or "", person.email or "", "" if person.part is Part.AGENCY else company, part)
