"""Debrief: two minutes after an interview, on whatever screen is at hand. The answers are ends of sentences, which letters may use."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.flows.byhand import Debrief, note_debrief
from comeback.flows.finding import meant
from comeback.flows.ledger import applications
from comeback.flows.selfmail import ask_by_mail
from comeback.web.language.words import chosen
from comeback.web.visit import Visit

FIELDS = ("who", "thanks_for", "recall", "well", "badly", "sure")


def show(visit: Visit, number: int) -> HttpResponse:
    """The questions."""
    return visit.page("debrief.html", one=meant(applications(visit.home), str(number)), theirs=chosen(visit.home.seeker.language, ""))


def keep(visit: Visit, number: int) -> HttpResponse:
    """The answers, each possibly empty."""
    note(visit, number)
    return HttpResponseRedirect(f"/applications/{number}?did=debriefed")


def ask(visit: Visit, number: int) -> HttpResponse:
    """The questions into the seeker's own inbox."""
    ask_by_mail(visit.home, str(number), visit.now)
    return HttpResponseRedirect(f"/applications/{number}?did=asked")


def note(visit: Visit, number: int) -> None:
    """Keep what the form says."""
    note_debrief(visit.home, str(number), Debrief(**{name: visit.said(name) for name in FIELDS}), visit.now)
