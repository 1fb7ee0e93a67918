"""What went wrong, in one sentence with its mend: pages that are not there, forms from elsewhere, failures of ours."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from comeback.web.headers import bare
from comeback.web.visit import Visit


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """A form that this site did not make, or made before it was opened anew. Django's `reason` helps nobody who reads the page."""
    return bare("This form is from an earlier visit. Go back, load the page again, and send it once more.", 403)


def missing(request: HttpRequest, exception: Exception) -> HttpResponse:
    """There is no such page."""
    return Visit(request).page(
        "problem.html", 404, problem="This page is not here.", mend="What you looked for may have been joined or let go."
    )


def failed(request: HttpRequest) -> HttpResponse:
    """A failure of ours. Nothing of the visit is used: it may be what failed."""
    return bare("Something went wrong, and it is our fault. What you had is kept. 'comeback doctor' helps to find out.", 500)
