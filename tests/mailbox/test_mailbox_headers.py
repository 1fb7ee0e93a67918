"""Header values as people and programs write them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from comeback.domain.message import Address
from comeback.mailbox.charset import codec, text_of
from comeback.mailbox.headers import addresses, date, decoded, message_ids

JANE = Address("Jane Doe", "jane@quarry.example")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Jane Doe <Jane@Quarry.example>", (JANE,)),
        ('"Jane Doe" <jane@quarry.example>', (JANE,)),
        ("jane@quarry.example (Jane Doe)", (JANE,)),
        ("Jane Doe <jane@quarry.example", (JANE,)),
        ('"Jane Doe <jane@quarry.example>', (JANE,)),
        ("Jane Doe <@relay.example,@other.example:jane@quarry.example>", (JANE,)),
        ("Jane Doe <@relay.example:jane@quarry.example>", (JANE,)),
        ("Jane (at (the) quarry) Doe <jane@quarry.example>", (Address("Jane Doe", "jane@quarry.example"),)),
        ("Doe, Jane <jane@quarry.example>", (Address("Doe, Jane", "jane@quarry.example"),)),
        ('"Doe, Jane" <jane@quarry.example>', (Address("Doe, Jane", "jane@quarry.example"),)),
        ("=?utf-8?q?Jane_Doe?= <jane@quarry.example>", (JANE,)),
        ('"=?utf-8?b?SmFuZSBEb2U=?=" <jane@quarry.example>', (JANE,)),
        ("=?utf-8?q?Jane_Doe_=3Cjane=40quarry=2Eexample=3E?=", (JANE,)),
        ("jane@quarry.example", (Address("", "jane@quarry.example"),)),
        ("<jane@quarry.example>", (Address("", "jane@quarry.example"),)),
        ("<mailto:jane@quarry.example>", (Address("", "jane@quarry.example"),)),
        ("<@relay.example,@hop.example:jane@quarry.example>", (Address("", "jane@quarry.example"),)),
        ("Jane Doe", (Address("Jane Doe", ""),)),
        ('"jane doe"@quarry.example', (Address("", '"jane doe"@quarry.example'),)),
        ("Jürgen <jürgen@müller.example>", (Address("Jürgen", "jürgen@müller.example"),)),
        ("undisclosed-recipients:;", ()),
        ("", ()),
        ("<>", ()),
    ],
)
def test_an_address_is_read_however_it_is_written(value: str, expected: tuple[Address, ...]) -> None:
    assert addresses(value) == expected


def test_a_list_is_opened_with_its_groups_and_semicolons() -> None:
    found = addresses("Panel: a@x.example, Bo <b@x.example>; c@x.example; d@x.example")
    assert [one.email for one in found] == ["a@x.example", "b@x.example", "c@x.example", "d@x.example"]


def test_two_angles_in_one_mailbox_lose_nothing() -> None:
    assert addresses('"Jane" <j@x.example> <k@y.example>, :;@,')[:2] == (Address("Jane", "j@x.example"), Address("", "k@y.example"))


def test_an_address_in_the_name_is_not_the_address() -> None:
    assert addresses('"boss@real.example" <thief@other.example>') == (Address("boss@real.example", "thief@other.example"),)


def test_marks_of_direction_leave_a_name() -> None:
    assert addresses("Jane\u202eeoD <jane@quarry.example>") == (Address("JaneeoD", "jane@quarry.example"),)


def test_no_more_than_a_thousand_addresses_are_read() -> None:
    assert len(addresses(", ".join(f"a{n}@x.example" for n in range(3_000)))) == 1_000


@given(st.text(alphabet='ab@.<>"(),;:\\ =?[]\r\n\u00fc', max_size=80))
def test_any_list_gives_sound_addresses(value: str) -> None:
    for one in addresses(value):
        assert one.email == "" or ("@" in one.email and one.email == one.email.lower())
        assert "\n" not in one.name


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("plain words", "plain words"),
        ("=?utf-8?q?a?= =?utf-8?q?b?= c =?utf-8?q?d?=", "ab c d"),
        ("=?utf-8?q?Caf=C3?= =?utf-8?q?=A9?=", "Café"),
        ("=?utf-8?b?Q2Fmw6?= =?utf-8?b?qQ==?=", "Café"),
        ("Re: =?iso-8859-1?Q?Caf=E9?=", "Re: Café"),
        ("=?utf-8*de?q?Gr=C3=BC=C3=9Fe?=", "Grüße"),
        ("=?nosuch?q?Caf=E9?=", "Café"),
        ("=?zlib?q?abc?=", "abc"),
        ("=?utf-8?q?unfinished", "=?utf-8?q?unfinished"),
        ("=?utf-8?x?abc?=", "=?utf-8?x?abc?="),
        ("=?utf-8?q?two=0Alines?=", "two lines"),
        ("=?utf-8?b?!!!!?=", ""),
        ("tab\there", "tab here"),
    ],
)
def test_encoded_words_become_text(value: str, expected: str) -> None:
    assert decoded(value, 200) == expected


@given(st.text(max_size=100), st.integers(1, 40))
def test_decoded_text_is_capped_and_on_one_line(value: str, cap: int) -> None:
    text = decoded(f"=?utf-8?q?{value}?= {value}", cap)
    assert len(text) <= cap
    assert not set(text) & set("\r\n\0\x1b\u202e")


@given(
    st.text(
        alphabet=st.characters(blacklist_categories=["Cs", "Cc"], blacklist_characters="\u200e\u200f\u202a\u202b\u202c\u202d\u202e"),
        max_size=60,
    )
)
def test_what_python_encodes_is_read_back(value: str) -> None:
    from email.header import Header

    plain = "".join(char for char in value if not 0x2066 <= ord(char) <= 0x2069 and char != "\ufeff").strip()
    assert decoded(Header(plain, "utf-8").encode(linesep="\n"), 1_000).split() == plain.split()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Fri, 03 Apr 2026 10:00:00 +0200", "2026-04-03T10:00:00+02:00"),
        ("3 Apr 26 10:00 EST", "2026-04-03T10:00:00-05:00"),
        ("Fri, 03 Apr 2026 10:00:00 +0100 (CET)", "2026-04-03T10:00:00+01:00"),
        ("Fri, 03 Apr 2026 10:00:00 CEST", "2026-04-03T10:00:00+02:00"),
        ("Fri Apr  3 10:00:00 2026", "2026-04-03T10:00:00+00:00"),
        ("2026-04-03T10:00:00+02:00", "2026-04-03T10:00:00+02:00"),
        ("Fri, 03 Apr 2026 10:00:60 -0000", "2026-04-03T10:00:59+00:00"),
        ("Fri, 03 Apr 2026 10:00:00 +9999", "2026-04-03T10:00:00+00:00"),
    ],
)
def test_a_date_is_read_however_it_is_written(value: str, expected: str) -> None:
    assert date(value) == datetime.fromisoformat(expected)


@pytest.mark.parametrize(
    "value",
    ["", "soon", "Thu, 01 Jan 1970 00:00:00 +0000", "Fri, 03 Apr 2099 10:00:00 +0000", "Fri, 31 Feb 2026 10:00:00 +0000", "1 " * 1_000],
)
def test_a_missing_or_absurd_date_is_none(value: str) -> None:
    assert date(value) is None


@given(st.text(max_size=60))
def test_any_date_is_aware_or_none(value: str) -> None:
    moment = date(value)
    assert moment is None or moment.utcoffset() is not None


@given(st.datetimes(datetime(1990, 1, 2), datetime(2089, 12, 30)), st.integers(-12, 14))
def test_what_python_formats_is_read_back(moment: datetime, hours: int) -> None:
    from email.utils import format_datetime

    aware = moment.replace(microsecond=0, tzinfo=UTC) + timedelta(hours=hours)
    assert date(format_datetime(aware)) == aware


def test_ids_keep_their_brackets_and_come_once() -> None:
    assert message_ids("<a@x.example>\n\t<b@x.example> <a@x.example>") == ("<a@x.example>", "<b@x.example>")
    assert message_ids("bare@x.example") == ("<bare@x.example>",)
    assert message_ids("Your message of Friday <a@x.example>") == ("<a@x.example>",)
    assert message_ids("nothing here") == ()


@pytest.mark.parametrize(
    "name", ["zlib", "rot13", "base64", "hex", "idna", "punycode", "unicode_escape", "undefined", "os", "a\0b", "", "é"]
)
def test_codecs_that_are_no_charsets_are_refused(name: str) -> None:
    assert codec(name) == ""


@pytest.mark.parametrize("lie", ["us-ascii", "utf-8", "iso-8859-1", "windows-1252", "nosuch", "", "utf-16"])
def test_a_lying_charset_does_not_spoil_the_words(lie: str) -> None:
    assert text_of("Größe: 5 €".encode(), lie) == "Größe: 5 €"
    assert text_of("Größe: 5 €".encode("cp1252"), lie) == "Größe: 5 €"


def test_one_broken_byte_does_not_spoil_the_rest() -> None:
    assert text_of("Größe ".encode() + b"\xfc" + " für".encode(), "utf-8") == "Größe ü für"


@given(
    st.binary(max_size=60),
    st.sampled_from(["", "utf-7", "utf-16", "utf-8", "iso-2022-jp", "gb2312", "hz", "cp1252", "koi8-r", "mac-roman"]),
)
def test_any_bytes_become_text_that_can_be_stored(data: bytes, charset: str) -> None:
    text = text_of(data, charset)
    text.encode("utf-8")
    assert "\0" not in text
