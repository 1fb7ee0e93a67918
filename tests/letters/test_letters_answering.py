"""What they wrote beside the no is answered, in their words, or not at all."""

from __future__ import annotations

import json

import pytest

from comeback.domain.kinds import LetterKind
from comeback.letters import compose, load_case
from comeback.letters.plan.remarks import remark
from comeback.letters.plan.situation import situation
from comeback.letters.words.answering import answer_slot
from tests.letters.letters_data import loaded


def _heard(words: str, locale: str = "en-GB") -> tuple[str, str]:
    news = {"when": "2026-03-02", "channel": "email", "by": "Bo Lind", "words": words}
    facts = {"today": "2026-03-03", "locale": locale, "seeker": "Ann Poe", "company": "Quoin", "role": "Mason", "rejection": news}
    case = load_case(json.dumps(facts)).case
    now = situation(case)
    found = remark(case, now)
    return (found.name if found else "", answer_slot(case, now))


@pytest.mark.parametrize(
    ("words", "name", "slot"),
    [
        ("You were a close second.", "second", "a close second"),
        ("You were our second choice.", "second", "your second choice"),
        ("I was impressed by your drawings and how you explained them.", "praise", "you were impressed by my drawings"),
        ("We really enjoyed meeting you, but chose someone else.", "praise", "you really enjoyed meeting me"),
        ("Your test plan was one of the best we saw, but we chose someone else.", "praise", "my test plan was one of the best you saw"),
        ("You interviewed really well.", "praise", "I interviewed really well"),
        ("Sorry mate. Loved having you on the crush pad.", "praise", "you loved having me on the crush pad"),
        ("The children loved you!", "praise", "the children loved me"),
        ("We had over 200 applications.", "many", "over 200 applications"),
        ("Sorry, we had a flood.", "trouble", "the flood"),
        ("It was very close.", "close", ""),
        ("It was a really difficult decision.", "hard", ""),
    ],
)
def test_what_they_said_is_turned_to_the_writers_side(words: str, name: str, slot: str) -> None:
    assert _heard(words) == (name, slot)


@pytest.mark.parametrize(
    "words",
    [
        "Another applicant was a close second.",
        "We liked the other candidate's drawings better.",
        "We enjoyed your talk less than we hoped.",
        "It was not close.",
        "It is close to the station.",
        "We interviewed 12 candidates.",
        "You did well in the second interview.",
    ],
)
def test_words_that_mean_something_else_are_left_alone(words: str) -> None:
    assert _heard(words) == ("", "")


@pytest.mark.parametrize(
    ("words", "locale", "name"),
    [
        ("Sie standen an zweiter Stelle.", "de-DE", "second"),
        ("Die Entscheidung ist uns nicht leicht gefallen.", "de-DE", "hard"),
        ("Die Entscheidung fiel uns leicht.", "de-DE", ""),
        ("Das Gespräch hat uns nicht gefallen.", "de-DE", ""),
        ("C'était très serré.", "fr-FR", "close"),
        ("La décision a été facile.", "fr-FR", ""),
        ("Nous avons reçu plus de 120 candidatures.", "fr-FR", "many"),
        ("Quedó usted en segundo lugar.", "es-ES", "second"),
        ("La decisión fue fácil.", "es-ES", ""),
    ],
)
def test_the_same_is_heard_in_every_language(words: str, locale: str, name: str) -> None:
    assert _heard(words, locale)[0] == name


def test_praise_in_which_the_writer_does_something_is_not_turned() -> None:
    assert _heard("We loved the way you handled the till.") == ("praise", "")


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("said-gb-second", "a close second"),
        ("said-gb-second", "my CV"),
        ("said-ie-many", "over 180 applications"),
        ("said-ie-many", "apply again"),
        ("said-us-praise", "about my storm plan"),
        ("said-gb-flood", "the flood"),
        ("said-de-second", "an zweiter Stelle"),
        ("said-fr-many", "plus de 90 candidatures"),
        ("said-es-hard", "no fue fácil"),
    ],
)
@pytest.mark.parametrize("another", range(3))
def test_a_letter_answers_what_the_no_said(name: str, said: str, another: int) -> None:
    (letter,) = compose(loaded(name).case, LetterKind.FOLLOW_UP, another)
    assert said in letter.body
    assert [one.rule for one in letter.findings if one.rule == "A7"] == []


def test_no_number_of_months_is_invented_for_keeping_papers() -> None:
    (letter,) = compose(loaded("gb-bookbinder").case, LetterKind.FOLLOW_UP)
    assert "keep" in letter.body
    assert "month" not in letter.body


def _bodies(words: str, **more: object) -> list[str]:
    news = {"when": "2026-03-02", "channel": "email", "by": "Bo Lind", "words": words}
    facts = {
        "today": "2026-03-03",
        "locale": "en-GB",
        "seeker": "Ann Poe",
        "company": "Quoin",
        "role": "Mason",
        "stage": "interview 2026-02-17",
    }
    case = load_case(json.dumps(facts | {"rejection": news} | more)).case
    return [compose(case, LetterKind.FOLLOW_UP, at)[0].body for at in range(6)]


def test_a_post_on_hold_is_not_said_to_have_gone() -> None:
    bodies = _bodies("We are leaving the position open for now because of budget.")
    assert not [body for body in bodies if "has gone" in body or "will not be filled" in body or "not going ahead" in body]


def test_somebody_promoted_from_within_after_a_freeze_leaves_a_light_question() -> None:
    bodies = _bodies("We had a hiring freeze in February. We ended up promoting from within.")
    assert all("line" in body and "opens again" not in body for body in bodies)


def test_quick_is_said_of_the_first_days_alone() -> None:
    late, soon = _bodies("We chose someone else."), _bodies("We chose someone else.", stage="interview 2026-02-26")
    assert not [body for body in late if "so quickly" in body or "so soon" in body or "so promptly" in body]
    assert [body for body in soon if "so quickly" in body or "so soon" in body or "so promptly" in body]


def test_what_the_seeker_learns_for_the_reason_stands_behind_the_reason() -> None:
    told = _bodies("We need someone with performance testing.", seeker_news=["doing a course on performance testing"])
    assert all(body.index("came down") < body.index("I am doing") for body in told if "came down" in body)
    assert all("I am doing a course on performance testing" in body for body in told)
