"""Boards of Trello: lists are states, a card's day is the one on which it was applied for, and what is no application stays out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from comeback.domain.table import Sheet
from comeback.errors import UsageError
from comeback.exchange.tablereader import sheet_of
from comeback.exchange.trello import parted
from tests.cli.program import Comeback
from tests.plugins.databases import copied

LISTS = {"1": "Wishlist", "2": "Applied", "3": "Interview", "4": "Rejected", "5": "Resources"}
MADE_ON_2_MARCH = "69a4d580aaaaaaaaaaaaaaaa"


def card(name: str, in_list: str, card_id: str = MADE_ON_2_MARCH, **more: object) -> dict[str, object]:
    return {"id": card_id, "name": name, "idList": in_list, "desc": "", "closed": False, **more}


def moved(card_id: str, at: str, there: str) -> dict[str, object]:
    return {"type": "updateCard", "date": at, "data": {"card": {"id": card_id}, "listAfter": {"name": there}}}


def board(*cards: dict[str, object], actions: tuple[dict[str, object], ...] = ()) -> bytes:
    lists = [{"id": one, "name": name} for one, name in LISTS.items()]
    return json.dumps({"name": "Jobs", "lists": lists, "cards": cards, "actions": actions}).encode()


def rows(sheet: Sheet) -> list[tuple[str, ...]]:
    return [line.cells[:4] for line in sheet.lines]


def test_a_cards_list_is_its_status_and_its_day_the_one_on_which_it_was_made() -> None:
    sheet = sheet_of(board(card("Heron & Vale - Paper Conservator", "3", attachments=[{"url": "https://heron.example/1"}], desc="by rail")))
    assert rows(sheet) == [("Heron & Vale", "Paper Conservator", "2026-03-02", "Interview")]
    assert sheet.lines[0].cells[4:] == ("by rail", "https://heron.example/1")


def test_the_day_on_which_it_came_into_what_was_applied_for_wins() -> None:
    made: dict[str, object] = {"card": {"id": "b" * 24}, "list": {"name": "Wishlist"}}
    history: tuple[dict[str, object], ...] = (
        moved("b" * 24, "2026-03-20T09:00:00.000Z", "Rejected"),
        moved("b" * 24, "2026-03-09T09:00:00.000Z", "Applied"),
        {"type": "createCard", "date": "2026-03-01T09:00:00.000Z", "data": made},
    )
    assert rows(sheet_of(board(card("Ostler", "4", "b" * 24), actions=history))) == [("Ostler", "", "2026-03-09", "Rejected")]


def test_what_was_not_applied_for_has_no_day() -> None:
    found = rows(sheet_of(board(card("Pell", "1"), card("How to write a letter", "5"))))
    assert found == [("Pell", "", "", "Wishlist"), ("How to write a letter", "", "", "Resources")]


def test_the_export_of_cards_is_read_as_the_board_is() -> None:
    table = f"Card ID,Card Name,Card URL,Card Description,List Name,Archived\n{MADE_ON_2_MARCH},Setzerin bei Ostler,x,,Applied,false\n"
    assert rows(sheet_of(table.encode())) == [("Ostler", "Setzerin", "2026-03-02", "Applied")]


@pytest.mark.parametrize(
    ("name", "firm", "post"),
    [
        ("Paper Conservator at Heron & Vale", "Heron & Vale", "Paper Conservator"),
        ("Relieuse chez Quatre-Vents", "Quatre-Vents", "Relieuse"),
        ("Encuadernadora en Taller Sol", "Taller Sol", "Encuadernadora"),
        ("Conservator (m/w/d) – Museum Halle", "Museum Halle", "Conservator (m/w/d)"),
        ("Heron: Conservator", "Heron", "Conservator"),
        ("Bücher en gros", "Bücher en gros", ""),
        ("Heron & Vale", "Heron & Vale", ""),
    ],
)
def test_firm_and_post_share_the_name_of_a_card(name: str, firm: str, post: str) -> None:
    assert parted(name) == (firm, post)


@pytest.mark.parametrize(
    "data", [b"{}", b'{"lists": [], "cards": 7}', b'{"lists": [{}], "cards": [{"idList": "x"}]}', b"{", b'{"a":' * 9000]
)
def test_what_is_no_board_is_told_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UsageError, match="no board of Trello"):
        sheet_of(data)


def test_a_board_comes_in_once_and_says_what_stays_out(comeback: Comeback, tmp_path: Path, empty_file: Path) -> None:
    copied(empty_file, tmp_path / "home")
    file = tmp_path / "jobs.json"
    file.write_bytes(board(card("Heron - Conservator", "2"), card("Pell", "1"), card("How to write a letter", "5")))
    first = comeback("import", file, "--yes")
    assert "Line 3: its status 'Resources' is none that is known." in first.err
    assert [one["company"] for one in comeback("applications", "--json").rows()] == ["Heron"]
    (again,) = comeback("import", file, "--yes", "--json").rows()
    assert (again["new"], again["known"], again["not_applied"], again["applications"]) == (0, 1, 1, 1)
