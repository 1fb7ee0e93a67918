"""The reader addressed as the seeker wishes."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from comeback.domain.case import Case, CasePerson, CaseSeeker
from comeback.domain.kinds import LetterKind
from comeback.letters.plan.situation import situation
from comeback.letters.words.greeting import greeting
from comeback.letters.words.register import in_register

JUNE = datetime(2026, 6, 3, 10, tzinfo=UTC)


def greeted(language: str, name: str, address: str, wrote: str, register: str) -> str:
    reader = CasePerson(name, address=address)
    case = in_register(
        Case(
            today=JUNE,
            locale=language,
            seeker=CaseSeeker("Tove Marsh"),
            company="Brinewell",
            role="Net Mender",
            reader=reader,
            reader_greeting=wrote,
        ),
        register,
    )
    return greeting(case, situation(case), LetterKind.FOLLOW_UP)


@pytest.mark.parametrize(
    ("language", "name", "address", "wrote", "register", "says"),
    [
        ("en-GB", "Imke Sound", "Imke", "Hi Tove,", "", "Hi Imke,"),
        ("en-GB", "Imke Sound", "Imke", "Hi Tove,", "formal", "Dear Imke Sound,"),
        ("en-GB", "Imke Sound", "", "", "first_name", "Dear Imke,"),
        ("en-GB", "Imke Sound", "Ms Sound", "Dear Ms Marsh,", "formal", "Dear Ms Sound,"),
        ("de", "Imke Sound", "Frau Sound", "Sehr geehrte Frau Marsh,", "du", "Hallo Imke,"),
        ("de", "Imke Sound", "Imke", "Hallo Tove,", "formal", "Guten Tag Imke Sound,"),
        ("de", "Imke Sund", "", "Hallo Herr Marsch,", "", "Hallo Imke Sund,"),
        ("fr", "Inès Caudal", "", "Bonjour Madame Marsh,", "", "Bonjour Inès Caudal,"),
        ("es", "Inés Caudal", "", "", "tu", "Hola, Inés:"),
    ],
)
def test_a_reader_is_greeted_in_the_register_that_was_chosen(
    language: str, name: str, address: str, wrote: str, register: str, says: str
) -> None:
    assert greeted(language, name, address, wrote, register) == says


def test_without_a_wish_the_case_stays_as_it_is() -> None:
    case = Case(
        today=JUNE, locale="en", seeker=CaseSeeker("Tove Marsh"), company="Brinewell", role="Net Mender", reader=CasePerson("Imke Sound")
    )
    assert in_register(case, "") is case
    assert in_register(replace(case, reader=None), "formal").reader is None
