"""Names out of token chances: whole words, never across lines, fields or commas, without the marks around them."""

from __future__ import annotations

import re

import numpy as np
import pytest

from comeback.reading.learned.opinion import Opinion
from comeback.reading.learned.pieces import Token
from comeback.reading.learned.spans import NOTHING, named


def heard(marked: str) -> str:
    """The role heard of a text in which [likely] words stand in square brackets, (perhaps) in round, {hardly} in curly ones."""
    chances: list[float] = []
    tokens: list[Token] = []
    text = re.sub(r"[\[\](){}]", "", marked)
    at = 0
    for word in marked.split(" "):
        chance = 0.9 if "[" in word or "]" in word else 0.3 if "(" in word else 0.1 if "{" in word else 0.01
        bare = re.sub(r"[\[\](){}]", "", word)
        at = text.index(bare, at)
        tokens.append(Token(0, at, at + len(bare)))
        chances.append(chance)
        at += len(bare)
    role = np.array(chances, np.float32)
    return named(Opinion({}, {}, {}, {}, text, tokens, role * 0, role * 0, role)).role


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("the post of [Night] (and) [Day] Porter] is gone", "Night and Day Porter"),
        ("about the [Cooper], as you know", "Cooper"),
        ("our [Cooper's] place", "Cooper"),
        ("no name here", ""),
        ("a (perhaps) alone is none", ""),
        ("first [Cooper]\n[Turner] next", "Cooper"),
        ("reply | [Cooper] cooperworks | about it", "Cooper"),
        ("“[Head] [Gardener]”.", "Head Gardener"),
        ("as [Head] [of] {Gardens} here", "Head of Gardens"),
        ("as [Gardener] [and] , well", "Gardener"),
    ],
)
def test_a_name_is_a_run_of_likely_words(marked: str, name: str) -> None:
    assert heard(marked) == name


def test_where_the_learned_part_was_not_asked_nothing_is_heard() -> None:
    assert named(None) == NOTHING
