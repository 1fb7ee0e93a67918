"""The phone: a part of the settings where its door is opened, with the code to scan, and closed."""

from __future__ import annotations

import segno
from django.http import HttpResponse, HttpResponseRedirect
from markupsafe import Markup

from comeback.web.phone.board import Board
from comeback.web.phone.listening import LONGEST, MINUTES, Wish, open_to_the_phone
from comeback.web.visit import Visit

CHOICES = (15, MINUTES, 60, LONGEST)
"""Minutes to choose from."""
NO_NEWS = 204


def show(visit: Visit) -> HttpResponse:
    """How it stands; asked again and again by the page, which says what it shows and is answered only when that has changed."""
    server = visit.site.phone
    posted = server.posted if server and not server.closed.is_set() else Board(visit.home.settings.home).standing()
    state = "closed" if posted is None else "paired" if posted.paired else "open"
    if visit.asked("shown") == state:
        return HttpResponse(status=NO_NEWS)
    link = server.link if server and state == "open" else ""
    until = posted.until.astimezone(visit.now.tzinfo) if posted else None
    return visit.page(
        "phone_settings.html", state=state, posted=posted, until=until, link=link, code=_drawn(link) if link else "", choices=CHOICES
    )


def choose(visit: Visit) -> HttpResponse:
    """Open or close."""
    if visit.said("wish") == "open":
        minutes = visit.said("minutes")
        wish = Wish(visit.site.network(), int(minutes) if minutes in map(str, CHOICES) else MINUTES)
        visit.site.phone = open_to_the_phone(visit.site, wish)
    elif visit.site.phone is not None and not visit.site.phone.closed.is_set():
        visit.site.phone.close()
    else:
        Board(visit.home.settings.home).close()
    return HttpResponseRedirect("/settings/phone")


def _drawn(link: str) -> Markup:
    """The code, dark on light in every theme, since not every phone reads it the other way round."""
    made = segno.make_qr(link, error="m")
    return Markup(made.svg_inline(scale=5, border=4, light="#fff", dark="#000", omitsize=True))  # noqa: S704 - made here, of digits alone
