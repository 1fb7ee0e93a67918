"""The word lists themselves: whole in every language, and each line a pattern that finds what it says."""

from __future__ import annotations

from importlib.resources import files

import pytest

from comeback.lessons.themes import SUBSTANTIVE
from comeback.lessons.wordlists import LANGUAGES, plain, words

NAMES = sorted({entry.name.split(".")[0] for entry in (files("comeback.lessons") / "lexicon").iterdir()})


def test_every_list_exists_in_every_language() -> None:
    present = {entry.name for entry in (files("comeback.lessons") / "lexicon").iterdir()}
    assert present == {f"{name}.{language}.txt" for name in NAMES for language in LANGUAGES}
    assert {theme.value for theme in SUBSTANTIVE} <= set(NAMES)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_list_holds_words_and_never_matches_nothing(name: str, language: str) -> None:
    assert words(name, language).groups
    for empty in ("", " ", ".", "xyzzy", "qqq qqq qqq"):
        assert not words(name, language).within(plain(empty))


def test_words_are_found_whatever_their_case_and_accents() -> None:
    assert words("praise", "fr").within(plain("Très CLAIRE"))
    assert words("you", "de").spans(plain("gut, dass Sie kamen")) == ((10, 13),)


def test_an_unknown_list_or_language_holds_no_words() -> None:
    assert not words("praise", "it").within(plain("good"))
