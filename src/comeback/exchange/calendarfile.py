"""A calendar as other programs take it (RFC 5545), as a file or a feed. Moments are in UTC, so that no time zone need be told.

Calendars of mails are read in `comeback.mailbox.calendar`.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, timedelta

from icalendar import Calendar, Event

from comeback.domain.agenda import Published

MADE_BY = "-//Comeback//Comeback//EN"
LOOK_AGAIN = timedelta(hours=1)
"""How often a program that has subscribed is asked to look (RFC 7986, 5.7)."""
MEDIA_TYPE = "text/calendar; charset=utf-8"


def calendar_file(published: Iterable[Published]) -> bytes:
    """The whole calendar, lines folded at 75 octets. Without METHOD: DTSTAMP is when an entry was last revised (RFC 5545, 3.8.7.2)."""
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("name", "Comeback")
    calendar.add("x-wr-calname", "Comeback")
    calendar.add("refresh-interval", LOOK_AGAIN, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", LOOK_AGAIN)
    for one in published:
        calendar.add_component(_event(one))
    return bytes(calendar.to_ical(sorted=False))


def _event(one: Published) -> Event:
    entry, event = one.entry, Event()
    event.add("uid", entry.uid)
    for name in ("dtstamp", "last-modified"):
        event.add(name, one.revised_at.astimezone(UTC))
    event.add("sequence", one.sequence)
    if entry.whole_day:
        event.add("dtstart", entry.starts.date())
        event.add("dtend", entry.starts.date() + timedelta(days=1))
    else:
        event.add("dtstart", entry.starts.astimezone(UTC))
        event.add("dtend", (entry.ends or entry.starts).astimezone(UTC))
    event.add("summary", entry.title)
    event.add("description", entry.notes)
    if entry.place:
        event.add("location", entry.place)
    event.add("status", "CANCELLED" if one.gone else "CONFIRMED")
    event.add("class", "PRIVATE")
    event.add("transp", "TRANSPARENT" if entry.whole_day else "OPAQUE")
    return event
