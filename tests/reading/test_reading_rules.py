"""Each rule by itself: its patterns compile, find what they are for, and leave alone what only looks like it."""

from __future__ import annotations

import importlib
import json
import pkgutil
from pathlib import Path
from typing import TypedDict

import pytest
import re2

from comeback.reading import rules
from comeback.reading.page import page_of
from comeback.reading.phrasebook import LANGUAGES, RECEIVED, compiled, phrasebook, sections
from comeback.reading.rules.table import BY_ID, RULES

SPEAKING = [rule for rule in RULES if not rule.topic and rule.sent is None]


class Example(TypedDict):
    """A sentence in which a rule is found, and one in which it is not."""

    rule: str
    language: str
    found: str
    missed: str


EXAMPLES: list[Example] = [json.loads(line) for line in (Path(__file__).parent / "data" / "rules.jsonl").read_text("utf-8").splitlines()]


def _found(text: str, language: str) -> set[str]:
    return {find.rule for find in phrasebook(language).finds(page_of("", text).text)}


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example['rule']}-{example['language']}-{example['found'][:20]}")
def test_a_rule_finds_its_situation_and_not_its_double(example: Example) -> None:
    assert example["rule"] in _found(example["found"], example["language"])
    assert example["rule"] not in _found(example["missed"], example["language"])


def test_every_rule_that_speaks_has_an_example() -> None:
    assert {rule.id for rule in SPEAKING} == {example["rule"] for example in EXAMPLES}


def test_every_rule_has_its_file_its_page_of_prose_and_its_place_in_the_table() -> None:
    files = {module.name for module in pkgutil.iter_modules(rules.__path__)} - {"table"}
    assert files == {rule.id.replace(".", "_") for rule in RULES}
    for name in files:
        module = importlib.import_module(f"comeback.reading.rules.{name}")
        assert module.__doc__
        assert module.RULE in RULES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_has_words_in_every_language_and_no_words_lack_a_rule(language: str) -> None:
    assert set(sections(language, (*RECEIVED, "sent"))) == set(BY_ID)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_pattern_is_found_in_nothing_or_in_an_idle_sentence(language: str) -> None:
    idle = {"", "Xyz qqq.", "the cat sat by a mat", "der Baum ist hoch", "le chat dort", "el gato duerme"}
    for own in (False, True):
        for sentence in idle:
            found = {find.rule for find in phrasebook(language, own=own).finds(page_of("", sentence).text)}
            assert not {rule for rule in found if not rule.startswith("topic.")}


def test_every_rule_is_one_thing() -> None:
    for rule in RULES:
        roles = (rule.kind, rule.quiets, rule.topic, rule.manner, rule.says, rule.sent)
        assert sum(bool(role) for role in roles) == 1, rule.id


def test_a_gap_stays_inside_its_sentence_and_a_class_stands_for_its_words() -> None:
    pattern = re2.compile(compiled("{who}~leider", {"who": "(?:wir|ich)"}))
    assert pattern.search("wir mussen leider")
    assert not pattern.search("wir\nleider")
    assert not pattern.search("niewir mussen leider")


def test_a_contracted_negation_is_one_word() -> None:
    pattern = re2.compile(compiled("n't~selected", {}))
    assert pattern.search("you weren't selected")
    assert pattern.search("you werent selected")
    assert not pattern.search("an elephant selected")
