"""Applications: a board and a table of the same cards; search, filters, kept views, and one added by hand."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.kinds import Channel
from comeback.errors import UsageError
from comeback.flows.browsing import ORDERS, OWED, Group, cards
from comeback.flows.byhand import Told, note_application, note_interview, note_rejection
from comeback.web.site import A_YEAR
from comeback.web.views import COOKIE, View, cookie_of, kept, with_one, without
from comeback.web.visit import Visit

ON_BOARD = 12
"""Cards of one column; the rest stands in the table."""
PAGE = 60
NOTING = {"applied": note_application, "interviewed": note_interview, "rejected": note_rejection}


def show(visit: Visit) -> HttpResponse:
    """The board, or the table where it is asked for or something is searched."""
    words, group, order = visit.asked("q"), visit.asked("group"), visit.asked("order")
    found = cards(visit.home, visit.now, words, group if group in {*Group, OWED} else "", order)
    table = visit.asked("view") == "table" or bool(words or group or order)
    most = PAGE * (int(visit.asked("pages")) if visit.asked("pages").isdecimal() else 1)
    columns = {one: [card for card in found if card.group is one] for one in Group}
    return visit.page(
        "applications_list.html" if visit.partial else "applications.html",
        found=found[:most],
        count=len(found),
        more=most // PAGE + 1 if len(found) > most else 0,
        columns=columns,
        on_board=ON_BOARD,
        table=table,
        asked={"q": words, "group": group, "order": order if order in ORDERS else ""},
        channels=list(Channel),
        views=views(visit),
    )


def views(visit: Visit) -> tuple[View, ...]:
    """The views kept in this browser."""
    return kept(visit.request.COOKIES.get(COOKIE, ""))


def keep(visit: Visit) -> HttpResponse:
    """Keep what is shown now under a name."""
    new = View(visit.said("name"), visit.said("q"), visit.said("group"), visit.said("order"))
    if not new.name:
        raise UsageError("A view needs a name.", "Write a word or two, as in: museums.")
    return _with_views(f"{new.address}&did=kept-view", with_one(views(visit), new))


def forget(visit: Visit) -> HttpResponse:
    """Forget a view."""
    return _with_views("/applications?did=forgot-view", without(views(visit), visit.said("name")))


def _with_views(address: str, left: tuple[View, ...]) -> HttpResponse:
    response = HttpResponseRedirect(address)
    response.set_cookie(COOKIE, cookie_of(left), max_age=A_YEAR, httponly=True, samesite="Strict")
    return response


def add(visit: Visit) -> HttpResponse:
    """One that no mail shows."""
    number, _ = NOTING.get(visit.said("what"), note_application)(visit.home, told(visit), visit.now)
    return HttpResponseRedirect(f"/applications/{number}?did=noted")


def told(visit: Visit, number: int | None = None) -> Told:
    """What a form says of something that happened."""
    by = visit.said("by")
    common = Told(
        company=visit.said("company"),
        role=visit.said("role"),
        people=tuple(one for one in visit.said("who").split(",") if one.strip()),
        on=visit.said("on") or None,
        said=visit.said("said"),
        number=number,
    )
    return replace(common, channel=Channel(by)) if by in set(Channel) else common
