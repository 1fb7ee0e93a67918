"""One address of the pages, with a page for each method."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.urls import URLPattern, path

import comeback.web.pages
from comeback.web.visit import Page, Visit, page


def at(address: str, **ways: Page[...]) -> URLPattern:
    """The address for Django; a method without a page is refused as such."""
    views = {method: page(show) for method, show in ways.items()}

    def view(request: HttpRequest, **named: object) -> HttpResponse:
        found: Callable[..., HttpResponse] | None = views.get("GET" if request.method == "HEAD" else str(request.method))
        return found(request, **named) if found else HttpResponseNotAllowed(list(views))

    return path(address, view)


@dataclass(frozen=True, slots=True)
class File:
    """A file of pages by its name. It is loaded when one of its pages is first asked for, so that the first page waits for no other."""

    _file: str

    def __getattr__(self, name: str) -> Page[...]:
        def show(visit: Visit, **named: object) -> HttpResponse:
            answer: HttpResponse = getattr(import_module(f"{comeback.web.pages.__name__}.{self._file}"), name)(visit, **named)
            return answer

        return show


class Files:
    """All files of pages: `pages.today.show` is the page `show` of the file `today`."""

    def __getattr__(self, name: str) -> File:
        return File(name)


pages = Files()


def load_pages() -> None:
    """Load all files at once, for whoever has the time."""
    for one in pkgutil.iter_modules(comeback.web.pages.__path__):
        import_module(f"{comeback.web.pages.__name__}.{one.name}")
