"""What went wrong, in one sentence with its mend: pages that are not there, forms from elsewhere, failures of ours."""

from __future__ import annotations

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse

from comeback.domain.sentence import Sentence
from comeback.web.headers import bare
from comeback.web.language.asking import asked_for
from comeback.web.visit import Visit


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that this site did not make, or made before it was opened anew. Django's `reason` helps nobody who reads the page."""
    return bare(asked_for(request), "This form is from an earlier visit. Go back, load the page again, and send it once more.", 403)


def refused(request: HttpRequest, exception: Exception) -> HttpResponse:
    """What came is broken, or more than a form may hold: Django reads no further, so that no page can be asked for."""
    if isinstance(exception, RequestDataTooBig):
        much = Sentence("That is more than these pages take in at once. Go back and send less; a large archive goes in as a file.")
        return bare(asked_for(request), much, 413)
    broken = Sentence("These pages cannot read what came. Go back, load the page again, and send it once more.")
    return bare(asked_for(request), broken, 400)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page."""
    visit = Visit(request)
    mend = Sentence("What you looked for may have been joined or let go.")
    return visit.page("problem.html", 404, title=visit.words("This page is not here."), problem="", mend=mend)


def failed(request: HttpRequest) -> HttpResponse:
    """A failure of ours. Of the visit nothing but its language is used: it may be what failed."""
    ours = Sentence(
        "Something went wrong, and it is our fault. What you had is kept. Go back and try once more; if it happens again, end Comeback and "
        "start it anew."
    )
    return bare(asked_for(request), ours, 500)
