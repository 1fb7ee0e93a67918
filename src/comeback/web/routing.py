"""One address of the pages, with a page for each method."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, path

from comeback.web.visit import Page, page


def at(address: str, **ways: Page[...]) -> URLPattern:
    """The address for Django; a method without a page is refused as such."""
    views = {method: page(show) for method, show in ways.items()}

    def view(request: HttpRequest, **named: object) -> HttpResponse:
        found: Callable[..., HttpResponse] | None = views.get("GET" if request.method == "HEAD" else str(request.method))
        return found(request, **named) if found else HttpResponseNotAllowed(list(views))

    return path(address, view)
