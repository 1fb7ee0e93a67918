"""Searches: the first look at what years of mail tell, the search that goes on, and its end."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.flows import arranging, searching
from comeback.flows.survey import survey
from comeback.web.visit import Visit


def show(visit: Visit) -> HttpResponse:
    """What there is, what is still warm, and what can be let go; said as news on the first look."""
    return visit.page("searches.html", found=survey(visit.home, visit.now), first=visit.asked("first") == "on")


def begin(visit: Visit) -> HttpResponse:
    """A search begins, goes on, or gets its name."""
    searching.begin(visit.home, visit.said("name"), visit.now)
    return HttpResponseRedirect("/searches?did=begun")


def close(visit: Visit) -> HttpResponse:
    """It ends: with a post where one is named, else without."""
    if visit.said("application"):
        searching.got_the_job(visit.home, visit.said("application"), visit.now)
    else:
        searching.close(visit.home, "", visit.now)
    return HttpResponseRedirect("/searches?did=search-closed")


def let_go(visit: Visit) -> HttpResponse:
    """Everything stale goes at once."""
    arranging.close_stale(visit.home, visit.now)
    return HttpResponseRedirect("/searches?did=all-closed")
