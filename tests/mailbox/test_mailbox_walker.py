"""The walk over ugly mails, bounces, and any bytes at all."""

from __future__ import annotations

import contextlib
import email
import email.policy

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comeback.mailbox.glance import glance
from comeback.mailbox.headers import decoded
from comeback.mailbox.parsed import Parsed
from comeback.mailbox.parts import CAPS
from comeback.mailbox.walker import Unreadable, walk
from tests.mailbox.museum import HEAD, HTML_PART, MUSEUM, PDF_PART, PLAIN_PART, SHOWN


def _tidy(text: str) -> str:
    return text.strip("\n").rstrip()


@pytest.mark.parametrize("name", sorted(MUSEUM))
def test_an_ugly_mail_is_read_as_a_person_would(name: str) -> None:
    ugly = MUSEUM[name]
    parsed = walk(ugly.data)
    assert _tidy(parsed.plain) == ugly.plain
    assert _tidy(parsed.html) == ugly.html
    assert parsed.attachments == ugly.attachments
    assert len(parsed.calendars) == ugly.calendars
    assert decoded(parsed.headers.first("subject"), 200) == ugly.subject
    assert "ida@quarrylane.example" in parsed.headers.first("from")


@pytest.mark.parametrize("name", sorted(MUSEUM))
def test_a_view_of_a_mail_reads_as_its_bytes(name: str) -> None:
    data = MUSEUM[name].data
    assert walk(memoryview(b"before" + data + b"behind")[6:-6]) == walk(data)


REPORT = (
    HEAD + b"Content-Type: multipart/report; report-type=delivery-status; boundary=edge\r\n\r\n"
    b"--edge\r\n\r\nIt could not be delivered.\r\n"
    b"--edge\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example\r\n\r\n"
    b"Final-Recipient: rfc822; gone@quarry.example\r\nAction: failed\r\n"
    b"--edge\r\nContent-Type: %s\r\n\r\nSubject: my letter\r\nMessage-ID: <mine@x.example>\r\n\r\n%s"
    b"--edge--\r\n"
)


@pytest.mark.parametrize("returned", [(b"message/rfc822", b"the words of the letter\r\n"), (b"text/rfc822-headers", b"")])
def test_a_bounce_gives_its_status_and_the_fields_it_returns(returned: tuple[bytes, bytes]) -> None:
    parsed = walk(REPORT % returned)
    assert parsed.report
    assert "gone@quarry.example" in parsed.delivery_status
    assert "<mine@x.example>" in parsed.returned_headers
    # Words of the returned letter are not the words of the bounce.
    assert parsed.plain.strip() == "It could not be delivered."
    assert "letter\n" not in parsed.returned_headers.replace("my letter\n", "")


def test_a_long_text_is_cut_and_says_so() -> None:
    parsed = walk(HEAD + b"\r\n" + b"line of words\r\n" * 100_000)
    assert parsed.cut
    assert CAPS["text/plain"] // 2 < len(parsed.plain) <= CAPS["text/plain"]
    assert parsed.plain.endswith("line of words\n")


