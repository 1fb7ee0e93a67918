"""The brief: one page to read, or print, before the next interview."""

from __future__ import annotations

from django.http import HttpResponse

from comeback.flows.briefing import brief_for
from comeback.web.visit import Visit


def show(visit: Visit, number: int) -> HttpResponse:
    """The page of the next interview of an application."""
    application, brief = brief_for(visit.home, str(number), visit.now, visit.words.language)
    at = brief.interview.at if brief.interview else None
    abroad = at is not None and at.utcoffset() != at.astimezone(visit.now.tzinfo).utcoffset()
    return visit.page("brief.html", one=application, brief=brief, at=at, theirs=f"{at:%H:%M}" if at and abroad else "")
