"""The same mail is the same by every road, and another mail is another."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from comeback.mailbox.buffer import CHUNK, Window
from comeback.mailbox.fields import head_of_mail
from comeback.mailbox.identity import WORDS, identity, reaches
from comeback.mailbox.raw import Raw
from comeback.mailbox.sources import raw_mails
from tests.mailbox.roads import HABITS, crlf, lf, with_trace

HEAD = (
    b"From: Ida <ida@quarrylane.example>\nTo: sam@lanternpost.example\nSubject: About Tuesday\n"
    b"Date: Fri, 3 Apr 2026 10:00:00 +0000\nMessage-ID: <a@x>\n"
)
LINES = [
    b"From here on",
    b">From there",
    b">>From afar",
    b"> From",
    b"From",
    b"",
    b"words",
    b" From x",
    b"--",
    b"\xff\xfe",
    b"a\tb",
    b">",
    b"From: a",
]
BODIES = st.lists(
    st.sampled_from(LINES) | st.binary(max_size=12).map(lambda line: line.replace(b"\r", b"").replace(b"\n", b"")), max_size=12
)


def _of(path: Path) -> list[str]:
    return [identity(found.data) for found in raw_mails(path) if isinstance(found, Raw)]


@given(BODIES.map(b"\n".join))
@example(b"\n\nFrom here on\n\n")
@example(b"")
def test_one_mail_is_the_same_by_every_road(body: bytes) -> None:
    mail = HEAD + b"\n" + body
    one = identity(mail)
    for same in (crlf(mail), lf(mail), mail + b"\n\n\n", with_trace(mail), crlf(with_trace(mail))):
        assert identity(same) == one
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        for name, habit in HABITS.items():
            file = place / name
            file.write_bytes(habit(mail) + habit(HEAD + b"X-Other: mail\n\nthe next") + habit(with_trace(mail)))
            assert _of(file) == [one, identity(HEAD + b"\nthe next"), one], name
        for folder_name in ("new", "cur", "tmp"):
            (place / "Mail" / folder_name).mkdir(parents=True)
        (place / "Mail/new/1.host").write_bytes(lf(mail))
        (place / "Mail/cur/2.host:2,S").write_bytes(lf(with_trace(mail)))
        assert _of(place / "Mail") == [one, one]


@given(BODIES.map(b"\n".join), BODIES.map(b"\n".join))
def test_another_body_is_another_mail(body: bytes, other: bytes) -> None:
    def canonical(text: bytes) -> list[bytes]:
        lines = text.rstrip(b"\n").split(b"\n")
        return [line.lstrip(b">") if line.lstrip(b">").startswith(b"From ") else line for line in lines]

    same = identity(HEAD + b"\n" + body) == identity(HEAD + b"\n" + other)
    assert same == (canonical(body) == canonical(other))


@pytest.mark.parametrize(
    "change",
    [(b"Tuesday", b"Monday"), (b"<a@x>", b"<b@x>"), (b"10:00:00", b"10:00:01"), (b"Ida", b"Ada"), (b"sam@", b"pam@")],
)
def test_one_changed_field_makes_another_mail(change: tuple[bytes, bytes]) -> None:
    mail = HEAD + b"\nwords"
    assert identity(mail.replace(*change)) != identity(mail)


def test_a_copied_message_id_does_not_swallow_another_mail() -> None:
    assert identity(HEAD + b"\nreal words") != identity(HEAD + b"\nother words")


def test_folding_and_order_of_fields_do_not_matter() -> None:
    other = (
        b"Subject: About\n  Tuesday\nMessage-ID: <a@x>\nDate: Fri,\n\t3 Apr 2026 10:00:00 +0000\n"
        b"To: sam@lanternpost.example\nFrom: Ida <ida@quarrylane.example>\n"
    )
    assert identity(other + b"\nwords") == identity(HEAD + b"\nwords")


@pytest.mark.parametrize("ends", [b"\n", b"\r\n"])
def test_a_long_mail_read_in_pieces_is_the_same_as_in_one(ends: bytes, tmp_path: Path) -> None:
    long_line = b"x" * (2 * CHUNK + 17)
    lines = [b">From here", b"words " * 9, long_line, b">>From there", b"", long_line + b">From", b"From you"] * 3
    mail = HEAD + b"\n" + b"\n".join(lines) + b"\n\n\n"
    small = identity(HEAD + b"\n" + b"\n".join(line.lstrip(b">") if b"From " in line[:9] else line for line in lines))
    file = tmp_path / "long"
    file.write_bytes(mail.replace(b"\n", ends))
    handle = os.open(file, os.O_RDONLY)
    try:
        window = Window(handle, 0, file.stat().st_size)
        assert identity(window) == identity(file.read_bytes()) == identity(memoryview(file.read_bytes())) == small
    finally:
        os.close(handle)


def test_many_blank_lines_at_the_end_cost_no_memory_and_do_not_count() -> None:
    assert identity(HEAD + b"\nwords" + b"\r\n" * 3_000_000) == identity(HEAD + b"\nwords")
    assert identity(HEAD + b"\nwords" + b"\n" * 3_000 + b"more") != identity(HEAD + b"\nwords" + b"\n" * 2_999 + b"more")


@given(st.binary(min_size=1, max_size=40), st.sampled_from([b"words\n", b">From here\n", b"\n", b"w"]))
def test_what_follows_the_first_pages_of_a_body_does_not_count_by_any_road(more: bytes, line: bytes) -> None:
    first = HEAD + b"\n" + line * (2 * WORDS // len(line) + 300)
    assert identity(first + more) == identity(crlf(first) + more) == identity(first)
    head = head_of_mail(first)
    assert reaches(first, head.body) or line == b"\n"
    assert identity(HEAD + b"\nother" + first[head.body :]) != identity(first)


def test_it_is_64_hex_digits() -> None:
    assert len(identity(b"")) == 64
    assert int(identity(b""), 16)
