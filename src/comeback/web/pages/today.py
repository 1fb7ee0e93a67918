"""Today: what is owed, to whom, why and when; good news above, the rest folded away. Without mail, the way in."""

from __future__ import annotations

from django.http import HttpResponse

from comeback.flows.today import today
from comeback.web.visit import Visit


def show(visit: Visit) -> HttpResponse:
    """The first page."""
    day = today(visit.home, visit.now)
    importing = visit.site.imports
    if not day.mails and not day.applications:
        return visit.page("welcome.html", importing=importing)
    return visit.page("today.html", day=day, importing=importing)
