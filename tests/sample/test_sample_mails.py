"""The mails are as mail programs write them: order, threads, parts, headers, languages."""

from __future__ import annotations

import base64
import re
from collections import Counter
from datetime import timedelta

import icalendar
import pytest

from tests.sample.sample_as_read import Mail, all_mails


@pytest.fixture(scope="module")
def mails() -> list[Mail]:
    return all_mails()


def test_there_are_about_four_hundred_mails_of_five_months(mails: list[Mail]) -> None:
    assert 380 <= len(mails) <= 420
    assert timedelta(days=145) < mails[-1].at - mails[0].at < timedelta(days=160)


def test_mails_stand_in_the_order_of_their_dates(mails: list[Mail]) -> None:
    assert [mail.at for mail in mails] == sorted(mail.at for mail in mails)


def test_message_ids_occur_once(mails: list[Mail]) -> None:
    assert max(Counter(mail.identity for mail in mails).values()) == 1


def test_every_thread_leads_to_an_earlier_mail(mails: list[Mail]) -> None:
    dates = {mail.identity: mail.at for mail in mails}
    replies = [mail for mail in mails if mail.raw["In-Reply-To"]]
    assert len(replies) > 80
    for mail in replies:
        references = str(mail.raw["References"]).split()
        assert str(mail.raw["In-Reply-To"]) == references[-1]
        assert all(dates[identity] < mail.at for identity in references)


def test_no_mail_has_a_defect_or_a_line_beyond_the_limit(mails: list[Mail]) -> None:
    for mail in mails:
        assert [defect for part in mail.raw.walk() for defect in part.defects] == []
        assert max(len(line) for line in mail.raw.as_bytes().split(b"\n")) <= 998


def test_calendar_parts_can_be_read_and_name_a_time(mails: list[Mail]) -> None:
    methods = Counter[str]()
    for mail in mails:
        for part in mail.raw.walk():
            if part.get_content_type() == "text/calendar":
                payload = part.get_payload(decode=True)
                assert isinstance(payload, bytes)
                calendar = icalendar.Calendar.from_ical(payload)
                methods[str(calendar["METHOD"])] += 1
                assert all(event.decoded("DTSTART").tzinfo for event in calendar.walk("VEVENT"))
    assert set(methods) == {"REQUEST", "CANCEL", "REPLY"}


def test_attachments_are_small_pdf_files(mails: list[Mail]) -> None:
    files = [part for mail in mails for part in mail.raw.walk() if part.get_content_disposition() == "attachment"]
    assert len(files) > 15
    for part in files:
        content = base64.b64decode(str(part.get_payload()))
        assert content.startswith(b"%PDF-1.4")
        assert content.endswith(b"%%EOF\n")
        assert 1_000 < len(content) < 21_000


def test_charsets_and_codings_are_as_mixed_as_in_life(mails: list[Mail]) -> None:
    parts = [part for mail in mails for part in mail.raw.walk() if part.get_content_maintype() == "text"]
    assert {"utf-8", "iso-8859-1", "windows-1252"} <= {part.get_content_charset() for part in parts}
    assert {"7bit", "8bit", "quoted-printable", "base64"} <= {str(part["Content-Transfer-Encoding"]) for part in parts}


def test_incoming_mail_carries_the_marks_of_its_road(mails: list[Mail]) -> None:
    for mail in mails:
        if "sorcha.delahunt@quaymail.example" in str(mail.raw["From"]):
            assert mail.raw["Delivered-To"] is None
        else:
            assert len(mail.raw.get_all("Received", [])) >= 3
            assert mail.raw["Return-Path"] is not None


def test_imported_mail_has_no_labels_and_all_later_mail_has(mails: list[Mail]) -> None:
    bare = [mail.at for mail in mails if mail.raw["X-Gmail-Labels"] is None]
    labelled = [mail.at for mail in mails if mail.raw["X-Gmail-Labels"] is not None]
    assert bare
    assert max(bare) < min(labelled)


def test_four_languages_are_spoken(mails: list[Mail]) -> None:
    words = {"en": r"\bthe\b", "de": r"\bund\b", "fr": r"\bvous\b", "es": r"\bde la\b"}
    for pattern in words.values():
        assert sum(bool(re.search(pattern, mail.text)) for mail in mails) >= 5
