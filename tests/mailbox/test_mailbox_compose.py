"""From what the walker hands over to a message: fields, the choice of the text, hidden signs, labels, and that it never fails."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.message import Address, Message, Place
from comeback.mailbox.compose import compose
from comeback.mailbox.parsed import Headers, Parsed

PLACE = Place("box.mbox", "#0")
IDENTITY = "0" * 64


def composed(*fields: tuple[str, str], **parts: object) -> Message:
    """The message of a mail with these header fields and parts."""
    return compose(Parsed(Headers(fields), **parts), IDENTITY, PLACE)  # type: ignore[arg-type]


def test_the_fields_of_a_mail_are_read() -> None:
    message = composed(
        ("message-id", "<1@askew.example>"),
        ("in-reply-to", "<0@grand.example>"),
        ("references", "<a@grand.example> <0@grand.example>"),
        ("subject", "=?utf-8?q?Gespr=C3=A4ch?= am Donnerstag"),
        ("from", '"Askew, Wren" <Wren@Askew.example>'),
        ("reply-to", "jobs@askew.example"),
        ("to", "ottilie@grand.example, Pell <pell@hartnoll.example>"),
        ("cc", "idris@moss.example"),
        ("date", "Tue, 4 Mar 2025 09:31:00 +0100"),
        plain="Liebe Ottilie,\r\n\r\nbis Donnerstag.\r\n\r\nWren\r\n",
        attachments=("plan.pdf",),
    )
    assert message == Message(
        identity=IDENTITY,
        place=PLACE,
        message_id="<1@askew.example>",
        in_reply_to="<0@grand.example>",
        references=("<a@grand.example>", "<0@grand.example>"),
        subject="Gespräch am Donnerstag",
        sender=Address("Askew, Wren", "wren@askew.example"),
        reply_to=(Address("", "jobs@askew.example"),),
        to=(Address("", "ottilie@grand.example"), Address("Pell", "pell@hartnoll.example")),
        cc=(Address("", "idris@moss.example"),),
        date=datetime(2025, 3, 4, 8, 31, tzinfo=UTC),
        words=message.words,
        attachments=("plan.pdf",),
    )
    assert message.words.new == "Liebe Ottilie,\n\nbis Donnerstag.\n\nWren"


def test_a_mail_of_nothing_is_a_message_of_nothing() -> None:
    assert composed() == Message(identity=IDENTITY, place=PLACE)


def test_where_from_is_missing_the_sender_field_counts() -> None:
    assert composed(("sender", "wren@askew.example")).sender.email == "wren@askew.example"


RECEIVED = ("received", "from a by b with ESMTPS id 1; Tue, 4 Mar 2025 09:31:00 +0000")
OLDER = ("received", "from c by a; Mon, 3 Mar 2025 09:31:00 +0000")
ARRIVED = datetime(2025, 3, 4, 9, 31, tzinfo=UTC)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Mon, 3 Mar 2025 12:00:00 +0000", datetime(2025, 3, 3, 12, tzinfo=UTC)),
        ("", ARRIVED),
        ("some day", ARRIVED),
        ("Thu, 1 Jan 1970 00:00:00 +0000", ARRIVED),
        ("Tue, 4 Mar 2036 09:31:00 +0000", ARRIVED),
        ("Wed, 5 Mar 2025 09:31:00 +0000", datetime(2025, 3, 5, 9, 31, tzinfo=UTC)),
    ],
)
def test_an_absurd_date_gives_way_to_the_topmost_received(written: str, expected: datetime) -> None:
    assert composed(RECEIVED, OLDER, ("date", written)).date == expected


def test_without_any_date_there_is_none() -> None:
    assert composed(("received", "from a by b")).date is None


@pytest.mark.parametrize(
    ("value", "labels"),
    [
        ("Inbox,Jobs,Important", ("Inbox", "Jobs", "Important")),
        ("=?utf-8?q?Posteingang,Bewerbungen_f=C3=BCr_Kiel?=", ("Posteingang", "Bewerbungen für Kiel")),
        ('Inbox,"Jobs, Kiel"', ("Inbox", "Jobs, Kiel")),
        ("Inbox, ,Inbox", ("Inbox",)),
        ("", ()),
    ],
)
def test_labels_are_decoded_and_split(value: str, labels: tuple[str, ...]) -> None:
    assert composed(("x-gmail-labels", value)).labels == labels


LONG = "The panel met on Friday and talked for two hours. " * 8


@pytest.mark.parametrize(
    ("plain", "html", "new"),
    [
        ("The post is yours.", "<p>The post is <b>yours</b>.</p>", "The post is yours."),
        ("", "<p>The post is yours.</p>", "The post is yours."),
        (" \r\n\t\r\n", "<p>The post is yours.</p>", "The post is yours."),
        ("Please view this message in an HTML capable reader.", "<p>The post is yours.</p>", "The post is yours."),
        ("Diese Nachricht kann nur als HTML angezeigt werden.", "<p>Die Stelle ist Ihre.</p>", "Die Stelle ist Ihre."),
        ("Votre messagerie ne prend pas en charge le format HTML.", "<p>Le poste est à vous.</p>", "Le poste est à vous."),
        ("Su programa de correo no admite el formato HTML.", "<p>El puesto es suyo.</p>", "El puesto es suyo."),
        ("https://askew.example/letter", f"<p>{LONG}</p>", LONG.strip()),
        ("Askew", f"<p>{LONG}</p>", LONG.strip()),
        ("The post is yours.", "", "The post is yours."),
        ("Please view this message in an HTML capable reader.", "", "Please view this message in an HTML capable reader."),
        ("The post is yours.", "<p style='display:none'>x</p>", "The post is yours."),
    ],
)
def test_the_plain_part_is_taken_unless_it_says_nothing(plain: str, html: str, new: str) -> None:
    assert composed(plain=plain, html=html).words.new == new


@pytest.mark.parametrize(
    ("raw", "seen"),
    [
        ("re\u200bjec\u2060ted", "rejected"),
        ("a\u202edesrever\u202c", "adesrever"),
        ("kept\U000e0049\U000e0067\U000e006e\U000e006f\U000e0072\U000e0065", "kept"),
        ("soft\u00adhyphen", "softhyphen"),
        ("fixed\u00a0space\u202f!", "fixed space !"),
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("bell\x07\x1b[31m", "bell[31m"),
        ("lone \ud83d half", "lone \ufffd half"),
        ("heart \u2764\ufe0f", "heart \u2764"),
    ],
)
def test_signs_without_a_shape_are_taken_out(raw: str, seen: str) -> None:
    assert composed(plain=raw).words.new == seen


def test_hidden_signs_leave_subject_names_and_file_names() -> None:
    message = composed(("subject", "Yo\u200bur\u202e post"), ("from", "Wr\u200ben <wren@askew.example>"), attachments=("a\u202efdp.exe",))
    assert (message.subject, message.sender.name, message.attachments) == ("Your post", "Wren", ("afdp.exe",))


def test_the_text_is_capped() -> None:
    assert len(composed(plain="words " * 1_000_000).words.new) <= 200_000


def test_a_calendar_part_becomes_an_invite() -> None:
    text = "BEGIN:VCALENDAR\nMETHOD:REQUEST\nBEGIN:VEVENT\nUID:1\nDTSTART:20260312T090000Z\nEND:VEVENT\nEND:VCALENDAR"
    (invite,) = composed(calendars=(text, "broken")).invites
    assert (invite.uid, invite.method) == ("1", "REQUEST")


NAMES = "from to cc reply-to date received subject message-id references in-reply-to x-gmail-labels authentication-results precedence"
FIELDS = st.sampled_from(NAMES.split())


@given(
    st.lists(st.tuples(FIELDS, st.text(max_size=60)), max_size=8),
    st.text(max_size=120),
    st.text(max_size=120),
    st.text(max_size=120),
)
def test_whatever_the_walker_hands_over_is_composed(fields: list[tuple[str, str]], plain: str, html: str, other: str) -> None:
    message = composed(*fields, plain=plain, html=html, calendars=(other,), delivery_status=other, attachments=(other,))
    assert message == composed(*fields, plain=plain, html=html, calendars=(other,), delivery_status=other, attachments=(other,))
    message.words.new.encode("utf-8")
