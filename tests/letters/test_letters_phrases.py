"""The phrase files: enough realisations of every move, only slots and tags that exist, nothing that our own checks forbid."""

from __future__ import annotations

import re
from importlib.resources import files

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters.checks.looking import lexicon
from comeback.letters.words.phrases import Phrase, phrases

_LANGUAGES = ("en", "de", "fr", "es")
_KINDS = [kind.value for kind in LetterKind if kind is not LetterKind.NONE]
_REQUIRED = {
    "follow_up": ["tell", "interview", "accept", "ask", "close"],
    "thanks_for_feedback": ["thank", "point", "strength", "close"],
    "nudge": ["remind", "release"],
    "thanks_for_interview": ["thank", "offer"],
    "reply_before_interview": ["thank", "close"],
    "keep_in_touch": ["met", "wish"],
    "status_enquiry": ["recall", "enquire", "time_for_them"],
    "acceptance": ["thank", "say_yes"],
    "decline": ["thank", "decline"],
    "withdrawal": ["thank", "withdraw", "free"],
    "thanks_to_referee": ["thank"],
}
_OFTEN = frozenset({"follow_up", "thanks_for_feedback", "nudge", "thanks_for_interview"})
"""Kinds that one reader may get several of."""
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
def test_a_required_move_has_many_wordings(language: str, kind: str) -> None:
    least = 10 if language == "en" and kind in _OFTEN else 5
    assert [move for move in _REQUIRED[kind] if len(phrases(language, kind)[move]) < least] == []


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
        assert needed - set(phrases(language, kind)) <= {"well"}
