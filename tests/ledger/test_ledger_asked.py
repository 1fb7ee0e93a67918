"""A letter that is asked for: its reader and thread are found as those of one that is owed."""

from __future__ import annotations

import pytest

from comeback.domain.event import Person
from comeback.domain.kinds import LetterKind
from comeback.domain.step import Step
from comeback.ledger.asked import ROW, asked, to_person
from tests.ledger.ledger_stories import history, moment

_MET = "2026-02-12 09:30  invited  by @ada recruiter  on 2026-02-19 14:00\n".replace("@ada recruiter", "@ada")


def step(kind: LetterKind, text: str, now: str = "2026-03-20 10:00") -> Step:
    told = history(_MET + text)
    return asked(told.application(), told.seeker, moment(now, told.seeker.zone), kind)


@pytest.mark.parametrize("kind", [LetterKind.ACCEPTANCE, LetterKind.DECLINE])
def test_yes_and_no_go_to_who_made_the_offer_in_its_thread(kind: LetterKind) -> None:
    found = step(kind, "2026-03-02 10:00  offered  by @bo")
    assert (found.letter, found.to and found.to.email, found.in_reply_to) == (kind, "bo@quarrybank.example", "<2@mail.example>")
    assert found.causes == ("e02",)


def test_an_offer_made_on_the_phone_is_answered_to_who_invited() -> None:
    found = step(LetterKind.ACCEPTANCE, "2026-03-02 10:00  offered  by Bo Lind  via phone")
    assert found.to is not None
    assert found.to.email == "ada@quarrybank.example"


def test_who_steps_back_writes_to_the_recruiter_in_between() -> None:
    found = step(LetterKind.WITHDRAWAL, "2026-02-21 10:00  replied  by @rex")
    assert found.to is not None
    assert found.to.email == "rex@talentpool.example"


def test_a_letter_let_go_can_be_opened_by_hand() -> None:
    found = step(LetterKind.FOLLOW_UP, "2026-02-25 10:00  rejected  by @bo", "2026-08-20 10:00")
    assert (found.to and found.to.email, found.in_reply_to) == ("bo@quarrybank.example", "<2@mail.example>")


def test_what_the_table_owes_is_taken_from_the_table() -> None:
    assert step(LetterKind.FOLLOW_UP, "2026-03-18 10:00  rejected  by @bo").row == "12"
    assert step(LetterKind.CARD, "2026-03-18 10:00  rejected  by @bo").row == ROW


def test_nobody_is_guessed_as_a_referee() -> None:
    found = step(LetterKind.THANKS_TO_REFEREE, "2026-03-02 10:00  offered  by @bo")
    assert found.to is None
    named = to_person(found, Person("Ode Larkin", "ode@oldmill.example"))
    assert (named.to, named.in_reply_to) == (Person("Ode Larkin", "ode@oldmill.example"), None)
    assert named.causes != found.causes


@pytest.mark.parametrize("kind", [kind for kind in LetterKind if kind is not LetterKind.NONE])
def test_no_letter_asked_for_goes_where_nobody_reads(kind: LetterKind) -> None:
    found = step(kind, "2026-03-02 10:00  rejected  by @robot")
    assert found.to is None or found.to.reachable