def test_words_behind_a_large_attachment_are_found() -> None:
    large = PDF_PART + b"QUFB\r\n" * 1_000_000
    data = (
        HEAD + b"Content-Type: multipart/mixed; boundary=edge\r\n\r\n--edge\r\n" + large + b"--edge\r\n" + PLAIN_PART + b"\r\n--edge--\r\n"
    )
    assert walk(data).plain == SHOWN
    assert walk(memoryview(data)) == walk(data)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "It is empty."),
        (b"\r\n \r\n\0", "It is empty."),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "It is no mail"),
        (b"Shopping: milk\nAlso: bread\n", "It is no mail"),
        (b"just some words", "It is no mail"),
    ],
)
def test_what_is_no_mail_is_unreadable_with_a_reason(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        walk(data)


PIECES = [
    b"From: a@x.example\r\n",
    b"Subject: =?utf-8?q?a?=\n",
    b"Content-Type: multipart/mixed; boundary=e\r\n",
    b'Content-Type: multipart/report; boundary="e"\n',
    b"Content-Type: text/html\r\n",
    b"Content-Type: message/rfc822\r\n",
    b"Content-Type: message/delivery-status\n",
    b"Content-Type: text/calendar\r\n",
    b"Content-Type: text/plain; format=flowed; delsp=yes; charset=utf-7\r\n",
    b"Content-Transfer-Encoding: base64\r\n",
    b"Content-Transfer-Encoding: quoted-printable\n",
    b"Content-Transfer-Encoding: x-uuencode\n",
    b"; name*0*=utf-8''%ff",
    b"charset=utf-16",
    b"begin 644 a\n",
    *(b"\r\n", b"\n", b"\r", b"\0", b"--e", b"--e--", b"--", b" ", b"\t", b"=", b"\xff", b"\xc3", b"\xff\xfe", b"\xef\xbb\xbf"),
    *(b">From ", b"From ", b"QUJD", b"<html>", b"<style>", b"words "),
]


@given(st.lists(st.sampled_from(PIECES) | st.binary(max_size=8), max_size=40).map(b"".join))
@example(b"From: a\xff\xfe")
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    for given_as in (data, memoryview(data)):
        with contextlib.suppress(Unreadable):
            parsed = walk(given_as)
            _storable(parsed)
            glance(parsed)


def _storable(parsed: Parsed) -> None:
    texts = (parsed.plain, parsed.html, parsed.delivery_status, parsed.returned_headers, *parsed.calendars, *parsed.attachments)
    for text in (*texts, *(part for field in parsed.headers.fields for part in field)):
        text.encode("utf-8")
        assert "\0" not in text
    assert "\r" not in parsed.plain + parsed.html


@given(
    st.text(alphabet=st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1, max_size=300),
    st.sampled_from(["7bit", "8bit", "base64", "qp"]),
)
def test_what_the_standard_library_writes_is_read_back(words: str, encoding: str) -> None:
    mail = email.message.EmailMessage(policy=email.policy.SMTP)
    mail["From"], mail["Subject"] = "ida@quarrylane.example", "About Tuesday"
    encoding = {"qp": "quoted-printable", "7bit": "base64" if not words.isascii() else "7bit"}.get(encoding, encoding)
    mail.set_content(words, cte=encoding)
    mail.add_alternative(f"<p>{words}</p>", subtype="html")
    mail.add_attachment(b"\0\1", maintype="application", subtype="pdf", filename="map.pdf")
    expected = words.removeprefix("\ufeff")
    parsed = walk(mail.as_bytes())
    assert parsed.plain.split() == expected.split()
    assert parsed.attachments == ("map.pdf",)


def test_a_glance_at_html_sees_words_and_no_layout() -> None:
    page = b"<style>p{color:red}</style><!-- hidden --><p>F&uuml;r&nbsp;Sie</p>"
    seen = glance(walk(HEAD + HTML_PART.replace(b"<p>", page)))
    assert seen.text.split() == ["Für", "Sie", *SHOWN.split()]
    assert seen.sender.email == "ida@quarrylane.example"
    assert seen.subject == "About Tuesday"


def test_a_glance_carries_thread_labels_and_calendar() -> None:
    fields = b"In-Reply-To: <b@x.example>\r\nReferences: <a@x.example> <b@x.example>\r\nX-Gmail-Labels: Inbox,=?utf-8?q?W=C3=A4hlbar?=\r\n"
    seen = glance(walk(HEAD + fields + b"Content-Type: text/calendar\r\n\r\nBEGIN:VCALENDAR\r\n"))
    assert seen.in_reply_to == "<b@x.example>"
    assert seen.references == ("<a@x.example>", "<b@x.example>")
    assert seen.labels == ("Inbox", "Wählbar")
    assert seen.calendar
