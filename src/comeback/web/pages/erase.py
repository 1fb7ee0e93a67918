"""Erasing a part: one person, one employer or one search; first what would go is shown."""

from __future__ import annotations

from django.http import HttpResponse

from comeback.errors import UsageError
from comeback.flows.erasing import PLANS, Erasure, carry_out
from comeback.web.visit import Visit


def show(visit: Visit) -> HttpResponse:
    """What would go with one person, employer or search; nothing goes yet."""
    return visit.page("erase.html", plan=_plan(visit), what=visit.said("what"), word=visit.said("word"), done=None)


def carry(visit: Visit) -> HttpResponse:
    """It goes, and what still holds it is named."""
    plan = _plan(visit)
    return visit.page("erase.html", plan=plan, done=carry_out(visit.home, plan))


def _plan(visit: Visit) -> Erasure:
    what = visit.said("what")
    if what not in PLANS:
        raise UsageError("Nothing was erased.", "Choose a person, an employer or a search.")
    return PLANS[what](visit.home, visit.said("word"), visit.now)
