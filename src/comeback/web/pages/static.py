"""The few files of the pages: style, scripts, the icon. Found by name among those there are, never by a path."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse, HttpResponseNotFound

from comeback.web.rendering import file_of

TYPES = {
    "comeback.css": "text/css; charset=utf-8",
    "comeback.js": "text/javascript; charset=utf-8",
    "letter.js": "text/javascript; charset=utf-8",
    "review.js": "text/javascript; charset=utf-8",
    "htmx.min.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
FOR_EVER = "private, max-age=31536000, immutable"


def show(request: HttpRequest, version: str, name: str) -> HttpResponse:
    """One of them; the version stands in the address so that the browser may keep it for ever."""
    if name not in TYPES:
        return HttpResponseNotFound()
    return HttpResponse(file_of(name), content_type=TYPES[name], headers={"Cache-Control": FOR_EVER})
