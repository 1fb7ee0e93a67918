"""A debrief that comes from the phone. The questions are those of `pages/debrief`."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.web.pages import debrief
from comeback.web.visit import Visit


def keep(visit: Visit, number: int) -> HttpResponse:
    """The answers, kept as the page of this machine keeps them; then today, since the application's own page is not to be had here."""
    debrief.note(visit, number)
    return HttpResponseRedirect("/?did=debriefed")
