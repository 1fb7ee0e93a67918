"""A table on the command line: what its columns were taken for, what it would bring, the question, and what came in."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from comeback.cli.names import named
from comeback.cli.options import moment
from comeback.cli.speech import speech
from comeback.cli.terminal import agreed, say, say_json, say_table, warn
from comeback.domain.sentence import Sentence

if TYPE_CHECKING:
    from comeback.domain.table import Sheet
    from comeback.flows.tables import Plan

Row = dict[str, object]
ENDINGS = (".csv", ".tsv", ".json")
HEADS = (Sentence("line"), Sentence("company"), Sentence("role"), Sentence("applied"), Sentence("status"))
SHOWN = 5
"""Lines that are shown before the question."""


def is_table(path: Path) -> bool:
    """Whether the name says so."""
    return path.suffix.lower() in ENDINGS


def bring(path: Path, said: str, dates: str | None, *, yes: bool, as_json: bool) -> None:
    """Show what the table would bring; take it in where the person says yes. Without anybody to ask, only `--yes` takes it in."""
    from comeback.exchange.cells import Order
    from comeback.exchange.columns import guessed
    from comeback.exchange.columns import said as as_said
    from comeback.exchange.tablereader import LARGEST, sheet_of
    from comeback.flows.files import read_bytes
    from comeback.flows.home import open_home
    from comeback.flows.tables import plan, take_in

    home, sheet = open_home(), sheet_of(read_bytes(path, LARGEST, "a table that a person keeps"))
    columns = as_said(said, sheet.heads, guessed(sheet.heads))
    found = plan(home, sheet, columns, Order(dates) if dates else None, moment(None))
    if not as_json:
        show(sheet, found)
    wanted = yes or (not as_json and found.new > 0 and sys.stdin.isatty() and agreed(speech("Take these in?")))
    held = take_in(home, found) if wanted else None
    if as_json:
        say_json([table_row(sheet, found, held)])
    elif held is not None:
        say(speech.many("One application in the ledger.", "{count} applications in the ledger.", held))
        say(speech("Next: comeback applications"), dim=True)
    else:
        say(speech("Nothing was kept. --yes takes them in, --columns changes what the columns hold."), dim=True)


def show(sheet: Sheet, found: Plan) -> None:
    """What was understood, for a person."""
    from comeback.domain.table import Column

    say(", ".join(speech.pair(named(column), sheet.heads[at] or str(at + 1)) for column, at in found.columns.items()), dim=True)
    shown = [one.told for one in found.taken[:SHOWN]]
    rows = [[str(one.number), one.company, one.role, one.days[Column.DATE][0].isoformat(), one.status] for one in shown]
    say_table([speech(head) for head in HEADS], rows)
    known = len(found.taken) - found.new
    say(
        speech(
            "Lines: {lines}; bring something new: {new}; known: {known}.",
            lines=speech.number(len(sheet.lines)),
            new=speech.number(found.new),
            known=speech.number(known),
        )
    )
    if found.not_applied:
        say(
            speech.many(
                "One is of a place you have not applied to yet, and is left out.",
                "{count} are of places you have not applied to yet, and are left out.",
                found.not_applied,
            )
        )
    if found.undated:
        say(
            speech.many(
                "One has a status without its day. It is kept as a note; a column with the day makes it count.",
                "{count} have a status without its day. It is kept as a note; a column with the day makes it count.",
                found.undated,
            )
        )
    for one in found.bad:
        warn(speech("Line {number}: {why}. {mend}", number=one.number, why=speech(one.why), mend=speech(one.mend)))


def table_row(sheet: Sheet, found: Plan, held: int | None) -> Row:
    """See schemas/table; `held` is how many applications there are now, None where nothing was taken in."""
    return {
        "lines": len(sheet.lines),
        "new": found.new,
        "known": len(found.taken) - found.new,
        "not_applied": found.not_applied,
        "undated": found.undated,
        "bad": [{"line": one.number, "why": one.why, "mend": one.mend} for one in found.bad],
        "columns": {str(column): sheet.heads[at] for column, at in found.columns.items()},
        "dates": str(found.order),
        "taken_in": held is not None,
        "applications": held,
    }
