"""Any text at all: quotes stay exact, nothing hangs, nothing is invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from comeback.lessons.feedback import feedback_in, points
from comeback.lessons.forwarded import forwarded_words
from tests.lessons.lessons_examples import mail, rows

TEXTS = [(row["text"], row["language"]) for row in rows("points")]
HOSTILE = {
    "one letter": "a" * 400_000,
    "one word": "not " * 100_000,
    "openings without ends": "you were too " * 30_000,
    "all the words at once": " ".join(text for text, _ in TEXTS) * 20,
    "commas": "good, bad, " * 30_000,
    "colons": "a: " * 100_000,
    "marks": "Leadership: 41\n" * 20_000,
    "quotation marks": '"' * 100_000,
    "bullets": "- \n" * 50_000,
    "headings": "Strengths\n" * 20_000,
    "line ends": "\n" * 200_000,
    "nulls": "\x00your\x00 answers \x00" * 5_000,
    "lone surrogates": "you were \ud800 very clear \udfff " * 1_000,
    "combining marks": "e\u0301" * 50_000,
    "other scripts": "残念ながら" * 5_000,
    "forwarded": "---------- Forwarded message ---------\n" + "From: x\n" * 20_000,
    "nothing": "",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_hostile_text_gets_a_reading_whose_quotes_stand_in_it(name: str, language: str) -> None:
    for item in points(HOSTILE[name], language).items:
        assert item.quote in HOSTILE[name]


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_mail_and_a_hostile_forward_get_a_reading(name: str) -> None:
    reading = feedback_in(mail(HOSTILE[name], HOSTILE[name]))
    assert not (reading.refused and reading.vague)


@given(st.text(max_size=400), st.sampled_from(["en", "de", "fr", "es", "other"]))
@settings(max_examples=80, deadline=None)
def test_quotes_of_any_text_are_exact_and_never_empty(text: str, language: str) -> None:
    for item in points(text, language).items:
        assert item.quote.strip()
        assert item.quote in text


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=5), st.sampled_from([" ", "\n", "\n\n", "; ", " - ", "\u00a0"]))
@settings(max_examples=120, deadline=None)
def test_quotes_of_mails_put_together_stand_in_order_without_overlap(parts: list[tuple[str, str]], joint: str) -> None:
    text = joint.join(part for part, _ in parts)
    at = 0
    for item in points(text, parts[0][1]).items:
        at = text.find(item.quote, at)
        assert at >= 0
        at += len(item.quote)


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3))
@settings(max_examples=40, deadline=None)
def test_what_the_seeker_once_wrote_is_never_feedback(parts: list[tuple[str, str]]) -> None:
    history = "On Mon, 2 Mar 2026, me@post.example wrote:\n" + "\n".join(f"> {text}" for text, _ in parts)
    assert feedback_in(mail("", history)).items == ()
    assert forwarded_words(mail("", history)) == ""


def test_the_same_text_is_always_read_the_same() -> None:
    first, again = ([points(text, language) for text, language in TEXTS] for _ in range(2))
    assert all(a == b for a, b in zip(first, again, strict=True))
    assert all(a != b for a, b in pairwise([points("Your slides were clear.", "en"), points("Your slides were poor.", "en")]))
