"""What the learned part reads of a mail: never its history, never its disclaimer, and bounded."""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.message import Address, Marks, Message, Place, Words
from comeback.reading.frame import frame_of
from comeback.reading.learned.text import text_of

WORDS = Words(
    new="We meet on Tuesday.", quoted="> you are rejected", signature="Ada Quern\nQuern Mill", disclaimer="This mail is confidential."
)
MAIL = Message("0" * 64, Place("here"), subject="Re: Miller", sender=Address("Ada Quern", "ada@mail.quernmill.example"), words=WORDS)


def text(mail: Message) -> str:
    return text_of(mail, frame_of(mail, frozenset()))


def test_subject_new_words_sender_and_signature_are_read_as_written() -> None:
    assert text(MAIL) == "reply | Ada Quern mail.quernmill | Re: Miller\nWe meet on Tuesday.\nAda Quern\nQuern Mill"


def test_history_and_disclaimer_are_not() -> None:
    assert "rejected" not in text(MAIL)
    assert "confidential" not in text(MAIL)


def test_a_machine_and_a_list_are_told_apart_from_a_person() -> None:
    assert text(replace(MAIL, subject="x", marks=Marks(automatic=True, bulk=True))).startswith("machine list | ")


def test_of_a_long_mail_beginning_and_end_are_read() -> None:
    long = replace(MAIL, words=Words(new="first words " + "filler " * 100_000 + "last words"))
    assert len(text(long)) < 2_500
    assert "first words" in text(long)
    assert text(long).rstrip().endswith("last words")
