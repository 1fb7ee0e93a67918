"""By which words somebody is known, and what is left of an entry without them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from comeback.domain.event import Event, EventKind, Person
from comeback.domain.message import Address, Message, Place
from comeback.ledger.marks import Marks, of_employer, of_person, without
from tests.ledger.ledger_stories import LONDON, history, moment

ADA, REX = "Ada Moss <ada@quarrybank.example> recruiter", "Rex Dale <rex@talentpool.example> agency"
MARKS = Marks(frozenset({"Fern", "ada@quarrybank.example", "Ada Moss"}))


@pytest.mark.parametrize("text", ["at Fern.", "FERN", "with Ada\nMoss", "<ada@quarrybank.example>", "Ada Moss's"])
def test_a_word_by_itself_is_found_in_any_case_and_over_a_line_break(text: str) -> None:
    assert MARKS.within(text)


@pytest.mark.parametrize("text", ["Fernleigh", "Ada", "Canada Moss", "nada@quarrybank.example", ""])
def test_a_part_of_a_word_is_not(text: str) -> None:
    assert not MARKS.within(text)
    assert not Marks(frozenset()).within(text)


def test_a_person_is_known_by_the_address_and_the_full_names_that_go_with_it() -> None:
    mails = [
        Message("m", Place("x"), sender=Address("Moss, Ada", "ada@quarrybank.example"), to=(Address("Bo Lind", "bo@quarrybank.example"),))
    ]
    people = [Person("Ada", "ada@quarrybank.example"), Person("Ada Moss", "ADA@quarrybank.example"), Person("Ada Other")]
    assert of_person("ada@quarrybank.example", mails, people).words == {"ada@quarrybank.example", "Moss, Ada", "Ada Moss"}


def test_an_employer_is_known_by_names_and_domains_that_nobody_else_shares() -> None:
    going = history(f"2026-03-02 10:00  invited  by {ADA}  also {REX}  company Quarry Bank").application()
    other = history(f"2026-03-02 10:00  invited  by {REX}  company Fern Mill").application()
    assert of_employer("Quarry Bank", [going], [other]).words == {"Quarry Bank", "quarrybank.example"}
    shared = replace(other, people=(Person("Ada Moss", "ada@quarrybank.example"),), aliases=("Quarry Bank",))
    assert of_employer("Quarry Bank", [going], [shared]).words == set()


def test_an_entry_that_stays_loses_the_person_and_the_texts_that_name_them_and_nothing_else() -> None:
    at = moment("2026-03-02 10:00", LONDON)
    bo = Person("Bo Lind", "bo@quarrybank.example")
    entry = Event(
        "e", EventKind.REJECTED, at, who=Person("Ada Moss"), also=(bo,), note="Ada Moss rang.", company="Quarry Bank", role="Mason"
    )
    assert without(entry, MARKS) == Event("e", EventKind.REJECTED, at, also=(bo,), company="Quarry Bank", role="Mason")
