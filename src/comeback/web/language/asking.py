"""Which language a request asks for: what the person has set in this browser, else what the browser prefers."""

from __future__ import annotations

from django.http import HttpRequest

from comeback.web.language.words import Words, chosen

COOKIE = "language"


def asked_for(request: HttpRequest) -> Words:
    """The words of that language."""
    return chosen(request.COOKIES.get(COOKIE, ""), request.headers.get("Accept-Language", ""))
