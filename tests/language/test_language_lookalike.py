"""A domain that is made to be taken for another is told, and honest ones are left alone."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations

import pytest

from comeback.language.companies import domain_labels
from comeback.language.lookalike import begins_like, in_letters, looks_like, registered, spoken, under_another_end
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


@pytest.mark.parametrize(
    ("domain", "known", "told"),
    [
        ("pell.co", ["quern.com", "pell.com"], "pell.com"),
        ("mail.pell.co.uk", ["pell.com"], "pell.com"),
        ("pell.com", ["pell.com"], None),
        ("pell.com", ["pell.de", "jobs.pell.com"], None),
        ("pelt.com", ["pell.com"], None),
        ("com", ["pell.com"], None),
        ("", ["pell.com", ""], None),
    ],
)
def test_a_known_name_under_another_end_is_told_unless_both_are_known(domain: str, known: list[str], told: str | None) -> None:
    assert under_another_end(domain, known) == told


@pytest.mark.parametrize(
    ("domain", "told"),
    [
        ("pell.com.hiring.net", "pell.com"),
        ("mail.pell.com.hiring.net", "pell.com"),
        ("jobs.pell.com", None),
        ("pell.com", None),
        ("compell.com.hiring.net", None),
        ("hiring.net", None),
    ],
)
def test_a_domain_that_holds_a_known_one_before_its_own_name_is_told(domain: str, told: str | None) -> None:
    assert begins_like(domain, ["", "careers.pell.com"]) == (told and "careers.pell.com")


CONFUSABLE = (
    "2ᒿ 3𑣊𖼻 4Ꮞ 6бᏮ𑣕 7𑣆 8ȣ৪੪ଃ𐌚 9৭੧୨൭𑣌𑣖 aɑαа bᏏᑲᖯ cсᴄⲥ𐐽 dԁᏧᑯꓒ eеҽꬲ fքẝꞙꬵ gƍɡցᶃ hһհᏂ iıɩɪιіӏᎥꙇ𑣃 jϳј lǀ۱ᛁⵏꓲ𐊊𐌉𖼨 nոռ oοσоօ۵०੦૦௦ం౦ಂ೦ംഠ൦ං๐໐ဝ၀ჿᴏᴑⲟꬽ𐐬𐓪𑣈𑣗 "
    "pρрⲣ qԛգզ rгᴦⲅꭇꭈ sƽѕꜱ𐑈𑣁 uʋυսᴜꞟꭎꭒ𐓶𑣘 vνѵᴠ𑜆𑣀 wɯѡԝաᴡ𑜊𑜎𑜏 xхᕁᕽ yɣʏγуүყᶌỿꭚ𑣜 zᴢ𑣄"
)
"""Letters that a domain may have (IDNA 2008), behind each the one it is confused with (Unicode's confusables.txt)."""
TWINS = {pair[0]: pair[1:] for pair in CONFUSABLE.split()}
ENDS = (".com", ".de", ".fr", ".co.uk", ".example")


def imitations(name: str, end: str, luck: random.Random) -> Iterator[str]:
    """Twenty-five domains that are made to be taken for this one."""
    for _ in range(8):
        at = luck.choice([at for at, letter in enumerate(name) if letter in TWINS])
        yield spoken(name[:at] + luck.choice(TWINS[name[at]]) + name[at + 1 :] + end)
    for _ in range(4):
        at, letter = luck.randrange(len(name)), luck.choice("bcdfghjkmnpqrstvwxz")
        yield name[:at] + letter + name[at + 1 :] + end
        yield name[:at] + letter + name[at:] + end
        yield name[:at] + name[at + 1 :] + end
    at = luck.randrange(1, len(name) - 1)
    yield name[:at] + name[at + 1] + name[at] + name[at + 2 :] + end
    yield f"{name[:at]}-{name[at:]}{end}"
    yield from (name + other for other in luck.sample([one for one in ENDS if one != end], 2))
    yield f"mail.{name}{end}.hiring-desk.net"


def test_of_five_thousand_imitations_of_two_hundred_domains_each_is_told() -> None:
    luck, told = random.Random(20260414), 0
    pieces = [
        "ta",
        "low",
        "pine",
        "quern",
        "mill",
        "ber",
        "gos",
        "hart",
        "lin",
        "wex",
        "dro",
        "sal",
        "ven",
        "mor",
        "kip",
        "zan",
        "fay",
        "jub",
    ]
    names = sorted({"".join(luck.sample(pieces, 3)) for _ in range(260)})[:200]
    for name in names:
        known = name + luck.choice(ENDS)
        for domain in imitations(name, known.removeprefix(name), luck):
            if registered(domain) != known:
                written = in_letters(domain)
                found = looks_like(written, [known]) or under_another_end(written, [known]) or begins_like(written, [known])
                assert found == known, (domain, written)
                told += 1
    assert told > 4_900


def test_a_word_wholly_in_another_script_is_taken_for_none_of_ours() -> None:
    assert looks_like("типография.example", ["typography.example", "tinwhistle.example"]) is None


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
