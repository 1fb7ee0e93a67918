"""Who may come in: a browser of the person who started the program, speaking to this very address. Everybody else gets one sentence.

1. Host must be ours, or a foreign name has been pointed at this machine (DNS rebinding).
2. Origin and Sec-Fetch-Site must be ours, or another page is asking in the person's name.
3. The cookie must hold the installation's token. A link with a key brings it, once. The calendar's feed alone opens by the secret in its
   own address, which opens nothing else.

A request that came by the phone's own server has a door of its own (`web/phone/door.py`).
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from comeback.domain.sentence import Sentence
from comeback.flows.feedkey import is_feed
from comeback.web.headers import bare
from comeback.web.language.asking import asked_for
from comeback.web.origin import SAFE, foreign
from comeback.web.phone.door import phone_door
from comeback.web.site import A_YEAR, ENVIRON, PHONE, Site

COOKIE = "comeback-key"
OF_SAMPLE = "comeback-sample-key"
"""A browser keeps cookies by name of the machine, not by port: the sample must not put the seeker's own pages out."""
NAMES = ("127.0.0.1", "localhost", "[::1]")
OPEN_TO_ALL = "/static/"

Answer = Callable[[HttpRequest], HttpResponse]


def door(get_response: Answer) -> Answer:
    """Django middleware."""
    at_the_phone = phone_door(get_response)

    def answer(request: HttpRequest) -> HttpResponse:
        if PHONE in request.META:
            return at_the_phone(request)
        site: Site = request.META[ENVIRON]
        refusal = foreign(request, {f"http://{name}:{request.META['SERVER_PORT']}" for name in NAMES})
        if refusal:
            return bare(asked_for(request), refusal, 403)
        key = request.GET.get("key", "")
        if key and request.method == "GET" and site.lets_in(key):
            return _with_cookie(HttpResponseRedirect(_without_key(request)), site)
        if request.path.startswith(OPEN_TO_ALL) or _knows(request, site) or _reads_the_feed(request, site):
            return get_response(request)
        closed = Sentence("These pages belong to the person who started Comeback. Please open them by the link that the command printed.")
        return bare(asked_for(request), closed, 403)

    return answer


def _knows(request: HttpRequest, site: Site) -> bool:
    return secrets.compare_digest(request.COOKIES.get(_cookie(site), "").encode(), site.token.encode())


def _cookie(site: Site) -> str:
    return OF_SAMPLE if site.sample else COOKIE


def _reads_the_feed(request: HttpRequest, site: Site) -> bool:
    return request.method in SAFE and is_feed(site.settings.home, request.path)


def _without_key(request: HttpRequest) -> str:
    rest = [(name, value) for name, values in request.GET.lists() for value in values if name != "key"]
    # One slash: two would name another host.
    return "/" + request.path.lstrip("/") + (f"?{urlencode(rest)}" if rest else "")


def _with_cookie(response: HttpResponse, site: Site) -> HttpResponse:
    response.set_cookie(_cookie(site), site.token, max_age=A_YEAR, httponly=True, samesite="Strict")
    return response
