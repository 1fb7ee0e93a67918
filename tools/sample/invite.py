"""Calendar parts (RFC 5545, RFC 5546) as calendar programs send them.

A mail's `ics` field: `METHOD | uid | sequence | start | end | summary | location`; its organiser is `organizer` or the writer.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from tools.sample.letter import Letter
from tools.sample.people import Person

_ZONES = {
    "Europe/Dublin": ("GMT Standard Time", "+0000", "+0100", "T020000", "T010000"),
    "Europe/London": ("GMT Standard Time", "+0000", "+0100", "T020000", "T010000"),
    "Europe/Berlin": ("W. Europe Standard Time", "+0100", "+0200", "T030000", "T020000"),
    "Europe/Paris": ("Romance Standard Time", "+0100", "+0200", "T030000", "T020000"),
    "Europe/Madrid": ("Romance Standard Time", "+0100", "+0200", "T030000", "T020000"),
}


@dataclass(frozen=True, slots=True)
class _Facts:
    method: str
    uid: str
    sequence: str
    start: str
    end: str
    summary: str
    location: str


def invitation(letter: Letter, organizer: Person) -> tuple[str, str]:
    """The method, and the calendar with CRLF line ends, folded at 75 octets."""
    facts = _Facts(*(part.strip() for part in letter.entry.block.one("ics").split("|")))
    guests = [person for person in (*letter.to, *letter.cc) if person.key != organizer.key]
    if facts.method == "REPLY":
        guests = [letter.entry.sender]
    lines = [
        "BEGIN:VCALENDAR",
        "PRODID:-//Quill//Calendar 16.0//EN",
        "VERSION:2.0",
        f"METHOD:{facts.method}",
        *_timezone(str(organizer.zone)),
        "BEGIN:VEVENT",
        f"UID:{facts.uid}",
        f"ORGANIZER;CN={organizer.name}:mailto:{organizer.email}",
        *(_guest(person, facts.method) for person in guests),
        f"DTSTART;TZID={_ZONES[str(organizer.zone)][0]}:{_stamp(facts.start)}",
        f"DTEND;TZID={_ZONES[str(organizer.zone)][0]}:{_stamp(facts.end)}",
        f"DTSTAMP:{letter.at.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{facts.sequence}",
        f"STATUS:{'CANCELLED' if facts.method == 'CANCEL' else 'CONFIRMED'}",
        f"SUMMARY:{_escaped(facts.summary)}",
        f"LOCATION:{_escaped(facts.location)}",
        "TRANSP:OPAQUE",
        "END:VEVENT",
        "END:VCALENDAR",
    ]
    return facts.method, "".join(f"{_folded(line)}\r\n" for line in lines)


def _guest(person: Person, method: str) -> str:
    status = "ACCEPTED" if method == "REPLY" else "NEEDS-ACTION;RSVP=TRUE"
    return f"ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT={status};CN={person.name}:mailto:{person.email}"


def _timezone(zone: str) -> list[str]:
    name, winter, summer, to_winter, to_summer = _ZONES[zone]
    return [
        "BEGIN:VTIMEZONE",
        f"TZID:{name}",
        *_half("STANDARD", "10", to_winter, summer, winter),
        *_half("DAYLIGHT", "3", to_summer, winter, summer),
        "END:VTIMEZONE",
    ]


def _half(kind: str, month: str, clock: str, before: str, after: str) -> list[str]:
    return [
        f"BEGIN:{kind}",
        f"DTSTART:16010101{clock}",
        f"TZOFFSETFROM:{before}",
        f"TZOFFSETTO:{after}",
        f"RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH={month}",
        f"END:{kind}",
    ]


def _stamp(text: str) -> str:
    return f"{datetime.fromisoformat(text):%Y%m%dT%H%M%S}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")


def _folded(line: str) -> str:
    parts, part = [], ""
    for letter in line:
        if len((part + letter).encode()) > 74:
            parts.append(part)
            part = ""
        part += letter
    return "\r\n ".join([*parts, part])
