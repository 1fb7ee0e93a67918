"""Calendar parts as invites: requests, changes, cancellations, answers, zones of every kind, and parts that are broken or bombs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.message import Address, Invite
from comeback.mailbox.calendar import invites

ZONE = """BEGIN:VTIMEZONE
TZID:{name}
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE
"""


def calendar(event: str, method: str = "REQUEST", zone: str = "") -> str:
    """A calendar part with one event."""
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nMETHOD:{method}\n{zone}BEGIN:VEVENT\nUID:u1\n{event}\nEND:VEVENT\nEND:VCALENDAR\n".replace(
        "\n", "\r\n"
    )


def one(event: str, method: str = "REQUEST", zone: str = "") -> Invite:
    """The only invite of such a part."""
    (found,) = invites((calendar(event, method, zone),))
    return found


def test_a_request_is_read_with_all_it_says() -> None:
    found = one(
        "SUMMARY;LANGUAGE=en:Trial shift\\, second round\nDTSTART:20260312T090000Z\nDTEND:20260312T103000Z\nLOCATION:Mill Lane 12\n"
        'ORGANIZER;CN="Askew, Wren":MAILTO:Wren@Askew.example\nATTENDEE;CN=Ottilie Grand;ROLE=CHAIR:mailto:ottilie@\n grand.example\n'
        "ATTENDEE:mailto:pell@hartnoll.example\nSEQUENCE:3"
    )
    assert found == Invite(
        uid="u1",
        method="REQUEST",
        summary="Trial shift, second round",
        starts=datetime(2026, 3, 12, 9, tzinfo=UTC),
        ends=datetime(2026, 3, 12, 10, 30, tzinfo=UTC),
        location="Mill Lane 12",
        organizer=Address("Askew, Wren", "wren@askew.example"),
        attendees=(Address("Ottilie Grand", "ottilie@grand.example"), Address("", "pell@hartnoll.example")),
        sequence=3,
    )


@pytest.mark.parametrize(
    ("method", "status", "cancelled"),
    [
        ("REQUEST", "CONFIRMED", False),
        ("REQUEST", "CANCELLED", True),
        ("CANCEL", "CONFIRMED", True),
        ("REPLY", "", False),
        ("COUNTER", "", False),
    ],
)
def test_the_method_and_the_status_say_whether_it_is_off(method: str, status: str, *, cancelled: bool) -> None:
    found = one(f"DTSTART:20260312T090000Z\nSTATUS:{status}", method.lower())
    assert (found.method, found.cancelled) == (method, cancelled)


@pytest.mark.parametrize(
    ("name", "zone", "summer", "winter"),
    [
        ("Europe/Berlin", "", 2, 1),
        ("W. Europe Standard Time", "", 2, 1),
        ("Eastern Standard Time", "", -4, -5),
        ("GMT Standard Time", "", 1, 0),
        ('"W. Europe Standard Time"', "", 2, 1),
        ("/vendor.example/20260101_1/America/New_York", "", -4, -5),
        ("Our own zone", ZONE.format(name="Our own zone"), 2, 1),
        ('"(UTC+01:00) Somewhere, Elsewhere"', ZONE.format(name="(UTC+01:00) Somewhere, Elsewhere"), 2, 1),
        ('"(UTC+05:30) Somewhere"', "", 5.5, 5.5),
        ("No such zone", "", 0, 0),
        ("../../etc/passwd", "", 0, 0),
    ],
)
def test_a_local_time_is_put_into_its_zone(name: str, zone: str, summer: float, winter: float) -> None:
    for day, hours in (("20260701", summer), ("20260115", winter)):
        starts = one(f"DTSTART;TZID={name}:{day}T100000", zone=zone).starts
        assert starts is not None
        assert (starts.hour, starts.utcoffset()) == (10, timedelta(hours=hours))


@pytest.mark.parametrize(("day", "hours"), [("20260329", 2), ("20260328", 1), ("20261025", 1), ("20261024", 2)])
def test_a_zone_beside_the_event_changes_on_its_own_days(day: str, hours: int) -> None:
    starts = one(f"DTSTART;TZID=Our own:{day}T120000", zone=ZONE.format(name="Our own")).starts
    assert starts is not None
    assert starts.utcoffset() == timedelta(hours=hours)


def test_a_time_without_a_zone_counts_as_utc() -> None:
    assert one("DTSTART:20260312T090000").starts == datetime(2026, 3, 12, 9, tzinfo=UTC)


def test_a_day_alone_is_its_midnight_in_utc() -> None:
    found = one("DTSTART;VALUE=DATE:20260312")
    assert (found.starts, found.whole_day) == (datetime(2026, 3, 12, tzinfo=UTC), True)
    assert not one("DTSTART:20260312T000000Z").whole_day


def test_an_offset_in_the_time_itself_is_kept() -> None:
    assert one("DTSTART:20260312T090000+0100").starts == datetime(2026, 3, 12, 8, tzinfo=UTC)


def test_a_duration_gives_the_end() -> None:
    assert one("DTSTART:20260312T090000Z\nDURATION:PT45M").ends == datetime(2026, 3, 12, 9, 45, tzinfo=UTC)


def test_what_stands_in_an_alarm_is_not_the_events() -> None:
    found = one("DTSTART:20260312T090000Z\nSUMMARY:Trial\nBEGIN:VALARM\nSUMMARY:Wake up\nTRIGGER:-PT10M\nEND:VALARM\nLOCATION:Mill Lane")
    assert (found.summary, found.location) == ("Trial", "Mill Lane")


def test_repetition_is_not_unrolled() -> None:
    assert len(invites((calendar("DTSTART:20260312T090000Z\nRRULE:FREQ=SECONDLY;COUNT=99999999"),))) == 1


def test_the_same_event_as_part_and_as_attachment_counts_once() -> None:
    text = calendar("DTSTART:20260312T090000Z")
    assert len(invites((text, text))) == 1


def test_an_update_beside_the_old_event_keeps_both() -> None:
    found = invites((calendar("DTSTART:20260312T090000Z\nSEQUENCE:0"), calendar("DTSTART:20260313T090000Z\nSEQUENCE:1")))
    assert [invite.sequence for invite in found] == [0, 1]


def test_hidden_signs_and_line_breaks_leave_the_summary() -> None:
    assert one("DTSTART:20260312T090000Z\nSUMMARY:Tri\u200bal\\nshift\U000e0041").summary == "Trial shift"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no calendar at all",
        "BEGIN:VCALENDAR",
        "BEGIN:VCALENDAR\nEND:VCALENDAR",
        "BEGIN:VCALENDAR\nBEGIN:VTODO\nUID:1\nEND:VTODO\nEND:VCALENDAR",
        "BEGIN:VEVENT\nSUMMARY:neither id nor time\nEND:VEVENT",
        "END:VEVENT\nEND:VEVENT",
    ],
)
def test_a_part_without_an_event_gives_none(text: str) -> None:
    assert invites((text,)) == ()


@pytest.mark.parametrize("starts", ["", "20261399T990000", "tomorrow", "99999999T1", "2026031", "0T"])
def test_a_broken_time_leaves_the_event_without_one(starts: str) -> None:
    assert one(f"DTSTART:{starts}").starts is None


def test_a_part_that_was_cut_off_still_gives_its_event() -> None:
    text = calendar("DTSTART:20260312T090000Z\nSUMMARY:Trial")
    (found,) = invites((text[: text.index("END:VEVENT")],))
    assert found.summary == "Trial"


BOMBS = {
    "deep": "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\n" * 50_000,
    "many events": "BEGIN:VCALENDAR\n" + "BEGIN:VEVENT\nUID:{}\nDTSTART;TZID=Europe/Berlin:20260101T000000\nEND:VEVENT\n" * 5_000,
    "one long line": "BEGIN:VEVENT\nUID:1\nSUMMARY:" + "x" * 1_000_000,
    "folds": "BEGIN:VEVENT\nUID:1\nSUMMARY:" + "x\n " * 300_000,
    "quotes": 'BEGIN:VEVENT\nUID:1\nATTENDEE;CN="' + '";CN="' * 50_000,
    "attendees": "BEGIN:VEVENT\nUID:1\n" + "ATTENDEE:mailto:a@b.example\n" * 20_000,
    "zones": "BEGIN:VCALENDAR\n" + ZONE.format(name="x") * 1_000 + "BEGIN:VEVENT\nUID:1\nDTSTART;TZID=x:20260101T000000\n",
    "backslashes": "BEGIN:VEVENT\nUID:1\nSUMMARY:" + "\\" * 200_000,
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_gives_few_invites_of_bounded_size(name: str) -> None:
    found = invites((BOMBS[name],) * 20)
    assert len(found) <= 50
    assert all(len(invite.attendees) <= 200 and len(invite.summary) <= 500 for invite in found)


@given(
    st.lists(
        st.sampled_from(
            [*calendar("DTSTART:20260312T090000Z", zone=ZONE.format(name="z")).split("\r\n"), ":", ";=", 'X;A="', "DTSTART;TZID=z:2026"]
        )
    )
)
def test_any_order_of_lines_is_read(lines: list[str]) -> None:
    assert all(invite.uid or invite.starts for invite in invites(("\r\n".join(lines),)))


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert invites((text,)) == ()
