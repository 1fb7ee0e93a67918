"""What is new in a reply: shapes of many mail programs in four languages and more, and what holds for any text."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.message import Words
from comeback.mailbox.history import split

SHAPES = Path(__file__).parent / "replies"
PARTS = {"N": "new", "Q": "quoted", "S": "signature", "D": "disclaimer"}


def _shapes() -> dict[str, list[str]]:
    """The tagged lines of every reply by its name."""
    found = {}
    for file in sorted(SHAPES.glob("*.txt")):
        for block in ("\n" + file.read_text("utf-8")).split("\n=== ")[1:]:
            name, *lines = block.rstrip("\n").split("\n")
            found[f"{file.stem}: {name}"] = lines
    return found


def _line(tagged: str) -> str:
    text = tagged[2:]
    return f"{text[:-1]} " if text.endswith("~") else text


def _filled(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


def _parts(words: Words) -> dict[str, list[str]]:
    return {part: _filled(getattr(words, part)) for part in PARTS.values()}


REPLIES = _shapes()


def test_there_are_enough_shapes_to_mean_something() -> None:
    assert len(REPLIES) >= 90


@pytest.mark.parametrize("name", REPLIES)
def test_each_line_of_a_reply_is_in_the_part_it_belongs_to(name: str) -> None:
    lines = REPLIES[name]
    expected = {part: [_line(one) for one in lines if one.startswith(f"{tag}|") and one[2:].strip()] for tag, part in PARTS.items()}
    assert _parts(split("\n".join(map(_line, lines)))) == expected


@pytest.mark.parametrize("name", REPLIES)
def test_no_line_of_a_reply_is_lost(name: str) -> None:
    _assert_kept("\n".join(map(_line, REPLIES[name])))


PIECES = [line for lines in REPLIES.values() for line in map(_line, lines)]


@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_lines_of_replies_in_any_order_are_all_kept(lines: list[str]) -> None:
    _assert_kept("\n".join(lines))


@given(st.text(alphabet="On wrote:>-\n \t@<>a.1Frm/|_—é", max_size=400))
def test_no_text_loses_a_line(text: str) -> None:
    _assert_kept(text)


def _assert_kept(text: str) -> None:
    """Every line with a word in it is in exactly one part, as often as in the text."""
    words = split(text)
    assert Counter(line for found in _parts(words).values() for line in found) == Counter(_filled(text))


def test_paragraphs_of_the_new_words_stay_apart() -> None:
    words = split("First.\n\nSecond.\n> quoted\nThird.")
    # One blank line stands where history lay between.
    assert words.new == "First.\n\nSecond.\n\nThird."


def test_an_empty_text_has_no_words() -> None:
    assert split("") == Words()
    assert split(" \n\t\n") == Words()


HOSTILE = {
    "marks and half attributions": ">" * 20_000 + "On " * 20_000,
    "80 KB of half attributions, a line each": "On 3 March 2025 at 10:00\n" * 3_500,
    "attributions without marks": "On 3 March 2025 at 10:00, A <a@b.example> wrote:\n" * 4_000,
    "attribution and mark by turns": "On 3 March 2025 at 10:00, A <a@b.example> wrote:\nx\n> y\n" * 4_000,
    "blank lines": "\n" * 1_000_000,
    "one line": "a" * 200_000,
    "one line of words": "wrote: " * 30_000,
    "header fields": "From: a@b.example\n" * 10_000,
    "rules": "________________\n\n" * 10_000,
    "separators": "-----Original Message-----\n" * 10_000,
    "closings": "Regards\nAnn\n" * 10_000,
    "delimiters": "--\nAnn\n" * 10_000,
    "boilerplate": "This email is confidential.\n\n" * 5_000,
    "a paragraph of boilerplate": "This email may contain\n" * 10_000,
    "telephones": "Tel 01632 960114\n" * 10_000,
    "colons": ":" * 100_000,
    "capitals": "Aa " * 50_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_text_is_split_to_the_end(name: str) -> None:
    text = HOSTILE[name]
    _assert_kept(text)
