"""Names that are one firm's, and names that are not, as far as linking goes."""

from __future__ import annotations

import pytest

from comeback.language.folding import folded_words
from comeback.ledger.firms import is_like, is_told, same_firm, share_a_domain

SAME = [
    ("Kestrel", "Kestrel Pumps Ltd"),
    ("Ardmouth", "Commune d'Ardmouth"),
    ("Bellweir", "Friends of Bellweir Lock"),
    ("Bellweir Lock", "Friends of Bellweir Lock"),
    ("Stanselmlibrary", "St Anselm Public Library"),
    ("Moorandvale", "Moor & Vale Crafts"),
    ("BM Sorlin", "Bibliothèque municipale de Sorlin-sur-Oule"),
    ("CH Vauclair", "Centre hospitalier de Vauclair"),
    ("CHR Vauclair", "Centre Hospitalier Régional Vauclair"),
    ("CP Torrebruna", "Colegio público de Torrebruna"),
    ("SW Auental", "Städtische Werke Auental"),
    ("RHS Ardmouth", "Royal Horticultural Society of Ardmouth"),
]
OTHER = [
    ("Kestrel Pumps", "Heron Pumps"),
    ("Hospital", "St Anselm Hospital Trust"),
    ("Pell", "The House of Pell"),
    ("Ardmouth Library", "Bellweir Library"),
    ("BM Sorlin", "Bibliothèque municipale de Vauclair"),
    ("BM Sorlin", "Mairie de Sorlin"),
    ("CP Torrebruna", "Cocina Pública Aldemar"),
    ("SW Auental", "Stadt Auental"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_these_are_one_firm_whichever_is_named_first(one: str, other: str) -> None:
    assert same_firm(one, other)
    assert same_firm(other, one)


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_these_are_two(one: str, other: str) -> None:
    assert not same_firm(one, other)


def test_a_domain_may_leave_words_of_the_name_out() -> None:
    assert is_like("stanselmlibrary.example", "St Anselm Public Library")
    assert not is_like("stanselmlibrary.example", "St Oswin Public Library")


LIKE = [
    ("bmstsorlin.example", "St-Sorlin-sur-Oule"),
    ("haus-alteburg.example", "Alte Burg"),
    ("fundacionelcanoazul.example", "El Cano Azul"),
]
UNLIKE = [
    ("bellweir-museum.example", "Museum of Salt"),
    ("ardmouthschool.example", "School Meals"),
    ("theinn.example", "The Inn at Pell"),
    ("kestrelpumps.example", "Heron Pumps"),
]


@pytest.mark.parametrize(("domain", "name"), LIKE)
def test_a_domain_may_put_what_kind_of_house_it_is_before_the_name(domain: str, name: str) -> None:
    assert is_like(domain, name)


@pytest.mark.parametrize(("domain", "name"), UNLIKE)
def test_a_word_of_the_trade_makes_no_domain_a_firms(domain: str, name: str) -> None:
    assert not is_like(domain, name)


TOLD = [
    ("Kestrel Pumps", "they rang from kestrel and it is a no"),
    ("Salt & Rope", "salt rope have turned me down"),
    ("St Oswin's College", "bad news about St Oswin's today"),
    ("Radhaus Auental", "die chefin vom radhaus hat angerufen"),
    ("Crèche Les Mésanges", "la creche les mesanges a dit non"),
    ("Panificadora Aldemar", "me llamaron de la panificadora aldemar"),
]
UNTOLD = [
    ("Kestrel Pumps", "they rang about the pumps and it is a no"),
    ("St Oswin's College", "the st anselm people rang"),
    ("School Meals Ardmouth", "the school rang"),
    ("Pell", "pell mell"),
]


@pytest.mark.parametrize(("name", "words"), TOLD)
def test_words_to_a_friend_name_a_firm_by_its_name_or_its_first_word(name: str, words: str) -> None:
    assert is_told(folded_words(words), name)


@pytest.mark.parametrize(("name", "words"), UNTOLD)
def test_a_trade_or_a_saint_alone_names_none(name: str, words: str) -> None:
    assert not is_told(folded_words(words), name)


@pytest.mark.parametrize(
    ("one", "other", "domain", "shared"),
    [
        ("Kestrelside Homes", "Kestrel Pump Works", "kestrelsidehomes.example", False),
        ("Kestrel Pump Works", "Kestrelside Homes", "kestrelsidehomes.example", False),
        ("Stadtarchiv Auental", "Stadt Auental", "stadtarchiv-auental.example", True),
        ("Kestrel Pump Works", "Kestrel Foundry", "kestrel.example", True),
    ],
)
def test_a_domain_that_only_begins_like_a_name_is_not_built_from_it(one: str, other: str, domain: str, *, shared: bool) -> None:
    assert share_a_domain(one, other, domain) == shared
