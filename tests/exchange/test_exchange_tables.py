"""Tables and address books that are opened by programs which trust what they open."""

from __future__ import annotations

import csv
import io

import pytest

from comeback.exchange.addressbook import Contact, address_book
from comeback.exchange.tablefile import table_file

FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =cmd|' /C calc'!A0", "＝1+1", '=HYPERLINK("http://evil.example")']


def cells(raw: bytes) -> list[list[str]]:
    """As a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline="")))


@pytest.mark.parametrize("formula", FORMULAS)
def test_no_cell_begins_a_formula(formula: str) -> None:
    ((_,), (cell,)) = cells(table_file(["Note"], [[formula]]))
    assert cell == f"'{formula}"


@pytest.mark.parametrize("text", ["Heron & Vale", "a = b", "3 - 2", 'She said "no"', "two\nlines", "Ä;é,ñ"])
def test_words_stay_as_they_are(text: str) -> None:
    assert cells(table_file(["Note"], [[text]])) == [["Note"], [text]]


def test_a_table_says_that_it_is_utf_8() -> None:
    assert table_file(["Ä"], []).startswith(b"\xef\xbb\xbf")


def card(contact: Contact) -> list[str]:
    """The lines of a card, unfolded."""
    return address_book([contact]).decode().replace("\r\n ", "").split("\r\n")


def test_a_card_names_the_person_where_they_work_and_what_they_are() -> None:
    lines = card(Contact("Ruth Adair", "ruth@heron.example", "Heron & Vale, Paper; Bristol", "manager"))
    assert lines[:2] == ["BEGIN:VCARD", "VERSION:4.0"]
    assert lines[2].startswith("UID:urn:uuid:")
    assert lines[3:] == [
        "FN:Ruth Adair",
        "EMAIL:ruth@heron.example",
        r"ORG:Heron & Vale\, Paper\; Bristol",
        "ROLE:manager",
        "END:VCARD",
        "",
    ]


def test_the_same_person_again_is_the_same_card_and_another_is_another() -> None:
    uids = [
        card(Contact(name, mail))[2] for name, mail in (("Ruth", "R@x.example"), ("Ruth Adair", "r@x.example"), ("Ruth", "s@x.example"))
    ]
    assert uids[0] == uids[1] != uids[2]


def test_a_forged_name_makes_no_other_line_and_a_long_one_is_folded() -> None:
    raw = address_book([Contact("Eve\r\nEMAIL:mallory@evil.example\nNOTE:x" + "é" * 100)])
    assert max(map(len, raw.split(b"\r\n"))) <= 75
    assert [line.partition(":")[0] for line in card(Contact("Eve\r\nEMAIL:m@evil.example"))] == ["BEGIN", "VERSION", "UID", "FN", "END", ""]
