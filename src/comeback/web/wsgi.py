"""The site as a WSGI application: Django's handler, with the site in every request's environment."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import comeback.store.models  # noqa: F401 - sets Django up
from comeback.web.site import ENVIRON, Site

Wsgi = Callable[[dict[str, Any], Any], Iterable[bytes]]


def application(site: Site, **more: object) -> Wsgi:
    """What a WSGI server calls; `more` is put into every request's environment beside the site."""
    from django.core.handlers.wsgi import WSGIHandler

    django = WSGIHandler()

    def app(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        environ |= {ENVIRON: site, **more}
        return django(environ, start_response)

    return app
