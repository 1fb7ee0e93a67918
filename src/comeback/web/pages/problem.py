"""What went wrong, in one sentence with its mend: pages that are not there, forms from elsewhere, failures of ours."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from comeback.domain.sentence import Sentence
from comeback.web.headers import bare
from comeback.web.language.asking import asked_for
from comeback.web.visit import Visit


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that this site did not make, or made before it was opened anew. Django's `reason` helps nobody who reads the page."""
    return bare(asked_for(request), "This form is from an earlier visit. Go back, load the page again, and send it once more.", 403)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page."""
    visit = Visit(request)
    mend = Sentence("What you looked for may have been joined or let go.")
    return visit.page("problem.html", 404, title=visit.words("This page is not here."), problem="", mend=mend)


def failed(request: HttpRequest) -> HttpResponse:
    """A failure of ours. Of the visit nothing but its language is used: it may be what failed."""
    ours = Sentence("Something went wrong, and it is our fault. What you had is kept. 'comeback doctor' helps to find out.")
    return bare(asked_for(request), ours, 500)
