"""A table of applications that was brought: what each column holds, five of its lines as they would come in, and the button."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.table import Column, Columns, Sheet
from comeback.errors import UsageError
from comeback.exchange.cells import Order
from comeback.exchange.columns import guessed
from comeback.flows.tables import Plan, plan, take_in
from comeback.web.visit import Visit

SHOWN = 5
"""Lines that are shown."""
MOST_FAULTS = 20


def show(visit: Visit) -> HttpResponse:
    """The table as it was understood."""
    brought = visit.site.brought
    return HttpResponseRedirect("/data") if brought is None else _page(visit, guessed(brought.sheet.heads), None)


def choose(visit: Visit) -> HttpResponse:
    """The columns as they were chosen: to be looked at, or to be taken in."""
    brought = visit.site.brought
    if brought is None:
        raise UsageError("There is no table here any more.", "Bring it once more.")
    columns = _columns(visit, brought.sheet)
    order = Order(visit.said("dates")) if visit.said("dates") in set(Order) else None
    if visit.said("what") != "take":
        return _page(visit, columns, order)
    take_in(visit.home, plan(visit.home, brought.sheet, columns, order, visit.now))
    visit.site.brought = None
    return HttpResponseRedirect("/applications?did=taken")


def _columns(visit: Visit, sheet: Sheet) -> Columns:
    said = {column: visit.said(column) for column in Column}
    return {column: int(at) for column, at in said.items() if at.isdecimal() and len(at) < 4 and int(at) < len(sheet.heads)}


def _page(visit: Visit, columns: Columns, order: Order | None) -> HttpResponse:
    brought = visit.site.brought
    found: Plan | None = None
    problem: UsageError | None = None
    try:
        found = plan(visit.home, brought.sheet, columns, order, visit.now) if brought else None
    except UsageError as error:
        problem = error
    return visit.page(
        "table_preview.html" if visit.partial else "table.html",
        brought=brought,
        columns=columns,
        every=list(Column),
        orders=list(Order),
        order=order,
        found=found,
        problem=problem,
        shown=SHOWN,
        most=MOST_FAULTS,
    )
