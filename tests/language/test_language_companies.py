"""Names of companies: one and the same, what a domain says, where a name ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.language.companies import (
    company_from_domain,
    domain_labels,
    firm_labels,
    is_freemail,
    is_platform,
    is_short_for,
    same_company,
    shown_company,
)
from comeback.language.firmnames import name_at
from comeback.language.nearlyspelled import likeness
from comeback.language.spelling import spelled

SAME = [
    ("Diocese of Erlbach", "Erlbach Diocese"),
    ("Erlbach City Council", "City of Erlbach Council"),
    ("Kestrel Pumps", "Kestrel Pumps Ltd"),
    ("Kestrel Pumps", "KESTREL PUMPS LIMITED"),
    ("Pell & Sons", "Pell and Sons Ltd."),
    ("Auer und Hold", "Auer & Hold GmbH"),
    ("Auer & Hold", "Auer & Hold GmbH & Co. KG"),
    ("Roux et Fils", "Roux & Fils SARL"),
    ("Ferrán y Vega", "Ferran & Vega S.L."),
    ("The Larder", "Larder"),
    ("Kestrel (UK)", "Kestrel"),
    ("Dulces Ríos", "dulces rios"),
    ("Kestrel S.p.A.", "Kestrel"),
    ("Kestrel, Inc.", "Kestrel"),
    ("Größe AG", "Grösse"),
]
DIFFERENT = [("Kestrel Pumps", "Kestrel Tools"), ("Pell", "Bell"), ("", "Pell"), ("Kestrel", "Kestrel Pumps"), ("Ltd", "GmbH")]
DOMAINS = [
    ("kestrel.example", "Kestrel"),
    ("kestrel-pumps.co.uk", "Kestrel Pumps"),
    ("careers.kestrel.com", "Kestrel"),
    ("kestrel-careers.example", "Kestrel"),
    ("karriere-kestrel.de", "Kestrel"),
    ("kestrellogistics.example", "Kestrel Logistics"),
    ("mail.kestrel.com.au", "Kestrel"),
    ("kestrel.hire.lever.example", "Kestrel"),
    ("kestrel.talentbarn.example", "Kestrel"),
    ("gmail.com", None),
    ("web.de", None),
    ("orange.fr", None),
    ("greenhouse.io", None),
    ("us.greenhouse-mail.io", None),
    ("myworkday.com", None),
    ("mg.personio.de", None),
    ("smartrecruiters.com", None),
    ("ashbyhq.com", None),
    ("successfactors.eu", None),
    ("infojobs.net", None),
    ("linkedin.com", None),
    ("", None),
    ("localhost", None),
    ("12345.example", None),
]
NAMES = [
    ("Kestrel Pumps on Monday", "Kestrel Pumps"),
    ("Kestrel. We look", "Kestrel"),
    ("Kestrel Pumps Ltd. We look", "Kestrel Pumps Ltd."),
    ("Pell & Sons, who", "Pell & Sons"),
    ("Bank of Erlbach today", "Bank of Erlbach"),
    ("Haus am Ufer und ich", "Haus am Ufer"),
    ("Ateliers de la Roche pour", "Ateliers de la Roche"),
    ("Museo del Agua y la", "Museo del Agua"),
    ("Kestrel's team", "Kestrel"),
    ("St. Anne's School has", "St. Anne's School"),
    ("the office", ""),
    ("us", ""),
    ("Monday", ""),
    ("eBay today", "eBay"),
    ("3D Druck Auer ist", "3D Druck Auer"),
    ("Kestrel\nMore", "Kestrel"),
]
SPELLED = [
    ("kestrelpumps", "see you at Kestrel Pumps on Monday", "Kestrel Pumps"),
    ("kestrel-pumps", "see you at Kestrel Pumps.", "Kestrel Pumps"),
    ("kestrel", "Ana Pell\nKestrel Pumps", "Kestrel Pumps"),
    ("pellandsons", "here at Pell & Sons we", "Pell & Sons"),
    ("auerundhold", "bei Auer & Hold ist", "Auer & Hold"),
    ("ateliersroche", "aux Ateliers de la Roche pour", "Ateliers de la Roche"),
    ("dulcesrios", "en Dulces Ríos nos", "Dulces Ríos"),
    ("kestrelapp", "Ana\nKestrel", "Kestrel"),
    ("erlbach-council", "Erlbach District Council, Town Hall", "Erlbach District Council"),
    ("ebk", "Ana\nErlbach Building Kompanie", "Erlbach Building Kompanie"),
    ("kestrel", "nothing here says it", ""),
    ("kestrel", "Kelso and Kent", ""),
    ("uferstadt", "Stadt Uferstadt, Personalamt", "Stadt Uferstadt"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_two_ways_of_writing_one_company_meet(a: str, b: str) -> None:
    assert same_company(a, b)


@pytest.mark.parametrize(("a", "b"), DIFFERENT)
def test_two_companies_stay_two(a: str, b: str) -> None:
    assert not same_company(a, b)


def test_a_missing_name_is_no_company() -> None:
    assert not same_company(None, None)


@pytest.mark.parametrize(
    ("short", "long", "fits"),
    [
        ("Kestrel", "Kestrel Pumps Ltd", "fits"),
        ("KPW", "Kestrel Pump Works", "fits"),
        ("Pumps", "Kestrel Pumps", "differs"),
        ("KP", "Kestrel Pumps", "differs"),
        ("Kestrel Pumps Ltd", "Kestrel", "differs"),
    ],
)
def test_a_shorter_name_leads_the_longer(short: str, long: str, fits: str) -> None:
    assert is_short_for(short, long) is (fits == "fits")


def test_a_name_is_shown_as_written_without_stray_marks() -> None:
    assert shown_company(' "Kestrel   Pumps Ltd.", ') == "Kestrel Pumps Ltd."


@pytest.mark.parametrize(("domain", "name"), DOMAINS)
def test_a_domain_names_a_firm_or_nobody(domain: str, name: str | None) -> None:
    assert company_from_domain(domain) == name


def test_labels_leave_the_public_suffix_out() -> None:
    assert [domain_labels(domain) for domain in ("a.kestrel.co.uk", "kestrel.example", "kestrel.com", "co.uk", "nothing")] == [
        ("a", "kestrel"),
        ("kestrel",),
        ("kestrel",),
        (),
        (),
    ]


def test_a_suffix_in_other_letters_is_known_as_it_stands_in_a_mail() -> None:
    assert domain_labels("a.kestrel.xn--55qx5d.cn") == domain_labels("a.kestrel.公司.cn") == ("a", "kestrel")
    assert domain_labels("kestrel.xn--.de") == ("kestrel", "xn--")


def test_a_platform_and_free_mail_spell_no_firm() -> None:
    assert firm_labels("gmail.com") == ()
    assert firm_labels("jobs.smartrecruiters.com") == ()
    assert firm_labels("kestrel.teamtailor.com") == ("kestrel",)
    assert is_platform("anything.icims.com")
    assert is_freemail("gmx.de")
    assert all(map(is_freemail, ("riverpost.example", "mailcove.example", "correosur.example", "courrielnord.example")))
    assert not any(map(is_freemail, ("washingtonpost.com", "royalmail.example", "postgrove-mills.example")))
    assert not is_platform("kestrel.example")


@pytest.mark.parametrize(("text", "name"), NAMES)
def test_a_name_ends_where_the_firm_ends(text: str, name: str) -> None:
    assert name_at(text, 0)[0] == name


@pytest.mark.parametrize(("label", "text", "name"), SPELLED)
def test_a_domain_is_found_spelled_out(label: str, text: str, name: str) -> None:
    assert spelled(label, text) == name


@given(st.text(max_size=120), st.text(max_size=120))
def test_sameness_knows_no_order(a: str, b: str) -> None:
    assert same_company(a, b) == same_company(b, a)


@given(st.text(max_size=300), st.text(alphabet="abk-.1é", max_size=20))
def test_any_text_and_domain_may_be_asked(text: str, domain: str) -> None:
    assert spelled(domain, text) == "" or spelled(domain, text)
    assert company_from_domain(domain) is None or company_from_domain(domain)
    assert name_at(text, 0)[1] <= len(text)


@pytest.mark.parametrize("text", ["Kestrel " * 30_000, "K" * 300_000, "& " * 100_000, "K-" * 100_000, "Kestrel's " * 20_000])
def test_a_hostile_text_may_be_asked_too(text: str) -> None:
    assert len(spelled("kestrelpumps", text)) < 300
    assert len(name_at(text, 0)[0]) <= len(text)


def test_an_elided_article_does_not_part_two_names() -> None:
    assert same_company("L'Atelier Brun", "Atelier Brun")
    assert spelled("atelierbrun", "Toute l'équipe\nL'Atelier brun") == "L'Atelier brun"


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("brassmuseum", "Museum of Brass"),
        ("faehrhaus-ott", "Otts Fährhaus"),
        ("fed-aviron-nord", "Fédération d'Aviron du Nord"),
        ("harborligths", "Harbor Lights"),
        ("quill-sons", "Quill & Sons"),
    ],
)
def test_a_name_nearly_spells_a_label_in_any_order_cut_short_or_with_a_slip(label: str, name: str) -> None:
    assert likeness(label, name) >= 0.7


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("brassmuseum", "Harbor Lights"),
        ("pell", "Pell"),
        ("orrery", "We are sorry that the Orrery could not hold you this year"),
        ("kestrelpumps", ""),
    ],
)
def test_a_stranger_a_short_label_and_a_long_sentence_spell_nothing(label: str, name: str) -> None:
    assert likeness(label, name) < 0.7


def test_a_saint_is_written_in_many_ways() -> None:
    assert same_company("St. Brannock Infirmary", "Saint Brannock Infirmary")
    assert same_company("Ste-Odile", "Sainte Odile")
