"""Calendar files, read back by a library of others and looked at byte by byte (RFC 5545)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar

from comeback.domain.agenda import Entry, Published
from comeback.exchange.calendarfile import calendar_file

NOON = datetime(2026, 4, 14, 12, tzinfo=UTC)
TALK = Entry("6f1c1c5e-0000-5000-8000-000000000001", "Interview", "Comeback, application 7", 7, NOON, False, NOON + timedelta(minutes=45))
DAY = Entry("6f1c1c5e-0000-5000-8000-000000000002", "A letter to write", "Comeback, application 7", 7, datetime(2026, 4, 15, tzinfo=UTC))


def read(*published: Published) -> list[icalendar.Component]:
    """The events of the file as another program sees them."""
    return list(icalendar.Calendar.from_ical(calendar_file(published)).walk("VEVENT"))


def test_an_hour_is_told_in_utc_with_its_end_and_a_day_as_a_day() -> None:
    talk, day = read(Published(TALK, 0, NOON), Published(DAY, 0, NOON))
    assert (talk.decoded("dtstart"), talk.decoded("dtend")) == (NOON, NOON + timedelta(minutes=45))
    assert (day.decoded("dtstart"), day.decoded("dtend")) == (date(2026, 4, 15), date(2026, 4, 16))
    assert (str(talk["transp"]), str(day["transp"])) == ("OPAQUE", "TRANSPARENT")


def test_a_revision_has_its_number_and_its_moment_and_what_is_gone_is_called_off() -> None:
    (gone,) = read(Published(TALK, 3, NOON - timedelta(days=1), gone=True))
    assert gone["sequence"] == 3
    assert gone.decoded("dtstamp") == gone.decoded("last-modified") == NOON - timedelta(days=1)
    assert str(gone["status"]) == "CANCELLED"


def test_no_line_is_longer_than_75_octets_and_none_is_torn_within_a_letter() -> None:
    long = replace(TALK, title="Vorstellungsgespräch: Größenwahn & Söhne; Straßenbau, Abteilung Brücken\nund Wege " * 4, place="Ä" * 200)
    raw = calendar_file([Published(long, 0, NOON)])
    lines = raw.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert all(line.decode() is not None for line in lines)
    assert b"\n" not in raw.replace(b"\r\n", b"")
    (event,) = read(Published(long, 0, NOON))
    assert str(event["summary"]) == long.title
    assert str(event["location"]) == long.place


def test_words_of_a_mail_make_no_property_and_no_entry_of_their_own() -> None:
    forged = replace(
        TALK, title="x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nATTENDEE:mailto:mallory@evil.example\rSUMMARY:y", place="a\nURL:http://evil.example"
    )
    (event,) = read(Published(forged, 0, NOON))
    assert "attendee" not in event
    assert "url" not in event


def test_the_calendar_says_who_made_it_and_how_often_to_look() -> None:
    calendar = icalendar.Calendar.from_ical(calendar_file([]))
    assert str(calendar["version"]) == "2.0"
    assert calendar.decoded("refresh-interval") == timedelta(hours=1)
    assert "method" not in calendar
