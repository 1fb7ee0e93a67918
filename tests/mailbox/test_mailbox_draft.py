"""A draft is a mail that any program opens: threaded, addressed to one person, its text flowed, its headers beyond forging."""

from __future__ import annotations

import email
import email.policy
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.domain.message import Address
from comeback.errors import ComebackError
from comeback.mailbox.draft import WIDTH, draft, flowed

AT = datetime(2026, 4, 14, 9, 30, tzinfo=timezone(timedelta(hours=2)))
ME = Address("Zoë Müller-Ó Briain", "zoe@home.example")


def letter(**changed: object) -> Letter:
    """A letter in a thread."""
    facts: dict[str, object] = {
        "kind": LetterKind.FOLLOW_UP,
        "to": "ruth@tallowpine.example",
        "subject": "Re: Bench joiner",
        "body": "Dear Ruth,\n\nThank you for telling me so plainly, and for letting me try the steam bender myself on the Tuesday.\n\nZoë",
        "in_reply_to": "<b@tallowpine.example>",
        "references": ("<a@home.example>",),
        "quoted": "On 13 Apr 2026, Ruth Adair wrote:\n> We chose someone else.   \n> Ruth",
    }
    return Letter(**{**facts, **changed})  # type: ignore[arg-type]


def test_the_draft_carries_the_headers_of_its_thread() -> None:
    mail = email.message_from_bytes(draft(letter(), ME, AT), policy=email.policy.default)
    assert mail["From"] == "Zoë Müller-Ó Briain <zoe@home.example>"
    assert mail["To"] == "ruth@tallowpine.example"
    assert mail["Subject"] == "Re: Bench joiner"
    assert mail["In-Reply-To"] == "<b@tallowpine.example>"
    assert mail["References"] == "<a@home.example> <b@tallowpine.example>"
    assert mail["Date"].datetime == AT
    assert mail["X-Unsent"] == "1"


def test_a_new_mail_has_no_thread() -> None:
    mail = email.message_from_bytes(draft(letter(in_reply_to=None, references=(), quoted=""), ME, AT))
    assert mail["In-Reply-To"] is None
    assert mail["References"] is None


def test_the_text_is_flowed_and_comes_back_as_written() -> None:
    mail = email.message_from_bytes(draft(letter(), ME, AT), policy=email.policy.default)
    assert mail["Content-Type"].params["format"] == "flowed"
    text = mail.get_content().replace("\r\n", "\n")
    assert all(len(line) <= WIDTH + 1 for line in text.splitlines())
    assert "Thank you for telling me so plainly, and for letting me try the steam bender myself on the Tuesday." in text.replace(" \n", " ")
    assert "> We chose someone else.\n> Ruth" in text


def test_lines_that_mail_systems_would_change_are_stuffed() -> None:
    assert flowed("From here on\n> not a quote\n indented") == " From here on\n > not a quote\n  indented"


def test_every_line_ends_in_crlf_and_none_is_too_long() -> None:
    data = draft(letter(body="x" * 5_000), ME, AT)
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert b"\r" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 998


@given(st.text(max_size=200), st.text(max_size=60), st.text(max_size=60))
def test_no_value_can_forge_a_header(subject: str, name: str, parent: str) -> None:
    made = draft(letter(subject=subject, in_reply_to=f"<{parent}@x.example>"), Address(name, "zoe@home.example"), AT)
    names = [key.lower() for key, _ in email.message_from_bytes(made).items()]
    allowed = {
        "from",
        "to",
        "subject",
        "date",
        "in-reply-to",
        "references",
        "x-unsent",
        "mime-version",
        "content-type",
        "content-transfer-encoding",
    }
    assert set(names) <= allowed
    assert len(names) == len(set(names))


def test_a_letter_to_nobody_is_refused() -> None:
    with pytest.raises(ComebackError, match="no address"):
        draft(letter(to=None), ME, AT)


@pytest.mark.parametrize("address", ["not an address", "two@at@signs", "a@b\r\nBcc: c@d.example"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(ComebackError, match="no mail address"):
        draft(letter(to=address), ME, AT)


def test_half_a_sign_in_a_letter_is_told_with_its_place_and_one_in_the_original_hurts_nothing() -> None:
    with pytest.raises(ComebackError, match="half a sign") as told:
        draft(letter(body="Dear Ruth,\n\nThank you for the day. \ud83d Zoë"), ME, AT)
    assert "for the day." in (told.value.mend or "")
    draft(letter(quoted="> Good luck \ud83d", subject="Re: Bench \ud83d joiner"), ME, AT)
