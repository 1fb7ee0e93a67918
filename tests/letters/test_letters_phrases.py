"""The phrase files: enough realisations of every move, only slots and tags that exist, nothing that our own checks forbid."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters.checks.looking import lexicon
from comeback.letters.plan.call_script import ANSWERS
from comeback.letters.words.acts import ACT
from comeback.letters.words.phrases import Phrase, phrases
from comeback.letters.words.shared import shared

_LANGUAGES = ("en", "de", "fr", "es")
_KINDS = [kind.value for kind in LetterKind if kind is not LetterKind.NONE]
_REQUIRED = {
    "follow_up": ["tell", "interview", "accept", "ask", "close"],
    "thanks_for_feedback": ["thank", "point", "strength", "close"],
    "nudge": ["remind", "release"],
    "thanks_for_interview": ["thank", "offer"],
    "reply_before_interview": ["thank", "close"],
    "status_enquiry": ["recall", "enquire", "time_for_them"],
    "acceptance": ["thank", "say_yes"],
    "decline": ["thank", "decline"],
    "withdrawal": ["thank", "withdraw", "free"],
    "thanks_to_referee": ["thank"],
    "keep_in_touch": ["met", "public", "since", "news", "invited", "wish", "wish_open"],
    "new_opening": ["met", "opening", "hope", "wish", "back", "yes", "kept", "ready", "bye"],
    "call_script": ["turn_thanks", "turn_accept", "turn_ask", "turn_end", *ANSWERS],
    "card": ["act", "glad", "wish"],
}
"""The moves that these kinds cannot do without, each where its facts are there."""
_BARE = ("news",)
"""What one tells of oneself stands bare: a frame round it ("I wanted to mention that") is no wording."""
_FORBIDDEN = (
    "arguing",
    "why",
    "begging",
    "abasement",
    "guilt",
    "official",
    "winner",
    "predicting",
    "pressure",
    "leverage",
    "sarcasm",
    "machine_talk",
    "reproach",
    "praise",
)


def _all(language: str) -> list[tuple[str, str, Phrase]]:
    return [(kind, move, one) for kind in _KINDS for move, listed in phrases(language, kind).items() for one in listed]


@pytest.mark.parametrize("language", _LANGUAGES)
def test_every_kind_has_its_file(language: str) -> None:
    names = {file.name.removesuffix(".txt") for file in files("comeback.letters").joinpath("phrases", language).iterdir()}
    assert names == {*_KINDS, "occasions"}


@pytest.mark.parametrize("kind", _REQUIRED)
@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_required_move_has_ten_wordings_and_english_ones_25(language: str, kind: str) -> None:
    found = {move: len(phrases(language, kind)[move]) for move in _REQUIRED[kind]}
    assert {move: known for move, known in found.items() if known < (25 if language == "en" and move not in _BARE else 10)} == {}


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_call_has_one_label_for_each_move(language: str) -> None:
    labels = {move: {one.text.partition(":")[0] for one in listed} for move, listed in phrases(language, "call_script").items()}
    assert {move: found for move, found in labels.items() if len(found) != 1} == {}


@pytest.mark.parametrize("language", _LANGUAGES)
def test_no_wording_stands_twice_in_a_file(language: str) -> None:
    seen = [(kind, move, one.text, one.needs) for kind, move, one in _all(language)]
    assert len(seen) == len(set(seen))


@pytest.mark.parametrize("language", _LANGUAGES)
def test_no_phrase_says_what_no_letter_may_say(language: str) -> None:
    families = lexicon(language)
    found = [(one.text, family) for _, _, one in _all(language) for family in _FORBIDDEN if families[family].first(one.text)]
    assert found == []


@pytest.mark.parametrize("language", _LANGUAGES)
def test_speed_is_named_only_where_it_is_true(language: str) -> None:
    fast = lexicon(language)["fast"]
    moves = ("tell", "tell_recruiter")
    assert [one.text for kind, move, one in _all(language) if move in moves and fast.first(one.text) and "timely" not in one.needs] == []


_MISSION = ("follow_up", "thanks_for_feedback", "nudge", "thanks_for_interview", "reply_before_interview")
_EITHER = re.compile(r"\{\w+:([^|{}]*)\|([^|{}]*)\}")


def _both(text: str) -> tuple[str, str]:
    """A wording in either of its registers."""
    return _EITHER.sub(r"\1", text), _EITHER.sub(r"\2", text)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_choice_is_named_only_where_the_facts_tell_of_one(language: str) -> None:
    family = lexicon(language)["choice"]
    found = [one for kind, _, one in _all(language) if kind in _MISSION and any(text in family for text in _both(one.text))]
    assert found
    assert [one.text for one in found if "chosen" not in one.needs and "cancelled" not in one.bars] == []


@pytest.mark.parametrize("language", _LANGUAGES)
def test_a_meeting_is_named_only_where_two_met(language: str) -> None:
    family = lexicon(language)["met"]
    found = [one for kind, _, one in _all(language) if kind in _MISSION and any(text in family for text in _both(one.text))]
    assert found
    assert [one.text for one in found if "met" not in one.needs] == []


@pytest.mark.parametrize("language", _LANGUAGES)
def test_no_number_of_people_is_taken_for_granted(language: str) -> None:
    family = lexicon(language)["everybody"]
    assert [one.text for kind, _, one in _all(language) if kind in _MISSION and family.first(one.text)] == []


@pytest.mark.parametrize("language", _LANGUAGES)
def test_all_languages_know_the_same_moves(language: str) -> None:
    for kind in _KINDS:
        needed = set(phrases("en", kind))
        assert needed - set(phrases(language, kind)) <= {"well", "step", "recall"}


_ACTS = {"showed": 4, "trusted": 4, "explained": 4, "asked": 2, "honest": 2, "kind": 2, "treated": 2, "listened": 2, "taught": 2}


@pytest.mark.parametrize("kind", ["follow_up", "thanks_for_interview"])
@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_every_kind_of_act_has_sentences_that_no_other_letter_to_the_reader_has(language: str, kind: str) -> None:
    move = "interview" if kind == "follow_up" else "thank"
    own = [one for one in phrases(language, kind)[move] if one.text not in shared(language, kind)]
    found = {act: len({one.text for one in own if f"{ACT}{act}" in one.needs}) for act in _ACTS}
    assert {act: known for act, known in found.items() if known < _ACTS[act]} == {}
