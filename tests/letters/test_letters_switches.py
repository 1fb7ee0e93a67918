"""The switches of the plan: what a letter asks, thanks for and leaves out, and what stands beside it."""

from __future__ import annotations

from datetime import datetime

import pytest

from comeback.domain.kinds import LetterKind
from comeback.errors import UsageError
from comeback.letters import compose, plan
from tests.letters.letters_data import loaded


def _moves(name: str, kind: LetterKind = LetterKind.FOLLOW_UP) -> list[str]:
    return [one.name for one in plan(loaded(name).case, kind).moves]


@pytest.mark.parametrize("name", ["nurse-policy", "welder-cancelled", "ghosted-then-no", "law-note"])
def test_nothing_is_asked_where_a_question_has_no_place(name: str) -> None:
    assert not [one for one in _moves(name) if one.startswith(("ask", "take_up"))]
    assert "?" not in compose(loaded(name).case, LetterKind.FOLLOW_UP)[0].body


@pytest.mark.parametrize(
    ("name", "move"),
    [
        ("baker-late", "ask_reason"),
        ("internal-winner", "ask_light"),
        ("internal-librarian", "ask_development"),
        ("offered-feedback", "take_up"),
        ("designer-angry", "ask"),
    ],
)
def test_the_ask_follows_what_was_said(name: str, move: str) -> None:
    assert move in _moves(name)


def test_late_news_is_thanked_for_without_a_word_of_speed() -> None:
    for another in range(12):
        body = compose(loaded("baker-late").case, LetterKind.FOLLOW_UP, another)[0].body.lower()
        assert not [word for word in ("prompt", "quick", "soon", "swift", "delay", "promised", "finally") if word in body]


def test_a_machine_is_not_thanked_and_the_interviewer_gets_a_new_mail() -> None:
    letter = compose(loaded("developer-noreply").case, LetterKind.FOLLOW_UP)[0]
    assert letter.to == "fionn@quaywall.example"
    assert not letter.subject.startswith("Re:")
    assert "7 April" in letter.body.split("\n\n")[1]
    assert "Sheila" not in letter.body


def test_an_answer_keeps_the_subject_of_the_thread() -> None:
    assert compose(loaded("baker-late").case, LetterKind.FOLLOW_UP)[0].subject == "Re: Night Baker"


def test_the_words_they_wrote_are_quoted_under_the_letter_and_not_in_it() -> None:
    letter = compose(loaded("german-du").case, LetterKind.FOLLOW_UP)[0]
    assert letter.quoted.startswith("Am 4. März 2026 um 11:00 schrieb Mira Stadler:\n> Hallo Florian")
    assert ">" not in letter.body


def test_anger_holds_a_letter_to_the_next_working_afternoon() -> None:
    planned = plan(loaded("designer-angry").case, LetterKind.FOLLOW_UP)
    assert planned.hold == datetime(2026, 6, 5, 15)
    assert "Wait with this one" in planned.note


def test_a_draft_of_ones_own_is_answered_with_findings() -> None:
    note = compose(loaded("designer-angry").case, LetterKind.FOLLOW_UP)[0].note
    assert "better left unsent" in note
    assert "the real reason" in note


def test_a_nudge_counts_from_the_return_that_was_announced() -> None:
    assert plan(loaded("nudge-early-away").case, LetterKind.NUDGE).hold == datetime(2026, 3, 18, 9)


def test_an_improper_remark_is_not_quoted_back_and_law_stands_beside_the_letter() -> None:
    letter = compose(loaded("law-note").case, LetterKind.THANKS_FOR_FEEDBACK)[0]
    assert "old" not in letter.body.split()
    assert "Acas" in letter.note


def test_a_missing_moment_becomes_a_question_to_the_seeker() -> None:
    assert "One question for you" in compose(loaded("no-moments").case, LetterKind.FOLLOW_UP)[0].note


def test_an_internal_candidate_offers_no_cv() -> None:
    assert "CV" not in compose(loaded("internal-librarian").case, LetterKind.FOLLOW_UP)[0].body


def test_the_recruiter_in_between_is_the_reader() -> None:
    assert compose(loaded("recruiter-between").case, LetterKind.FOLLOW_UP)[0].to == "holly@trackpeople.example"


def test_a_follow_up_expects_silence_and_gives_the_source() -> None:
    assert "Talent Board" in plan(loaded("designer-angry").case, LetterKind.FOLLOW_UP).note


def test_no_letter_is_written_for_none() -> None:
    with pytest.raises(UsageError, match="No letter is written"):
        plan(loaded("call").case, LetterKind.NONE)


def test_the_first_thanks_of_a_letter_is_not_worded_as_a_second() -> None:
    for another in range(12):
        second = compose(loaded("developer-noreply").case, LetterKind.FOLLOW_UP, another)[0].body.split("\n\n")[1]
        assert not [words for words in ("And thank", "Thank you too", "also want", "as well") if words in second]
