"""Kept mails written as an mbox, read back by our own reader and by Python's."""

from __future__ import annotations

import mailbox
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from comeback.domain.message import Address, Message, Place, Words
from comeback.mailbox.mboxfile import mbox_entry
from comeback.mailbox.reader import messages
from tests.mailbox.museum import MUSEUM

WHEN = datetime(2026, 4, 14, 12, tzinfo=UTC)
ANSWER = Message(
    "1" * 64,
    Place("/mail/inbox", "#1"),
    message_id="<2@heron.example>",
    in_reply_to="<1@home.example>",
    references=("<0@heron.example>", "<1@home.example>"),
    subject="Réponse à votre candidature : relieur à l’atelier des Quatre-Vents, et un mot de la directrice",
    sender=Address("Achterberg, Maud", "maud@heron.example"),
    to=(Address("Ana Ruiz", "ana@home.example"), Address("", "ana@work.example")),
    date=WHEN,
    words=Words(
        new="From now on we print.\n>From the press\nGrüße",
        quoted="> From you, we heard\n> a lot",
        signature="Maud",
        disclaimer="Keep it secret.",
    ),
)
FORGED = Message(
    "2" * 64,
    Place("/mail/inbox", "#2"),
    message_id="<3@evil.example>\r\nBcc: all@evil.example",
    subject="Hello\r\nX-Evil: yes\n\nFrom mallory Tue Apr 14 12:00:00 2026",
    sender=Address("Eve\nTo: you", "eve@evil.example From x"),
    words=Words(new="half \ud83d a sign\n\nFrom mallory Tue Apr 14 12:00:00 2026\nSubject: another\n\nx"),
)


def written(folder: Path) -> Path:
    file = folder / "mails.mbox"
    file.write_bytes(mbox_entry(ANSWER) + mbox_entry(FORGED))
    return file


def test_our_own_reader_finds_the_same_mail_again(tmp_path: Path) -> None:
    first, second = messages(written(tmp_path), wants=None, known=None)
    assert isinstance(first, Message)
    assert (first.message_id, first.in_reply_to, first.references) == (ANSWER.message_id, ANSWER.in_reply_to, ANSWER.references)
    assert (first.subject, first.sender, first.to, first.date) == (ANSWER.subject, ANSWER.sender, ANSWER.to, ANSWER.date)
    assert first.words.new.startswith("From now on we print.\n>From the press\nGrüße")
    assert isinstance(second, Message)


def test_other_readers_see_two_mails_and_no_field_that_was_not_kept(tmp_path: Path) -> None:
    box = mailbox.mbox(written(tmp_path))
    assert len(box) == 2
    assert {name for mail in box for name in mail.keys()} <= {  # noqa: SIM118 - a mail is no mapping
        "x-comeback-kept",
        "From",
        "To",
        "Subject",
        "Date",
        "Message-ID",
        "In-Reply-To",
        "References",
        "MIME-Version",
        "Content-Type",
        "Content-Transfer-Encoding",
    }
    box.close()


def test_a_mail_that_was_written_here_is_the_mail_it_was_written_from(tmp_path: Path) -> None:
    assert [one.identity for one in messages(written(tmp_path), wants=None, known=None)] == [ANSWER.identity, FORGED.identity]


def test_a_mark_on_another_mail_than_the_one_it_was_written_for_counts_for_nothing(tmp_path: Path) -> None:
    file = written(tmp_path)
    file.write_bytes(file.read_bytes().replace(b"we print", b"we bind"))
    first, second = messages(file, wants=None, known=None)
    assert first.identity != ANSWER.identity
    assert second.identity == FORGED.identity


WAYS: dict[str, Callable[[bytes], bytes]] = {
    "as it was written": bytes,
    "without its last line end": lambda data: data.rstrip(b"\n"),
    "with the line ends of Windows": lambda data: data.replace(b"\n", b"\r\n"),
}


@pytest.mark.parametrize("way", WAYS)
def test_ugly_mails_come_back_from_an_export_as_what_they_were(tmp_path: Path, way: str) -> None:
    folder = tmp_path / "museum"
    folder.mkdir()
    for number, ugly in enumerate(MUSEUM.values()):
        (folder / f"{number}.eml").write_bytes(ugly.data)
    kept = [one for one in messages(folder, wants=None, known=None) if isinstance(one, Message)]
    assert len(kept) > 20
    file = tmp_path / "export.mbox"
    file.write_bytes(WAYS[way](b"".join(map(mbox_entry, kept))))
    assert [one.identity for one in messages(file, wants=None, known=None)] == [one.identity for one in kept]
