"""Today on the phone: what is owed, to be read; interviews just over, to be noted down."""

from __future__ import annotations

from django.http import HttpResponse

from comeback.flows.today import today
from comeback.web.visit import Visit


def show(visit: Visit) -> HttpResponse:
    """The phone's first page."""
    return visit.page("phone_today.html", day=today(visit.home, visit.now))
