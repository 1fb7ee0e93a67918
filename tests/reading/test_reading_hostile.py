"""Mails made to hurt: endless, nested, broken. The reader answers each with a reading."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.domain.message import Message
from comeback.reading.folding import fold
from comeback.reading.page import page_of
from comeback.reading.reader import read
from tests.reading.reading_examples import ME, message_of, plain, rows

SENTENCES = [row["text"] for row in rows()]

HOSTILE = {
    "one letter": "a" * 400_000,
    "one word": "not " * 100_000,
    "openings without ends": "we have decided to " * 20_000,
    "all the words at once": " ".join(SENTENCES)[:300_000],
    "no space": "unfortunately" * 20_000,
    "brackets": "(" * 50_000 + ")" * 50_000,
    "line ends": "\n" * 200_000,
    "nulls": "\x00no\x00 longer \x00" * 5_000,
    "lone surrogates": "we regret \ud800 to inform \udfff you " * 1_000,
    "combining marks": "e\u0301" * 50_000,
    "other scripts": "申し訳ありませんが" * 5_000,
    "right to left": "\u202eno ot yppah era ew\u202c " * 2_000,
    "patterns": r"(?:a+)+$ [a-z]* \b{0,60} .*? ~ {post} " * 1_000,
    "nothing": "",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_mail_gets_a_reading(name: str) -> None:
    reading = read(plain(HOSTILE[name], HOSTILE[name][:2_000]), ME)
    assert reading.kinds
    assert 0 <= reading.confidence <= 1


@given(st.text(max_size=300))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(max_size=120), st.text(max_size=600))
@settings(max_examples=60, deadline=None)
def test_every_line_of_a_page_is_verbatim_and_lies_where_the_page_says(subject: str, words: str) -> None:
    page = page_of(subject, words)
    assert page.text.count(b"\n") == len(page.lines) - 1
    at = 0
    for number, line in enumerate(page.lines):
        assert line in (subject if number == 0 else words)
        if line:
            assert page.line_at(at) == number
            assert page.quote(at, at + len(line)) in line
        at += len(line) + 1


@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=4), st.sampled_from([" ", "\n", "\n\n", "\r\n", "\u00a0"]))
@settings(max_examples=60, deadline=None)
def test_evidence_is_verbatim_in_any_mail_put_together_from_others(parts: list[str], joint: str) -> None:
    text = joint.join(parts)
    for evidence in read(plain(text, "Re: the post", answers=len(parts) > 1), ME).evidence:
        assert evidence.quote in text or evidence.quote in "Re: the post"


def test_the_same_mail_is_always_read_the_same() -> None:
    mails: list[Message] = [message_of(row) for row in rows()[:20]]
    assert [read(mail, ME) for mail in mails] == [read(mail, ME) for mail in mails]
