"""Review: one unsure mail at a time, its evidence marked; a single key says what it is."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.kinds import Kind
from comeback.flows.model import model_of
from comeback.flows.reviewing import Word, correct, the_mail, waiting
from comeback.web.marking import marked
from comeback.web.pages.mail import kind_said
from comeback.web.showing import KINDS
from comeback.web.visit import Visit, whole

KEYS = "n123456789qwertz"
"""One for each answer, in the order of `KINDS`."""


def show(visit: Visit) -> HttpResponse:
    """The next mail that waits."""
    found = waiting(visit.home)
    at = min(whole(visit.asked("at")), max(len(found) - 1, 0))
    if not found:
        return visit.page("review_done.html")
    mail, reading = found[at]
    pieces = marked(mail.words.new, [one.quote for one in reading.evidence])
    answers = [(key, kind) for key, kind in zip(KEYS, KINDS, strict=True) if (kind is Kind.SENT) == mail.is_from(visit.home.me)]
    shown = {"mail": mail, "reading": reading, "pieces": pieces, "answers": answers, "at": at, "count": len(found)}
    return visit.page("review.html", **shown, model=model_of(visit.home.settings))


def ask(visit: Visit, identity: str) -> HttpResponse:
    """What the connected language model takes the mail for; it changes nothing."""
    # Loaded by who asks: it brings the client of HTTP.
    from comeback.flows.asking import ask_about

    said = ask_about(visit.home, the_mail(visit.home, identity))
    return visit.page("review_hint.html", hint=said, unsaid=said if isinstance(said, str) else "", model=model_of(visit.home.settings))


def say(visit: Visit, identity: str) -> HttpResponse:
    """The seeker's word; the ledger follows behind, so that the next mail is there at once."""
    correct(visit.home, identity, Word((kind_said(visit),)), visit.now, then=visit.site.linking.later)
    return HttpResponseRedirect(f"/review?at={whole(visit.said('at'))}&did=corrected")
