"""A connected language model words a letter: its text counts only where it passes our checks; else the built-in words stand."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comeback.config import Settings
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.flows.asking import endpoint_of
from comeback.flows.writing import ModelWriter
from comeback.letters.compose import compose
from comeback.letters.load import load_case
from tests.llm.model_server import Asked, Script, saying, serving

CASES = Path(__file__).parents[1] / "letters" / "cases"
CASE = load_case((CASES / "baker-late.json").read_text("utf-8")).case
BUILT_IN = compose(CASE, LetterKind.FOLLOW_UP)[0]
OTHER = compose(CASE, LetterKind.FOLLOW_UP, 1)[0]
"""Other good words for the same plan: what an able model might write."""
RUDE = BUILT_IN.body.replace("\n\n", "\n\nMy lawyer will want to know why I was not chosen. ", 1)


def worded(script: Script) -> tuple[Letter, list[Asked]]:
    """What comes of letting this server word the letter, and what it was asked."""
    with serving(script) as server:
        writer = ModelWriter(endpoint_of(Settings(Path(), "", server.url, "test-model", "")))
        return compose(CASE, LetterKind.FOLLOW_UP, 0, writer)[0], server.asked


def answer(body: str) -> str:
    return json.dumps({"body": body})


def test_a_text_that_passes_the_checks_is_the_letter() -> None:
    letter, asked = worded(lambda _: saying(answer(OTHER.body)))
    assert letter.body == OTHER.body != BUILT_IN.body
    assert [said.move.name for said in letter.said] == [said.move.name for said in BUILT_IN.said]
    assert len(asked) == 1


def test_a_text_that_breaks_a_rule_is_asked_for_again_with_the_findings() -> None:
    texts = iter([RUDE, OTHER.body])
    letter, asked = worded(lambda _: saying(answer(next(texts))))
    assert letter.body == OTHER.body
    assert "lawyer" in asked[1]["messages"][1]["content"]


def test_after_two_bad_texts_the_built_in_words_stand_and_the_note_says_why() -> None:
    letter, asked = worded(lambda _: saying(answer(RUDE)))
    assert letter.body == BUILT_IN.body
    assert letter.note.startswith("The model's words broke a rule (G13")
    assert len(asked) == 2


@pytest.mark.parametrize("text", ["", "no", "{}", '{"body": 7}', '{"body": "Hi."}', '{"body": "Dear', "[]"])
def test_no_letter_is_no_letter(text: str) -> None:
    letter, _ = worded(lambda _: saying(text))
    assert letter.body == BUILT_IN.body


@pytest.mark.parametrize("status", [429, 500, 503])
def test_a_server_in_trouble_costs_nothing_but_its_words(status: int) -> None:
    assert worded(lambda _: (status, b""))[0].body == BUILT_IN.body


def test_the_model_sees_the_plan_and_nothing_of_the_mailbox() -> None:
    _, asked = worded(lambda _: saying(answer(OTHER.body)))
    shown = json.dumps(asked[0], ensure_ascii=False)
    assert CASE.notice
    assert CASE.seeker.email not in shown
    assert not CASE.notice.words or CASE.notice.words not in shown
