"""The letters one asks for, and drafts of one's own: never out of words, true to their kind, kind to anger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from comeback.domain.kinds import Kind, LetterKind, Severity
from comeback.letters import compose, mended
from comeback.letters.plan import plan
from comeback.letters.plan.holding import heated, hold_until
from tests.letters.letters_data import loaded

_ASKED = {
    LetterKind.STATUS_ENQUIRY: ("ask-gb-boatyard", "ask-de-messe", "ask-fr-imprimerie", "ask-es-vivero"),
    LetterKind.ACCEPTANCE: ("yes-gb-clockmaker", "yes-de-sie", "yes-fr-vous", "yes-es-tu"),
    LetterKind.DECLINE: ("no-thanks-gb", "no-thanks-de", "no-thanks-fr", "no-thanks-es"),
    LetterKind.WITHDRAWAL: ("back-gb-met", "back-de", "back-fr-tu", "back-es"),
    LetterKind.THANKS_TO_REFEREE: ("ref-us-no", "ref-de-yes", "ref-fr-no", "ref-es-open"),
    LetterKind.NEW_OPENING: ("again-gb", "again-de", "again-fr", "again-es"),
    LetterKind.KEEP_IN_TOUCH: ("note-gb-invited", "note-de-invited", "kit-fr-tu", "kit-es-vos"),
}
_PAIRS = [(name, kind) for kind, names in _ASKED.items() for name in names]
_WORDINGS = 12


@pytest.mark.parametrize(("name", "kind"), _PAIRS, ids=lambda one: str(one))
def test_other_words_never_run_dry_for_one_employer(name: str, kind: LetterKind) -> None:
    met = loaded(name).case
    before = {said.sentence for said in compose(met, LetterKind.FOLLOW_UP)[0].said}
    case = replace(met, already_said=frozenset(before))
    bodies, moves = set(), {move.name for move in plan(case, kind).moves}
    for another in range(_WORDINGS):
        (letter,) = compose(case, kind, another)
        assert [one for one in letter.findings if one.severity is not Severity.INFO] == []
        # What every letter of the kind needs is there in every wording: its first and its last move.
        assert {plan(case, kind).moves[0].name, plan(case, kind).moves[-1].name} <= {said.move.name for said in letter.said} & moves
        bodies.add(letter.body)
    assert len(bodies) >= 4


def test_an_answer_to_another_chance_says_yes_in_their_thread() -> None:
    (letter,) = compose(loaded("again-gb").case, LetterKind.NEW_OPENING)
    assert letter.subject == "Re: Still interested?"
    assert [said.move.name for said in letter.said][:1] == ["back"]
    assert "Apply by the official way" not in letter.note


def test_a_note_they_asked_for_needs_to_bring_nothing() -> None:
    case = loaded("note-gb-invited").case
    assert compose(case, LetterKind.KEEP_IN_TOUCH)[0].findings == ()
    uninvited = replace(case, notice=None)
    assert [one.rule for one in compose(uninvited, LetterKind.KEEP_IN_TOUCH)[0].findings] == ["F2"]


def test_who_hopes_for_an_answer_does_not_say_that_none_is_needed() -> None:
    case = loaded("note-gb-invited").case
    hoping = replace(case, wishes=replace(case.wishes, interest=True))
    names = [[said.move.name for said in compose(one, LetterKind.KEEP_IN_TOUCH)[0].said] for one in (case, hoping)]
    assert ["wish" in some for some in names] == [True, False]
    assert "interest" in names[1]


def test_another_offer_is_a_reason_in_a_no_and_a_lever_elsewhere() -> None:
    (letter,) = compose(loaded("back-in-because").case, LetterKind.WITHDRAWAL)
    assert "another offer" in letter.body
    assert letter.findings == ()


def test_a_yes_without_an_offer_in_the_facts_is_warned_of() -> None:
    (letter,) = compose(loaded("ask-gb-boatyard").case, LetterKind.ACCEPTANCE)
    assert [one.rule for one in letter.findings] == ["K2"]
    assert "No offer stands in the facts" in letter.note


def test_the_latest_news_counts_where_a_case_holds_several() -> None:
    notice = loaded("again-gb").case.notice
    assert notice is not None
    assert (notice.what, notice.words.startswith("Hi Edwin")) == (Kind.REOPENED, True)


@pytest.mark.parametrize("name", ["call", "call-de-sie", "call-fr", "call-es-vos"])
def test_the_script_of_a_call_fits_one_screen_of_a_phone(name: str) -> None:
    (letter,) = compose(loaded(name).case, LetterKind.CALL_SCRIPT)
    turns, answers = letter.body.split("\n\n")
    assert len(turns.splitlines()) <= 5
    assert len(answers.splitlines()) == 6
    assert sum(1 + len(line) // 40 for line in letter.body.splitlines()) <= 32
    assert "note their words" in letter.note


_HOT = {
    "en": "I spent nine hours on your unpaid test. Your loss.",
    "de": "Ich habe wochenlang gewartet, mein Anwalt meldet sich.",
    "fr": "Mon avocat vous écrira.",
    "es": "Mi abogado les escribirá.",
}


@pytest.mark.parametrize("language", _HOT)
def test_a_draft_in_anger_cools_until_the_next_afternoon(language: str) -> None:
    assert heated(_HOT[language], language)
    case = replace(loaded("gb-cook").case, draft=_HOT["en"], mood="")
    until = hold_until(case, LetterKind.FOLLOW_UP)
    assert until is not None
    assert until.hour >= 15


def test_a_calm_draft_is_not_held() -> None:
    assert not heated("Thank you for telling me. I understand, and wish you all well.", "en")


@pytest.mark.parametrize(
    ("why", "asked"),
    [
        ("Why was I not chosen?", "what would you advise me to keep"),
        ("Warum wurde ich abgelehnt?", "Was sollte ich beibehalten"),
        ("Pourquoi pas moi ?", "Que devrais-je garder"),
        ("¿Por qué no me eligieron?", "Qué debería mantener"),
    ],
)
def test_who_asks_why_not_me_asks_for_advice_in_the_mended_text(why: str, asked: str) -> None:
    kind = {
        "Why": "Dear Ms Holt,\n\nThank you for the tour and for telling me yourself. {}\n\nKind regards,\nBo",
        "War": "Guten Tag Frau Holt,\n\nvielen Dank für das Gespräch und für Ihre Nachricht. {}\n\nMit freundlichen Grüßen\nBo",
        "Pou": "Bonjour Madame Holt,\n\nMerci pour l'entretien et pour votre message de lundi. {}\n\nBien cordialement,\nBo",
        "¿Po": "Estimada señora Holt:\n\nGracias por la entrevista y por su mensaje de ayer. {}\n\nAtentamente,\nBo",
    }[why[:3]]
    left = mended(kind.replace("{}", why))
    assert asked in left
    assert why not in left


@pytest.mark.parametrize(
    ("name", "day"),
    [("back-us-unmet", "September 18"), ("back-de", "18. September"), ("back-fr-tu", "18 septembre"), ("back-es", "18 de septiembre")],
)
def test_who_steps_back_before_an_interview_calls_it_off(name: str, day: str) -> None:
    found = loaded(name).case
    case = replace(found, today=datetime(2026, 9, 14, 10, tzinfo=found.today.tzinfo), meets_on=date(2026, 9, 18))
    for another in range(_WORDINGS):
        (letter,) = compose(case, LetterKind.WITHDRAWAL, another)
        assert [one for one in letter.findings if one.severity is not Severity.INFO] == []
        moves = [said.move.name for said in letter.said]
        assert moves[moves.index("withdraw") + 1] == "call_off"
        assert "free" not in moves
        assert day in letter.body
