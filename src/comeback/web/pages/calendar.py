"""Calendar and notices: what is to come, as a file or a feed, and by which roads the seeker wants to be told of it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.agenda import Published
from comeback.exchange.calendarfile import MEDIA_TYPE, calendar_file
from comeback.flows.agenda import ahead, calendar, entry
from comeback.flows.feedkey import address, drop, feed_key, renew
from comeback.flows.noticechoice import Wish, choice, tried
from comeback.flows.noticechoice import choose as keep
from comeback.flows.roads import own_mailbox
from comeback.ledger.agendawords import uid as uid_of
from comeback.web.visit import Visit


def show(visit: Visit) -> HttpResponse:
    """What is to come, and everything that can be set about it."""
    home = visit.home
    key = feed_key(home.settings.home)
    return visit.page(
        "calendar.html",
        ahead=[(one, uid_of(one)) for one in ahead(home, visit.now)],
        feed=visit.request.build_absolute_uri(address(key)) if key else "",
        wanted=choice(home),
        mailbox=own_mailbox(home),
    )


def feed(visit: Visit) -> HttpResponse:
    """The feed on, off, or at another address."""
    (drop if visit.said("wish") == "off" else renew)(visit.home.settings.home)
    return HttpResponseRedirect("/calendar?did=saved")


def choose(visit: Visit) -> HttpResponse:
    """The roads, as ticked."""
    ticked = {name: visit.said(name) == "on" for name in ("desktop", "mail", "names_employers")}
    keep(visit.home, Wish(**ticked, ntfy=visit.said("ntfy")), visit.now)
    return HttpResponseRedirect("/calendar?did=saved")


def attempt(visit: Visit) -> HttpResponse:
    """A notice that tells nothing, by every road that is on; the first that fails says why."""
    problem = next((one.problem for one in tried(visit.home, visit.now) if one.problem), None)
    if problem is not None:
        raise problem
    return HttpResponseRedirect("/calendar?did=tried")


def download(visit: Visit) -> HttpResponse:
    """The calendar as a file."""
    return _file(calendar(visit.home, visit.now), "comeback.ics")


def of_one(visit: Visit, number: int) -> HttpResponse:
    """That of one application."""
    return _file(calendar(visit.home, visit.now, str(number)), f"comeback-{number}.ics")


def of_entry(visit: Visit, uid: UUID) -> HttpResponse:
    """One entry alone."""
    return _file([entry(visit.home, str(uid), visit.now)], f"comeback-{str(uid)[:8]}.ics")


def _file(published: list[Published], name: str) -> HttpResponse:
    response = HttpResponse(calendar_file(published), content_type=MEDIA_TYPE)
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
