"""The site as a WSGI application: Django's handler, with the site in every request's environment."""

from __future__ import annotations

import threading
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


def when_seen(app: Wsgi, then: Callable[[], None]) -> Wsgi:
    """The same application; once the first page has been answered, `then` is done beside it, in a thread of its own."""
    seen = threading.Event()

    def answering(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        said: list[str] = []

        def start(status: str, *rest: Any) -> Any:
            said.append(status)
            return start_response(status, *rest)

        answer = app(environ, start)
        if said[0].startswith("200") and not seen.is_set():
            seen.set()
            threading.Thread(target=then, daemon=True).start()
        return answer

    return answering
