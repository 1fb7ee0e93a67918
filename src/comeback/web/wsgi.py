"""The site as a WSGI application: Django's handler, with the site in every request's environment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import comeback.store.models  # noqa: F401 - sets Django up
from comeback.web.site import ENVIRON, Site

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


def application(site: Site) -> Wsgi:
    """What a WSGI server calls."""
    from django.core.handlers.wsgi import WSGIHandler

    django = WSGIHandler()

    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        environ[ENVIRON] = site
        return django(environ, start_response)

    return app
