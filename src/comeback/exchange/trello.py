"""Boards of Trello as tables of applications: its export of a board (JSON), and that of its cards (CSV).

A card is an application and its list the status. Trello keeps no day of applying: it is the day on which the card came into a list of
what was applied for, else the day on which it was made, which its id holds (seconds since 1970, in its first eight hex digits). A card in
a list of unknown meaning has no day. Names of firms and posts share a card's name; which is which is told by `language.roles`.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime

from comeback.domain.table import Line, Sheet, Standing
from comeback.errors import UsageError
from comeback.exchange.cells import standing_of
from comeback.language.roles import is_role_like

HEADS = ("Company", "Role", "Date applied", "Status", "Notes", "Link")
_CARDS = ("Card ID", "Card Name", "List Name")
"""Heads by which the export of cards is known."""
_AT = re.compile(r"\s+(?:(at|bei|chez|@)|en)\s+", re.IGNORECASE)
"""Between a post and its firm; the Spanish one stands in much else."""
_PARTED = re.compile(r"\s+[-–—|/]\s+|\s*[:–—|]\s+|,\s+")
_ID = re.compile(r"[0-9a-f]{24}")
_NO_DAY = frozenset({Standing.UNKNOWN, Standing.NOT_APPLIED})


def board_of(data: bytes) -> Sheet:
    """The table of an exported board; UsageError where it is none."""
    try:
        board = json.loads(data)
        lists = {_text(one, "id"): _text(one, "name") for one in board["lists"]}
        came = _came(board.get("actions") or ())
        lines = tuple(_line(number, card, lists, came) for number, card in enumerate(board["cards"], 1))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise UsageError("This file is no board of Trello.", "Export one there as JSON, or save your table as CSV.") from None
    return Sheet(HEADS, lines)


def cards_of(sheet: Sheet) -> Sheet:
    """The table itself, or, of an export of cards, the table of applications that it is."""
    if not set(_CARDS) <= set(sheet.heads):
        return sheet
    place = {head: at for at, head in enumerate(sheet.heads)}

    def cell(line: Line, head: str) -> str:
        at = place.get(head, len(line.cells))
        return line.cells[at] if at < len(line.cells) else ""

    def row(line: Line) -> Line:
        card_id, name, status = (cell(line, head) for head in _CARDS)
        link = cell(line, "Attachment Links").partition(",")[0].strip()
        return Line(line.number, _cells(name, _day(card_id, status, ()), status, cell(line, "Card Description"), link))

    return Sheet(HEADS, tuple(map(row, sheet.lines)))


def parted(name: str) -> tuple[str, str]:
    """The firm and the post of a card's name; the post is empty where the name holds no two."""
    at = _AT.search(name)
    if at and (at[1] or is_role_like(name[: at.start()])):
        return name[at.end() :].strip(), name[: at.start()].strip()
    one, other = (*(part.strip() for part in _PARTED.split(name.strip(), maxsplit=1)), "")[:2]
    return (other, one) if other and is_role_like(one) and not is_role_like(other) else (one, other)


def _line(number: int, card: Mapping[str, object], lists: Mapping[str, str], came: Mapping[str, Sequence[tuple[str, str]]]) -> Line:
    card_id, status = _text(card, "id"), lists[_text(card, "idList")]
    attached = card.get("attachments") or ()
    link = next((_text(one, "url") for one in attached), "") if isinstance(attached, list) else ""
    return Line(number, _cells(_text(card, "name"), _day(card_id, status, came.get(card_id, ())), status, _text(card, "desc"), link))


def _came(actions: Sequence[Mapping[str, object]]) -> dict[str, list[tuple[str, str]]]:
    """Of each card by its id, into which list it came and when, the first first."""
    found: dict[str, list[tuple[str, str]]] = {}
    for action in actions:
        data = action.get("data")
        if isinstance(data, dict) and isinstance(card := data.get("card"), dict):
            there = data.get("listAfter") or (data.get("list") if action.get("type") == "createCard" else None)
            if isinstance(there, dict):
                found.setdefault(_text(card, "id"), []).append((_text(action, "date"), _text(there, "name")))
    return {card_id: sorted(moves) for card_id, moves in found.items()}


def _day(card_id: str, status: str, came: Sequence[tuple[str, str]]) -> str:
    """As 2026-04-14 (UTC); empty where nothing says that anybody applied."""
    if standing_of(status) is Standing.NOT_APPLIED:
        return ""
    applied = next((at for at, name in came if standing_of(name) is Standing.APPLIED), "")
    if applied or standing_of(status) in _NO_DAY:
        return applied[:10]
    made = came[0][0] if came else ""
    return made[:10] or (datetime.fromtimestamp(int(card_id[:8], 16), UTC).date().isoformat() if _ID.fullmatch(card_id) else "")


def _cells(name: str, day: str, status: str, note: str, link: str) -> tuple[str, ...]:
    company, role = parted(" ".join(name.split()))
    return company, role, day, status, note.strip(), link


def _text(of: Mapping[str, object], name: str) -> str:
    found = of.get(name)
    return found if isinstance(found, str) else ""
