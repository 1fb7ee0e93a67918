"""Names of people: whether a text is one, whose it is, how letters greet and end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.language.greetings import SignOff, greeting_line, greeting_name, sign_off
from comeback.language.names import first_name, is_person_name, same_person, without_titles

PEOPLE = [
    "Ana Pell",
    "Pell",
    "J. Pell",
    "Dr. Karin Auer",
    "Frau Auer",
    "Jean-Luc Aubin",
    "Ludwig van der Velde",
    "María de la Cruz Ortega",
    "D'Angelo Reed",
    "Siân O'Neil",
    "Łukasz Nowak",
    "Prof. Dr.-Ing. Uwe Hold",
    "Pell, Ana",
    "Sra. Lucía Ferrán",
    "Mme Odile Roux",
    "Ana Pell (she/her)",
    "Tom McAllister",
    "Zoë Ångström",
]
NOBODIES = [
    "Recruiting Team",
    "HR",
    "Talent Acquisition",
    "Equipo de Talento",
    "Recursos Humanos",
    "Service Recrutement",
    "Personalabteilung",
    "no-reply",
    "jobs@kestrel.example",
    "Kestrel Ltd",
    "Stadt Erlbach",
    "Mail Delivery Subsystem",
    "the team",
    "ana pell",
    "Room 12",
    "",
    "Careers at Kestrel",
    "Notifications",
    "One Two Three Four Five Six",
]
SAME = [
    ("Ana Pell", "ana pell"),
    ("Ana Pell", "Pell, Ana"),
    ("Ana Pell", "A. Pell"),
    ("Ana Maria Pell", "Ana Pell"),
    ("Ana Maria Pell", "A. M. Pell"),
    ("Dr. Jörg Müller", "Joerg Mueller"),
    ("Dr. Jörg Müller", "Jorg Muller"),
    ("Frau Auer", "Dr. Karin Auer"),
    ("Karin", "Karin Auer"),
    ("Siân O'Neil", "Sian ONeil"),
    ("Jean-Luc Aubin", "Jean Luc Aubin"),
    ("José Ortega", "José Ortega Ruiz"),
    ("Mme Roux", "Odile Roux"),
    ("Łukasz Nowak", "Lukasz Nowak"),
    ("Ana Pell (Kestrel)", "Ana Pell"),
]
DIFFERENT = [
    ("Ana Pell", "Ina Pell"),
    ("Ana Pell", "Ana Bell"),
    ("Ana Pell", "B. Pell"),
    ("Frau Auer", "Frau Bauer"),
    ("José Ortega", "José Ruiz"),
    ("", "Ana Pell"),
    ("A.", "Ana Pell"),
    ("Ana Maria Pell", "Maria Ana Pelt"),
]
GREETINGS = [
    ("Dear Ana,\nthank you", "Ana"),
    ("Dear Ms Pell\n\nthank you", "Ms Pell"),
    ("Dear Dr. Auer, thank you", "Dr. Auer"),
    ("Hi Ana - quick one", "Ana"),
    ("Hello Ana! Good news", "Ana"),
    ("Hi Ana thank you for coming", "Ana"),
    ("Good morning Mrs. Pell,", "Mrs. Pell"),
    ("Ana,\n\nit was good", "Ana"),
    ("Hi there,\n", ""),
    ("Dear candidate,", ""),
    ("Dear hiring team,", ""),
    ("Sehr geehrte Frau Dr. Auer,\nvielen Dank", "Frau Dr. Auer"),
    ("Sehr geehrter Herr Hold,", "Herr Hold"),
    ("Liebe Karin,\nschön", "Karin"),
    ("Hallo Frau Auer,", "Frau Auer"),
    ("Guten Tag Herr Hold", "Herr Hold"),
    ("Grüezi Frau Auer", "Frau Auer"),
    ("Sehr geehrte Damen und Herren,", ""),
    ("Bonjour Odile,", "Odile"),
    ("Chère Odile,", "Odile"),
    ("Bonjour Madame Roux,", "Madame Roux"),
    ("Madame, Monsieur,", ""),
    ("Hola Lucía, ¿qué tal?", "Lucía"),
    ("Estimada Sra. Ferrán:", "Sra. Ferrán"),
    ("Buenos días, Lucía:", "Lucía"),
    ("We are sorry.", ""),
    ("", ""),
]
ENDS = [
    ("Thanks.\n\nBest wishes,\nAna Pell\nHead of Design", SignOff("Best wishes", "Ana Pell")),
    ("Thanks.\n\nKind regards\n\nAna", SignOff("Kind regards", "Ana")),
    ("Till then. Best, Ana", SignOff("Best", "Ana")),
    ("Cheers, Ana\nKestrel", SignOff("Cheers", "Ana")),
    ("See you.\n-Ana", SignOff("", "Ana")),
    ("See you.\nAna @ Kestrel Coffee", SignOff("", "Ana")),
    ("See you.\nAna, Kestrel", SignOff("", "Ana")),
    ("Danke.\n\nMit freundlichen Grüßen\nKarin Auer\nPersonal", SignOff("Mit freundlichen Grüßen", "Karin Auer")),
    ("Viele Grüße\nKarin", SignOff("Viele Grüße", "Karin")),
    ("LG Karin", SignOff("LG", "Karin")),
    ("Merci.\n\nBien cordialement,\nOdile Roux", SignOff("Bien cordialement", "Odile Roux")),
    ("Gracias.\n\nUn saludo,\nLucía Ferrán", SignOff("Un saludo", "Lucía Ferrán")),
    ("Atentamente,\nEquipo de Selección", SignOff("Atentamente", "")),
    ("Best regards,\nThe Recruiting Team", SignOff("Best regards", "")),
    ("thank you for coming. We liked it.", SignOff("", "")),
]


@pytest.mark.parametrize("text", PEOPLE)
def test_a_name_of_a_person_is_one(text: str) -> None:
    assert is_person_name(text)


@pytest.mark.parametrize("text", NOBODIES)
def test_a_team_a_firm_or_a_machine_is_nobody(text: str) -> None:
    assert not is_person_name(text)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_two_ways_of_writing_one_person_meet(a: str, b: str) -> None:
    assert same_person(a, b)
    assert same_person(b, a)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_people_stay_two(a: str, b: str) -> None:
    assert not same_person(a, b)
    assert not same_person(b, a)


@pytest.mark.parametrize(
    ("full", "first"),
    [
        ("Ana Pell", "Ana"),
        ("Dr. Karin Auer", "Karin"),
        ("Pell, Ana", "Ana"),
        ("J. Pell", ""),
        ("Frau Auer", ""),
        ("Wren", "Wren"),
        ("Jean-Luc Aubin", "Jean-Luc"),
        ("", ""),
    ],
)
def test_the_first_name_is_the_one_to_be_called_by(full: str, first: str) -> None:
    assert first_name(full) == first


def test_titles_brackets_and_qualifications_are_no_part_of_a_name() -> None:
    assert [without_titles(name) for name in ("Dr. Ana Pell, PhD", "Ana Pell (she/her)", "Frau Prof. Auer", "Lic. Lucía Ferrán")] == [
        "Ana Pell",
        "Ana Pell",
        "Auer",
        "Lucía Ferrán",
    ]


@pytest.mark.parametrize(("text", "name"), GREETINGS)
def test_a_letter_greets_somebody(text: str, name: str) -> None:
    assert greeting_name(text) == name


@pytest.mark.parametrize(("text", "end"), ENDS)
def test_a_letter_ends_with_formula_and_name(text: str, end: SignOff) -> None:
    assert sign_off(text) == end


def test_the_greeting_line_is_given_as_written() -> None:
    assert greeting_line("Liebe Karin,\nschön war es.") == "Liebe Karin,"


@given(st.text(max_size=300))
def test_any_text_may_be_asked(text: str) -> None:
    assert isinstance(is_person_name(text), bool)
    assert isinstance(greeting_name(text), str)
    assert isinstance(sign_off(text), SignOff)
    assert isinstance(first_name(text), str)


@given(st.text(max_size=60), st.text(max_size=60))
def test_sameness_knows_no_order(a: str, b: str) -> None:
    assert same_person(a, b) == same_person(b, a)


@pytest.mark.parametrize("text", ["Ana " * 50_000, "(" * 100_000, ", " * 100_000, "Dear " * 50_000, "Best, " * 50_000, "-" * 200_000])
def test_a_hostile_text_may_be_asked_too(text: str) -> None:
    assert not is_person_name(text)
    assert len(sign_off(text).name) < 200
    assert len(greeting_name(text)) < 400
