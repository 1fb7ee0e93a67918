"""Tables of other trackers into the ledger. First a plan, which is shown; then, when the seeker says so, what it holds.

Taken in again a table adds nothing: entries are known by what they say, and what mails have told already is left to them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.application import Application
from comeback.domain.event import Event
from comeback.domain.sentence import Sentence
from comeback.domain.table import DAYS, Amiss, Column, Columns, Line, Sheet, Standing, Told
from comeback.errors import UsageError
from comeback.exchange.cells import Order, day_of, is_open, order_of, standing_of
from comeback.exchange.columns import EXAMPLE, listed, missing
from comeback.flows.finding import matching
from comeback.flows.home import Home
from comeback.flows.ledger import applications, typed
from comeback.flows.linking import link
from comeback.ledger.tablelines import amiss, entries, lacks_its_day
from comeback.store import ledger
from comeback.store.transaction import together

MONTH_FIRST = frozenset({"US", "PH"})
"""Where days in figures begin with the month."""


@dataclass(frozen=True, slots=True)
class Brought:
    """A table that was brought and is being looked at: the name of its file, and itself."""

    name: str
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Taken:
    """A line that can be taken in: what it says, the application it is about if there is one, and its entries that are new."""

    told: Told
    known: Application | None
    entries: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """What a table would bring. `bad` are lines that cannot be taken in, `not_applied` counts those of places not applied to."""

    columns: Columns
    order: Order
    taken: tuple[Taken, ...]
    bad: tuple[Amiss, ...]
    not_applied: int

    @property
    def new(self) -> int:
        """How many lines bring anything."""
        return sum(1 for one in self.taken if one.entries)

    @property
    def undated(self) -> int:
        """How many lines have a status without its day."""
        return sum(1 for one in self.taken if lacks_its_day(one.told))


def plan(home: Home, sheet: Sheet, columns: Columns, order: Order | None, now: datetime) -> Plan:
    """What the table would bring with these columns. UsageError where one that is needed is not there, or days could be read two ways."""
    if lacking := missing(columns):
        raise UsageError(_untold(lacking, listed(sheet.heads)), EXAMPLE)
    order = order or _order(home, sheet.lines, columns)
    every = [_told(line, columns, order) for line in sheet.lines]
    applied = [one for one in every if one.standing is not Standing.NOT_APPLIED]
    found = applications(home)
    names = {event.id for event in typed(home)}
    bad = {one.number: fault for one in applied if (fault := amiss(one, home.seeker, now)) is not None}
    taken = [_taken(home, one, found, names, now) for one in applied if one.number not in bad]
    return Plan(columns, order, tuple(taken), tuple(bad.values()), len(every) - len(applied))


def _untold(lacking: Sequence[Column], heads: str) -> Sentence:
    if len(lacking) > 1:
        return Sentence("No column of the table tells the company, and none the day of applying. It has: {heads}.", heads=heads)
    if Column.COMPANY in lacking:
        return Sentence("No column of the table tells the company. It has: {heads}.", heads=heads)
    return Sentence("No column of the table tells the day of applying. It has: {heads}.", heads=heads)


def take_in(home: Home, plan: Plan) -> int:
    """Keep the entries of the plan, all or none, and link the ledger anew; returns how many applications it holds now."""

    def write() -> None:
        for one in plan.taken:
            for event in one.entries:
                number = one.known.number if one.known else None
                ledger.add_entry(home.seeker_id, event, number)

    if plan.new:
        together(write)
        link(home)
    return len(applications(home))


def _taken(home: Home, told: Told, found: list[Application], names: set[str], now: datetime) -> Taken:
    """A line; its new names are noted, so that the same line twice in a table counts once."""
    here = matching(found, told.company, told.role)
    known = here[0] if len(here) == 1 else None
    new = tuple(one for one in entries(told, known, home.seeker, now) if one.id not in names)
    names.update(one.id for one in new)
    return Taken(told, known, new)


def _order(home: Home, lines: Sequence[Line], columns: Columns) -> Order:
    """What the figures prove, else what the seeker's country does; UsageError where neither is known and it matters."""
    cells = [cell for line in lines for column in DAYS if (cell := _cell(line, columns, column))]
    proved = order_of(cells)
    if proved is not None:
        return proved
    if not home.seeker.country and is_open(cells):
        raise UsageError(
            "The days in this table could begin with the day or with the month.", "Say which: --dates day-first or --dates month-first."
        )
    return Order.MONTH_FIRST if home.seeker.country in MONTH_FIRST else Order.DAY_FIRST


def _told(line: Line, columns: Columns, order: Order) -> Told:
    days, notes = {}, [_cell(line, columns, one) for one in (Column.NOTE, Column.LINK, Column.CONTACT)]
    for column in (one for one in DAYS if one in columns):
        cell = _cell(line, columns, column)
        parts = [day_of(part, order) for part in cell.split(";") if part.strip()]
        found = tuple(day for day in parts if day is not None)
        if found and len(found) == len(parts):
            days[column] = found
        elif cell and column is not Column.DATE:
            notes.append(f"{column.capitalize()}: {cell}")
    status = _cell(line, columns, Column.STATUS)
    standing = standing_of(status) if status else Standing.APPLIED
    note = "\n".join(part for part in notes if part)
    return Told(line.number, _cell(line, columns, Column.COMPANY), _cell(line, columns, Column.ROLE), days, status, standing, note)


def _cell(line: Line, columns: Columns, column: Column) -> str:
    at = columns.get(column)
    cell = line.cells[at] if at is not None and at < len(line.cells) else ""
    # The mark that keeps spreadsheets from working a cell out, ours among them.
    return cell[1:] if cell[:1] == "'" and cell[1:2] in {"=", "+", "-", "@"} else cell
