"""English letters as a person writes them: contractions, what the writer lived, whom they chose, what lies ahead."""

from __future__ import annotations

import json
import re

import pytest

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.letters import compose, load_case
from comeback.letters.plan.remarks import choice_told, told_reason
from comeback.letters.plan.situation import situation
from comeback.letters.words.contracted import contracted
from comeback.letters.words.fit import favour
from comeback.letters.words.heard import bidden, kind_word, point
from comeback.letters.words.occasion import placed_at
from comeback.letters.words.tense import perfect
from tests.letters.letters_data import loaded

_WORDINGS = 8


def _noted(words: str) -> Case:
    news = {"when": "2026-03-02", "channel": "email", "by": "Bo Lind", "words": words}
    return load_case(
        json.dumps({"today": "2026-03-03", "locale": "en-GB", "seeker": "Ann Poe", "company": "Quoin", "rejection": news})
    ).case


def _bodies(name: str, kind: LetterKind = LetterKind.FOLLOW_UP) -> list[str]:
    return [compose(loaded(name).case, kind, at)[0].body for at in range(_WORDINGS)]


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("I have kept thinking about it.", "I've kept thinking about it."),
        ("I have one small question.", "I have one small question."),
        ("I will not forget it, and I am glad.", "I won't forget it, and I'm glad."),
        ("What could I have done better?", "What could I have done better?"),
        ("If you would rather not, that is fine.", "If you'd rather not, that's fine."),
        ("I do not know what it is.", "I don't know what it is."),
    ],
)
def test_wordings_are_shortened_as_in_speech(full: str, short: str) -> None:
    assert contracted(full) == short


def test_first_names_are_spoken_to_and_titles_are_written_to() -> None:
    short, full = _bodies("gb-cook"), _bodies("gb-caretaker")
    assert all("'" in body for body in short)
    assert not [body for body in full if "I'm" in body or "I'd" in body or "n't" in body]


@pytest.mark.parametrize(
    ("thanks", "base"),
    [
        ("letting me try", "let me try"),
        ("showing me the jig", "show me the jig"),
        ("the loaf I took home", ""),
        ("being honest", "be honest"),
    ],
)
def test_an_act_is_said_as_a_favour(thanks: str, base: str) -> None:
    assert favour(thanks) == base


@pytest.mark.parametrize(
    ("words", "chosen"),
    [
        ("We went with someone who knows our records.", "who knows our records"),
        ("We have chosen another applicant, with more years at the press.", "with more years at the press"),
        ("We chose someone who is better than you.", ""),
        ("We went with someone with more energy.", ""),
        ("We chose somebody else.", ""),
    ],
)
def test_whom_they_chose_is_said_back_only_where_it_weighs_nobody(words: str, chosen: str) -> None:
    case = _noted(words)
    assert choice_told(case, situation(case)) == chosen


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("You would need a fork-lift licence to go further.", "a fork-lift licence"),
        ("We need someone with more experience of kilns.", "more experience of kilns"),
        ("We do not need a reply.", ""),
    ],
)
def test_a_need_in_their_words_is_a_reason(words: str, reason: str) -> None:
    case = _noted(words)
    assert told_reason(case, situation(case)) == reason


def test_what_the_writer_tells_of_the_day_stands_in_the_letter_and_other_news_does_not() -> None:
    assert all("over all the way home on the train" in body for body in _bodies("gb-professor"))
    assert not [body for body in _bodies("gb-professor") if "the question about the tithe rolls" in body]
    assert not [body for body in _bodies("us-pilot", LetterKind.THANKS_FOR_FEEDBACK) if "captain worked" in body]


def test_luck_is_wished_for_what_lies_ahead() -> None:
    assert all("lambing in the polytunnel this March" in body for body in _bodies("ie-farm"))


@pytest.mark.parametrize(
    ("words", "gap", "good"),
    [
        ("slow to answer the radio", "your point that I was slow to answer the radio", "that I was slow to answer the radio"),
        ("answers came without dates", "your point that my answers came without dates", "that my answers came without dates"),
        ("too many names, not enough faces", "your point about too many names and not enough faces", ""),
        ("good ear for a cracked bell", "", "about my ear for a cracked bell"),
        ("great voice, the gallery could hear you", "", "about my voice"),
    ],
)
def test_a_few_words_of_theirs_are_turned_too(words: str, gap: str, good: str) -> None:
    assert not gap or point(words, "", "en") == gap
    assert not good or kind_word(words, "en") == good


