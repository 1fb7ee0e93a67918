"""Who may come in by the phone's server: the one phone that was let in, for as long as the door is open, and to the phone's pages alone.

1. The time must not be up, and the address must not have guessed too often.
2. Host, Origin and Sec-Fetch-Site must be ours, as at the door of this machine.
3. The cookie must be the phone's own; without it there is the entrance, which wants the key of the link, and our style.
4. Addresses are looked up among the phone's alone; no other page can be reached, whatever is asked.
"""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from comeback.web.headers import bare
from comeback.web.language.asking import asked_for
from comeback.web.origin import foreign
from comeback.web.phone.pairing import Pairing
from comeback.web.site import ENVIRON, PHONE

COOKIE = "__Host-comeback-phone"
"""With this beginning a browser sends it over TLS alone, and to no other host (RFC 6265bis, 4.1.3)."""
ADDRESSES = "comeback.web.phone.urls"
ENTRANCE = "/in"
OPEN_TO_ALL = "/static/"

Answer = Callable[[HttpRequest], HttpResponse]


def phone_door(get_response: Answer) -> Answer:
    """Django middleware, behind the one of this machine."""

    def answer(request: HttpRequest) -> HttpResponse:
        refusal = _refused(request)
        if refusal is not None:
            return refusal
        request.urlconf = ADDRESSES  # type: ignore[attr-defined]  # Django looks here for the addresses of one request
        response = get_response(request)
        for cookie in response.cookies.values():
            cookie["secure"] = True
        # The server behind TLS keeps no connection open, and an end alone could have been cut by others.
        response.headers["Content-Length"] = str(len(response.content))
        response.headers["Server"] = "comeback"
        return response

    return answer


def _refused(request: HttpRequest) -> HttpResponse | None:
    pairing: Pairing = request.META[PHONE]
    words = asked_for(request)
    peer = str(request.META["REMOTE_ADDR"])
    if pairing.over(request.META[ENVIRON].now()):
        return bare(words, "The time is up. Open the door again on the computer.", 403)
    if pairing.shut_out(peer):
        return bare(words, "Too many wrong keys have come from here. Close the door on the computer, and open it again.", 429)
    why = foreign(request, {f"https://{request.META['SERVER_NAME']}:{request.META['SERVER_PORT']}"})
    if why:
        return bare(words, why, 403)
    if request.path == ENTRANCE or request.path.startswith(OPEN_TO_ALL) or pairing.knows(request.COOKIES.get(COOKIE, ""), peer):
        return None
    return bare(words, "This phone has not been let in. Scan the code that the computer shows.", 403)
