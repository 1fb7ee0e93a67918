"""One mail as text, with what it was read as and why, and the seeker's own word on it."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.kinds import Kind
from comeback.errors import UsageError
from comeback.flows.reviewing import Word, correct, mail_and_reading
from comeback.web.marking import marked
from comeback.web.showing import KINDS
from comeback.web.visit import Visit


def show(visit: Visit, identity: str) -> HttpResponse:
    """The mail's own words, the evidence marked in them."""
    mail, reading = mail_and_reading(visit.home, identity)
    pieces = marked(mail.words.new, [one.quote for one in reading.evidence] if reading else [])
    template = "mail.html" if visit.partial else "mail_page.html"
    number = visit.asked("of")
    return visit.page(template, mail=mail, reading=reading, pieces=pieces, kinds=KINDS, of=number if number.isdecimal() else "")


def frame(visit: Visit, identity: str) -> HttpResponse:
    """The frame in which the mail is shown as it was laid out, when somebody asks for that."""
    return visit.page("mail_frame.html", identity=identity)


def say(visit: Visit, identity: str) -> HttpResponse:
    """The seeker's word; it wins from now on."""
    word = Word((kind_said(visit),), visit.said("company") or None, visit.said("role") or None)
    correct(visit.home, identity, word, visit.now)
    back = visit.said("of")
    return HttpResponseRedirect(f"/applications/{back}?did=corrected" if back.isdecimal() else f"/mails/{identity}?did=corrected")


def kind_said(visit: Visit) -> Kind:
    """The kind that a form names; UsageError where it is none."""
    kind = visit.said("kind")
    if kind not in set(Kind):
        raise UsageError("That is no kind of mail.", "Choose one of the list.")
    return Kind(kind)
