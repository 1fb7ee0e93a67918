"""One application: what happened, who is there, what was noted and written, and everything the seeker can say of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Channel, LetterKind
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows import arranging
from comeback.flows.browsing import cards
from comeback.flows.byhand import Told, note_interview, note_rejection
from comeback.flows.casefile import case_file_of
from comeback.flows.due import next_interview
from comeback.flows.finding import meant
from comeback.flows.home import Home
from comeback.flows.learning import Talk, note_heard
from comeback.flows.ledger import with_steps
from comeback.flows.letter import letters_of
from comeback.flows.reviewing import waiting
from comeback.ledger.arranging import MOVABLE
from comeback.web.casefile import case_pdf
from comeback.web.pages.applications import told
from comeback.web.visit import Visit

Note = Callable[[Home, Told, datetime], tuple[int, Event]]


def show(visit: Visit, number: int) -> HttpResponse:
    """The application with its timeline, the newest first."""
    every = {one.number: (one, step) for one, step in with_steps(visit.home, visit.now)}
    if number not in every:
        raise UsageError(
            Sentence("There is no application {number}.", number=number), "It may have been joined with another: look in the list."
        )
    one, step = every[number]
    return visit.page(
        "application.html",
        one=one,
        step=step,
        owed=step.letter is not LetterKind.NONE,
        letters=letters_of(visit.home, number),
        others=[card.application for card in cards(visit.home, visit.now, order="company") if card.application.number != number],
        channels=list(Channel),
        ahead=next_interview(one, visit.now),
        movable=MOVABLE,
    )


def pdf(visit: Visit, number: int) -> HttpResponse:
    """Everything that is kept of it, on paper."""
    found = case_file_of(visit.home, str(number))
    data = case_pdf(found, visit.words, visit.home.seeker, visit.now)
    name = f"comeback-application-{found.application.number}.pdf"
    return HttpResponse(data, content_type="application/pdf", headers={"Content-Disposition": f'attachment; filename="{name}"'})


def done(visit: Visit, number: int) -> HttpResponse:
    """The seeker has answered by another road."""
    arranging.done(visit.home, str(number), visit.now)
    return HttpResponseRedirect("/?did=done")


def snooze(visit: Visit, number: int) -> HttpResponse:
    """Not before that day."""
    arranging.snooze(visit.home, str(number), visit.said("until"), visit.now)
    return HttpResponseRedirect("/?did=snoozed")


def close(visit: Visit, number: int) -> HttpResponse:
    """Let it go."""
    arranging.close(visit.home, str(number), visit.now)
    return HttpResponseRedirect("/?did=closed")


def join(visit: Visit, number: int) -> HttpResponse:
    """It is the same as another."""
    left, _ = arranging.join(visit.home, str(number), visit.said("other"), visit.now)
    return HttpResponseRedirect(f"/applications/{left}?did=joined")


def name(visit: Visit, number: int) -> HttpResponse:
    """What it is called."""
    arranging.name(visit.home, str(number), visit.said("company"), visit.said("role"), visit.now)
    return HttpResponseRedirect(f"/applications/{number}?did=named")


def take_back(visit: Visit, number: int) -> HttpResponse:
    """One thing that was noted by hand is taken back; what is left without anything is no application any more."""
    arranging.take_back(visit.home, visit.said("entry"), visit.now)
    left = any(one.number == number for one, _ in with_steps(visit.home, visit.now))
    return HttpResponseRedirect(f"/applications/{number}?did=undone" if left else "/applications?did=undone")


def move(visit: Visit, number: int) -> HttpResponse:
    """One thing that was noted by hand was on another day."""
    found, _ = arranging.move(visit.home, visit.said("entry"), visit.said("on"), visit.now)
    return HttpResponseRedirect(f"/applications/{found}?did=moved")


def split(visit: Visit, number: int) -> HttpResponse:
    """These mails are about another."""
    left, _ = arranging.split(visit.home, str(number), visit.request.POST.getlist("mail"), visit.now)
    return HttpResponseRedirect(f"/applications/{left}?did=split")


def interviewed(visit: Visit, number: int) -> HttpResponse:
    """An interview that no mail shows."""
    return _noted(visit, number, note_interview)


def rejected(visit: Visit, number: int) -> HttpResponse:
    """A no that no mail tells."""
    return _noted(visit, number, note_rejection)


def heard(visit: Visit, number: int) -> HttpResponse:
    """Feedback that was given in a talk."""
    what = told(visit, number)
    talk = Talk(what.said, what.channel, by=", ".join(what.people), on=what.on)
    found, _, _ = note_heard(visit.home, str(number), talk, visit.now)
    return HttpResponseRedirect(f"/applications/{found}?did=heard")


def undo(visit: Visit) -> HttpResponse:
    """The last thing noted by hand is taken back; a mail on which the seeker had spoken is shown again."""
    *_, taken = arranging.undo(visit.home, visit.now)
    if taken.kind is not EventKind.MAIL_JUDGED:
        return HttpResponseRedirect("/?did=undone")
    names = [mail.identity for mail, _ in waiting(visit.home)]
    (name,) = taken.about
    return HttpResponseRedirect(f"/review?at={names.index(name)}&did=undone" if name in names else f"/mails/{name}?did=undone")


def _noted(visit: Visit, number: int, note: Note) -> HttpResponse:
    one = meant([one for one, _ in with_steps(visit.home, visit.now)], str(number))
    what = replace(told(visit, number), company=one.company or "", role=one.role or "")
    found, _ = note(visit.home, what, visit.now)
    return HttpResponseRedirect(f"/applications/{found}?did=noted")
