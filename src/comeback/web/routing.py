"""One address of the pages, with a page for each method."""

from __future__ import annotations

import pkgutil
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from types import ModuleType

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
            answer: HttpResponse = getattr(_loaded(self._file), name)(visit, **named)
            return answer

        return show


class Files:
    """All files of pages: `pages.today.show` is the page `show` of the file `today`."""

    def __getattr__(self, name: str) -> File:
        return File(name)


pages = Files()


_FILES: dict[str, ModuleType] = {}
_ALONE = threading.Lock()
"""Held while a file is loaded. Python lets two threads load at once, and where files ask for one another in circles it gives one of them a
file that is half made."""
_GIVES_WAY = 0.001
"""Seconds between two files in which a page that waits gets its own."""


def _loaded(file: str) -> ModuleType:
    if file not in _FILES:
        with _ALONE:
            _FILES[file] = import_module(f"{comeback.web.pages.__name__}.{file}")
    return _FILES[file]


def load_pages() -> None:
    """Load all files, for whoever has the time."""
    for one in pkgutil.iter_modules(comeback.web.pages.__path__):
        _loaded(one.name)
        time.sleep(_GIVES_WAY)
