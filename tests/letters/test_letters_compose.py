"""Whole letters: within bounds, without placeholder, repeatable, traced, and never two alike."""

from __future__ import annotations

from math import prod

import pytest
import re2

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters import compose
from comeback.letters.bounds import BOUNDS
from comeback.letters.checks.knowing import known_text
from comeback.letters.words.choose import turn
from comeback.letters.words.sentences import folded, sentences
from tests.letters.letters_data import case_names, loaded

_PLACEHOLDER = re2.compile(r"\[[A-Za-z ]+\]|\{[^}]*\}|<[a-z_ ]+>|  |None|\.\.|,,| ,")
_PAIRS = [(name, kind) for name in case_names() for kind in loaded(name).kinds]


@pytest.fixture(params=_PAIRS, ids=lambda pair: f"{pair[0]}-{pair[1].value}")
def pair(request: pytest.FixtureRequest) -> tuple[str, LetterKind]:
    """A case and one of its kinds."""
    name, kind = request.param
    return str(name), LetterKind(kind)


@pytest.mark.parametrize("another", range(4))
def test_a_letter_passes_its_own_checks_keeps_its_bounds_and_holds_no_placeholder(pair: tuple[str, LetterKind], another: int) -> None:
    bounds = BOUNDS[pair[1]]
    for letter in compose(loaded(pair[0]).case, pair[1], another):
        assert [one for one in letter.findings if one.severity is Severity.ERROR] == []
        spoken = [line.partition(": ")[2] for line in letter.body.splitlines()] if pair[1] is LetterKind.CALL_SCRIPT else [letter.body]
        assert bounds.floor <= len(" ".join(spoken).split()) <= bounds.most
        assert _PLACEHOLDER.search(letter.body) is None
        assert _PLACEHOLDER.search(letter.subject) is None


def test_the_same_case_gives_the_same_letter(pair: tuple[str, LetterKind]) -> None:
    case = loaded(pair[0]).case
    assert compose(case, pair[1]) == compose(case, pair[1])


def test_another_letter_differs(pair: tuple[str, LetterKind]) -> None:
    case = loaded(pair[0]).case
    assert [one.body for one in compose(case, pair[1])] != [one.body for one in compose(case, pair[1], another=1)]


@pytest.mark.parametrize("name", ["gb-teacher", "ch-saegerei", "es-apicultora2", "french"])
def test_other_words_do_not_run_dry_where_the_fewest_fit(name: str) -> None:
    case = loaded(name).case
    bodies = [compose(case, LetterKind.NUDGE, another)[0].body for another in (0, 8, 16, 24, 29)]
    assert len(set(bodies)) == len(bodies)


@pytest.mark.long
def test_other_words_for_any_letter_come_again_only_after_30() -> None:
    for name, kind in _PAIRS:
        bodies = [tuple(one.body for one in compose(loaded(name).case, kind, another)) for another in range(30)]
        assert len(set(bodies)) == 30, (name, kind)


@pytest.mark.parametrize("counts", [(1, 2, 2), (3, 1, 4), (6, 4, 9), (2, 5, 7)])
def test_all_ways_to_join_the_wordings_come_before_one_comes_again(counts: tuple[int, ...]) -> None:
    letters = [tuple(turn(number, prod(counts[:at]), count) for at, count in enumerate(counts)) for number in range(prod(counts))]
    assert len(set(letters)) == prod(counts)
    assert letters[0] == (0, 0, 0)


def test_each_sentence_says_which_move_it_makes(pair: tuple[str, LetterKind]) -> None:
    for letter in compose(loaded(pair[0]).case, pair[1]):
        assert letter.said
        assert all(said.sentence in letter.body and said.move.rule for said in letter.said)


def test_facts_of_a_move_stand_in_the_case(pair: tuple[str, LetterKind]) -> None:
    case = loaded(pair[0]).case
    held = known_text(case)
    values = {
        fact.value
        for letter in compose(case, pair[1])
        for said in letter.said
        for fact in said.move.facts
        if fact.path.startswith("moments")
    }
    assert all(value in held for value in values)


@pytest.mark.parametrize("name", case_names())
def test_letters_of_one_case_share_no_sentence(name: str) -> None:
    # Those of a call are spoken, not sent.
    kinds = [kind for kind in loaded(name).kinds if kind is not LetterKind.CALL_SCRIPT]
    bodies = [letter.body.partition("\n")[2] for kind in kinds for letter in compose(loaded(name).case, kind)]
    for at, body in enumerate(bodies):
        mine = {folded(one) for one in sentences(body) if len(one.split()) >= 4}
        for other in bodies[at + 1 :]:
            assert not mine & {folded(one) for one in sentences(other)}


def test_notes_to_a_panel_have_each_their_own_words() -> None:
    first, second = compose(loaded("panel-thanks").case, LetterKind.THANKS_FOR_INTERVIEW)
    mine, theirs = set(first.body.lower().split()), set(second.body.lower().split())
    assert (first.to, second.to) == ("petra@thornbury.example", "sam@thornbury.example")
    assert len(mine & theirs) <= min(len(mine), len(theirs)) / 2


def test_whoever_was_absent_gets_no_note() -> None:
    assert all("Ursula" not in letter.body for letter in compose(loaded("panel-thanks").case, LetterKind.THANKS_FOR_INTERVIEW))


def test_the_first_letter_and_the_thanks_that_follow_greet_differently_in_german() -> None:
    case = loaded("german-sie").case
    kinds = (LetterKind.FOLLOW_UP, LetterKind.THANKS_FOR_FEEDBACK, LetterKind.CARD)
    assert [compose(case, kind)[0].body.splitlines()[0] for kind in kinds] == [
        "Sehr geehrter Herr Wietholt,",
        "Guten Tag Herr Wietholt,",
        "Lieber Herr Wietholt,",
    ]


def test_what_was_done_since_is_told_to_whom_it_has_to_do_with() -> None:
    bodies = [letter.body for letter in compose(loaded("panel-thanks").case, LetterKind.THANKS_FOR_INTERVIEW)]
    assert ["husbandry guide" in body for body in bodies] == [False, True]