def test_a_bidding_to_return_is_taken_as_it_was_given() -> None:
    assert bidden("learn the lathe, and come back in a year") == "come back in a year"
    assert all("come back in a year" in body for body in _bodies("gb-feedback-reapply", LetterKind.THANKS_FOR_FEEDBACK))


def test_one_is_on_a_shift_and_in_an_interview() -> None:
    assert [placed_at(name) for name in ("trial shift", "interview", "day on the farm")] == [
        "on the trial shift",
        "in the interview",
        "during the day on the farm",
    ]


def test_good_wishes_are_not_sent_twice_in_two_lines() -> None:
    for body in _bodies("designer-angry"):
        assert body.endswith("Best wishes,\nMarcus Feld")
        assert body.lower().count("wishes") == 1


def test_a_month_is_no_slip_for_a_name_that_is_like_it() -> None:
    letters = [compose(loaded("gb-nudge-away").case, LetterKind.NUDGE, at)[0] for at in range(_WORDINGS)]
    assert [letter.findings for letter in letters if "9 March" in letter.body and letter.to == "kit@marshlane.example"]
    assert [one for letter in letters for one in letter.findings] == []


def test_a_recruiter_is_asked_what_the_firm_said() -> None:
    for body in _bodies("recruiter-between"):
        asked = next(line for line in body.split("\n\n") if "example" in line)
        assert any(words in asked for words in ("Fellgate Rail", "If you heard how it went"))


def test_a_policy_on_feedback_is_understood_with_the_decision() -> None:
    assert all("feedback" in body for body in _bodies("nurse-policy"))


def test_what_was_done_about_a_point_is_told_once() -> None:
    for body in _bodies("au-chef", LetterKind.THANKS_FOR_FEEDBACK):
        assert body.count("louder") == 1
        assert re.search(r"I (?:have )?(?:since )?warned the crew", body)


@pytest.mark.parametrize("name", ["card-gb-estate", "card-us-school"])
def test_a_card_ends_as_cards_do_and_not_as_mails(name: str) -> None:
    (card,) = compose(loaded(name).case, LetterKind.CARD)
    assert "\n\nWith warm wishes,\n" in card.body


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("I completed 400 hours", "I have completed 400 hours"),
        ("I have logged forty night hours", "I have logged forty night hours"),
        ("I have built a rig", "I have built a rig"),
        ("I have a van of my own", ""),
        ("I passed the exam in May", ""),
    ],
)
def test_what_has_come_since_is_said_in_the_present_perfect_or_not_so(noted: str, said: str) -> None:
    assert perfect(noted) == said


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("no-in-tutor", "The Violin Tutor post, open again"),
        ("no-gb-curator", "The Collections Assistant post"),
        ("no-us-welder", "The Structural Welder position"),
    ],
)
def test_a_note_on_an_open_post_names_that_post(name: str, subject: str) -> None:
    assert compose(loaded(name).case, LetterKind.NEW_OPENING)[0].subject == subject


def test_what_was_told_to_everyone_of_their_people_is_not_told_to_them() -> None:
    assert not [body for body in _bodies("ie-legal") if "told everyone" in body]


@pytest.mark.parametrize("name", ["before-interview-reason", "au-carer", "us-before-reason"])
def test_what_a_person_must_have_is_said_of_a_person(name: str) -> None:
    bodies = _bodies(name, LetterKind.REPLY_BEFORE_INTERVIEW)
    assert [body for body in bodies if "someone with a" in body]
    assert not [body for body in bodies if "came down to" in body]


def test_nobody_likes_a_memory_of_trouble() -> None:
    liked = [
        body for name in ("gb-welder", "designer-angry", "in-engineer") for body in _bodies(name) if re.search(r"I (?:also )?liked", body)
    ]
    assert liked == []
