"""A domain that is made to be taken for another is told, and honest ones are left alone."""

from __future__ import annotations

from itertools import combinations

import pytest

from comeback.language.companies import domain_labels
from comeback.language.lookalike import in_letters, looks_like
from comeback.mailbox.discovery.providers import providers

REAL = "tinwhistle.example"
MADE = [
    "tinwhistIe.example",
    "t1nwhistle.example",
    "tinwhlstle.example",
    "tinwhistles.example",
    "tinwhitsle.example",
    "tinwhstle.example",
    "tinvvhistle.example",
    "tin-whistle.example",
    "tіnwhіstle.example",
    "xn--tnwhstle-thhd.example",
    "tinwhístle.example",
    "mail.tinwhlstle.example",
]


@pytest.mark.parametrize("domain", MADE)
def test_what_reads_like_a_known_domain_is_told(domain: str) -> None:
    assert looks_like(domain, ["quern.example", REAL]) == REAL


@pytest.mark.parametrize("domain", [REAL, f"mail.{REAL}", "tinwhistle.de", "whistle.example", "tinker.example", "x.example", "example", ""])
def test_the_domain_itself_elsewhere_or_under_another_end_is_none(domain: str) -> None:
    assert looks_like(domain, [REAL]) is None


def test_short_names_differ_by_one_letter_honestly() -> None:
    assert looks_like("gmx.example", ["gmc.example"]) is None
    assert looks_like("abc0.example", ["abco.example"]) == "abco.example"


def test_of_the_domains_of_mail_providers_next_to_none_reads_like_another() -> None:
    known = sorted({domain for one in providers().every for domain in one.domains})
    pairs = [(one, other) for one, other in combinations(known, 2) if looks_like(one, [other])]
    assert len(pairs) / len(known) <= 0.05, pairs


def test_a_domain_is_shown_in_its_own_letters() -> None:
    assert in_letters("xn--strae-oqa.example") == "straße.example"
    assert in_letters("xn--a.example") == "xn--a.example"
    assert domain_labels(in_letters("straße.example")) == ("straße",)
