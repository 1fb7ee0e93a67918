"""Events of calendar parts (RFC 5545, RFC 5546) as invites. Broken parts give none. What an invite means is not decided here.

Not done on purpose: repetition is not unrolled, alarms are not run, attachments and links are not fetched.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from itertools import islice

# The whole library first: its files ask for one another in circles, and two threads that began at two ends would break it.
import icalendar  # noqa: F401
from icalendar.parser import Contentline, Contentlines
from icalendar.prop import vDuration

from comeback.domain.message import Address, Invite
from comeback.mailbox.calendarzone import Observance, located, observance
from comeback.mailbox.headers import addresses
from comeback.mailbox.visible import one_line

_MOST_TEXTS = 4
_TEXT_CAP = 256 * 1024
_MOST_LINES = 1_500
"""Lines that are read of one part, of those that are of use."""
_LINE_CAP = 8_192
_MOST_EVENTS = 50
_MOST_ATTENDEES = 200
_WORDS_CAP = 500
_DEEPEST = 6

_USED = re.compile(
    r"(?:BEGIN|END|METHOD|UID|DTSTART|DTEND|DURATION|SUMMARY|LOCATION|ORGANIZER|ATTENDEE|SEQUENCE|STATUS|TZID|TZOFFSETTO|RRULE)[;:]",
    re.IGNORECASE,
)
_Property = tuple[str, dict[str, str], str]
"""Name, parameters, value."""


@dataclass(slots=True)
class _Component:
    """What stands between BEGIN and END, without the components inside it."""

    name: str
    properties: list[_Property] = field(default_factory=list)

    def first(self, name: str) -> _Property:
        return next((one for one in self.properties if one[0] == name), (name, {}, ""))

    def text(self, name: str) -> str:
        return one_line(self.first(name)[2], _WORDS_CAP)


def invites(texts: tuple[str, ...]) -> tuple[Invite, ...]:
    """The events of all parts in order, each once. A time without a zone counts as UTC, a day alone as its midnight in UTC."""
    found: dict[Invite, None] = {}
    for text in texts[:_MOST_TEXTS]:
        components = list(_components(text[:_TEXT_CAP]))
        method = next((one.text("METHOD").upper() for one in components if one.name == "VCALENDAR"), "")
        zones = dict(_zones(components))
        events = [one for one in components if one.name == "VEVENT"][:_MOST_EVENTS]
        found.update(dict.fromkeys(_invite(event, method, zones) for event in events))
    return tuple(one for one in found if one.uid or one.starts)[:_MOST_EVENTS]


def _components(text: str) -> Iterator[_Component]:
    """All components, outer ones first; lines that make no sense are left out, an END that is missing is thought to stand at the end."""
    open_ones: list[_Component] = []
    for name, parameters, value in _lines(text):
        if name == "BEGIN":
            component = _Component(value.strip().upper())
            if len(open_ones) < _DEEPEST:
                open_ones.append(component)
                yield component
        elif name == "END":
            names = [one.name for one in open_ones]
            ending = value.strip().upper()
            if ending in names:
                del open_ones[len(names) - 1 - names[::-1].index(ending) :]
        elif open_ones:
            open_ones[-1].properties.append((name, parameters, value))


def _lines(text: str) -> Iterator[_Property]:
    used = (line for line in Contentlines.from_ical(text) if _USED.match(line))  # type: ignore[no-untyped-call]
    for line in islice(used, _MOST_LINES):
        try:
            name, parameters, value = Contentline(line[:_LINE_CAP]).parts()  # type: ignore[no-untyped-call]
        except ValueError:
            continue
        yield name.upper(), {key.upper(): _string(given) for key, given in parameters.items()}, value


def _string(given: str | list[str]) -> str:
    return given if isinstance(given, str) else ",".join(given)


def _zones(components: list[_Component]) -> Iterator[tuple[str, tuple[Observance, ...]]]:
    """The observances of every VTIMEZONE by its name; they follow it in the list."""
    name, found = "", list[Observance]()
    for one in components:
        if one.name in {"STANDARD", "DAYLIGHT"}:
            seen = observance({key: value for key, _, value in one.properties})
            found.extend([seen] if seen else [])
            yield name, tuple(found[-4:])
        elif one.name == "VTIMEZONE":
            name, found = one.first("TZID")[2].strip(), []


def _invite(event: _Component, method: str, zones: dict[str, tuple[Observance, ...]]) -> Invite:
    starts = _moment(event.first("DTSTART"), zones)
    ends = _moment(event.first("DTEND"), zones) or _after(starts, event.first("DURATION")[2])
    organizer = _person(event.first("ORGANIZER"))
    attendees = (_person(one) for one in event.properties if one[0] == "ATTENDEE")
    sequence = event.text("SEQUENCE")
    return Invite(
        uid=event.text("UID"),
        method=method,
        summary=event.text("SUMMARY"),
        starts=starts,
        ends=ends,
        location=event.text("LOCATION"),
        organizer=organizer,
        attendees=tuple(person for person in attendees if person)[:_MOST_ATTENDEES],
        sequence=int(sequence) if sequence.isdecimal() and len(sequence) < 9 else 0,
        cancelled=method == "CANCEL" or event.text("STATUS").upper() == "CANCELLED",
        whole_day=starts is not None and "T" not in event.first("DTSTART")[2].upper(),
    )


def _moment(one: _Property, zones: dict[str, tuple[Observance, ...]]) -> datetime | None:
    """A DATE or DATE-TIME, aware; a day alone has no zone even where one is named."""
    value = one[2].strip()
    try:
        read = datetime.fromisoformat(value)
    except ValueError:
        return None
    if read.tzinfo:
        return read
    return located(read, one[1].get("TZID", "").strip() if "T" in value else "", zones)


def _after(starts: datetime | None, duration: str) -> datetime | None:
    if starts is None or not duration or len(duration) > 30:
        return None
    try:
        length = vDuration.from_ical(duration)  # type: ignore[no-untyped-call]
        return starts + length if isinstance(length, timedelta) else None
    except (ValueError, OverflowError):
        return None


def _person(one: _Property) -> Address | None:
    """An organizer or attendee: the address of its `mailto:` or EMAIL parameter, the name of its CN."""
    _, parameters, value = one
    found = addresses(value[:_WORDS_CAP]) or addresses(parameters.get("EMAIL", "")[:_WORDS_CAP])
    email = found[0].email if found else ""
    name = one_line(parameters.get("CN", ""), 200)
    return Address("" if name.lower() == email else name, email) if email or name else None
