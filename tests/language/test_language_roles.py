"""Titles of roles: which phrase is one, which two are one, where one stands in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.language.roles import is_role_head, is_role_like, rival_roles, role_level, same_role, shown_role, without_marks
from comeback.language.titles import title_at, title_before, titles_in

TITLES = [
    "Welder",
    "Senior Data Engineer",
    "Head of Sales",
    "Teacher of Chemistry",
    "Part-time Receptionist",
    "Staff Nurse (Band 5)",
    "Sous Chef",
    "VP Marketing",
    "HGV Driver",
    "IT Support Technician",
    "product manager",
    "Krankenpflegerin",
    "Sachbearbeiter Einkauf",
    "Elektroniker für Betriebstechnik",
    "Bauleiterin",
    "Werkstudent Marketing",
    "Erzieherin",
    "Softwareentwickler (m/w/d)",
    "Ingénieure d'études",
    "Chargé de clientèle",
    "Infirmière de nuit",
    "Responsable logistique",
    "Vendeuse en boulangerie",
    "Jefa de Proyecto",
    "Enfermero de planta",
    "Técnica de Calidad",
    "Camarera de pisos",
    "Desarrolladora Java",
]
NO_TITLES = [
    "Thursday",
    "your application",
    "the role",
    "Interview",
    "thank you",
    "next steps",
    "Ihre Bewerbung",
    "votre candidature",
    "su solicitud",
    "",
    "2026",
    "Update",
    "good news",
]
SAME = [
    ("Welder", "welder"),
    ("Data Engineer", "Senior Data Engineer"),
    ("Softwareentwickler (m/w/d)", "Softwareentwickler"),
    ("Entwickler:in", "Entwickler"),
    ("Vendeur (H/F)", "vendeur"),
    ("Welder - Ref. 2026-118", "Welder"),
    ("Welder (Night shift)", "Welder"),
    ("Técnico/a de Calidad", "Técnico de Calidad"),
    ("Account Manager, Retail", "Account Manager Retail"),
]
DIFFERENT = [("Welder", "Fitter"), ("Data Engineer", "Sales Manager"), ("Teacher of Maths", "Nurse"), ("Welder", None)]
RIVALS = [("Junior Welder", "Senior Welder"), ("Engineer I", "Engineer II"), ("Welder", "Cook")]
FOUND = [
    ("Your application for Data Engineer at Kestrel", ["Data Engineer"]),
    ("Interview: Head of Research", ["Head of Research"]),
    ("we need a night porter by May", ["night porter"]),
    ("Lecturer in Botany, interview", ["Lecturer in Botany"]),
    ("Class teacher, Year 3", ["Class teacher, Year 3"]),
    ("Sales and Marketing Manager wanted", ["Sales and Marketing Manager"]),
    ("Bewerbung als Sachbearbeiterin für Steuern", ["Sachbearbeiterin für Steuern"]),
    ("Gespräch Bauleiter Hochbau", ["Bauleiter Hochbau"]),
    ("Entretien chargée de communication", ["chargée de communication"]),
    ("poste d'agent d'accueil du soir", ["agent d'accueil du soir"]),
    ("Entrevista Jefe de Taller", ["Jefe de Taller"]),
    ("solicitud de camarera", ["camarera"]),
    ("Mr Tom Baker will see you", []),
    ("at 1:00 PM Central", []),
    ("nothing of the kind", []),
    ("IT technician", ["IT technician"]),
    ("C++ Developer role", ["C++ Developer"]),
]


@pytest.mark.parametrize("phrase", TITLES)
def test_a_title_is_known_for_one(phrase: str) -> None:
    assert is_role_like(phrase)


@pytest.mark.parametrize("phrase", NO_TITLES)
def test_other_words_are_no_title(phrase: str) -> None:
    assert not is_role_like(phrase)


@pytest.mark.parametrize(
    "word", ["engineer", "Engineers", "enfermera", "enfermeros", "Lehrerin", "Bauzeichnerin", "infirmière", "Haustechniker", "nurse"]
)
def test_an_occupation_is_known_in_its_forms(word: str) -> None:
    assert is_role_head(word)


@pytest.mark.parametrize("word", ["table", "Montag", "gracias", "merci", "in", "as", "es", ""])
def test_a_plain_word_is_no_occupation(word: str) -> None:
    assert not is_role_head(word)


@pytest.mark.parametrize(("a", "b"), SAME)
def test_two_ways_of_writing_one_role_meet(a: str, b: str) -> None:
    assert same_role(a, b)
    assert same_role(b, a)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_roles_stay_two(a: str, b: str | None) -> None:
    assert not same_role(a, b)


@pytest.mark.parametrize(("a", "b"), RIVALS)
def test_levels_that_exclude_each_other_make_rivals(a: str, b: str) -> None:
    assert rival_roles(a, b)


def test_a_missing_level_makes_no_rival() -> None:
    assert not rival_roles("Data Engineer", "Senior Data Engineer")
    assert role_level("Sr. Data Engineer II") == {"senior", "ii"}


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Welder (m/w/d)", "Welder"),
        ("Welder m/f/d", "Welder"),
        ("Welder (H/F)", "Welder"),
        ("Welder (Ref 2026-118)", "Welder"),
        ("Welder - JR-10234", "Welder"),
        ("  Welder,  nights ", "Welder, nights"),
        ("Entwickler:in (all genders)", "Entwickler:in"),
    ],
)
def test_marks_and_numbers_are_not_shown(title: str, shown: str) -> None:
    assert shown_role(title) == shown


def test_endings_for_all_genders_go_for_comparing() -> None:
    assert [without_marks(one) for one in ("Entwickler:in", "Entwickler*innen", "Técnico/a", "chargé(e)", "vendeur/euse")] == [
        "Entwickler",
        "Entwickler",
        "Técnico",
        "chargé",
        "vendeur",
    ]


@pytest.mark.parametrize(("text", "titles"), FOUND)
def test_titles_are_found_in_running_text(text: str, titles: list[str]) -> None:
    assert [title.shown for title in titles_in(text)] == titles


def test_a_promised_title_need_not_be_known() -> None:
    at = title_at("the post of Sub-Prior in May", 12, trusted=True)
    before = title_before("the Frobnicator role", 16, trusted=True)
    assert (at and at.shown, before and before.shown) == ("Sub-Prior", "Frobnicator")
    assert title_at("the post of Sub-Prior in May", 12) is None


@given(st.text(max_size=300))
def test_titles_are_pieces_of_any_text(text: str) -> None:
    for title in titles_in(text):
        assert 0 <= title.start < title.end <= len(text)
        assert title.shown


@given(st.text(max_size=80), st.text(max_size=80))
def test_sameness_knows_no_order(a: str, b: str) -> None:
    assert same_role(a, b) == same_role(b, a)


@pytest.mark.parametrize("text", ["engineer " * 30_000, "(" * 200_000, "m/w/d " * 50_000, "1" * 200_000, "of " * 80_000, "A-" * 100_000])
def test_a_hostile_text_may_be_asked_too(text: str) -> None:
    assert isinstance(titles_in(text), tuple)
    assert len(shown_role(text)) <= 160
