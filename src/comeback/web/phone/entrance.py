"""The entrance: the page behind the code that the computer shows. A button lets the phone in, so that no program that looks into links
ahead of the person uses the link up."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.errors import ComebackError
from comeback.web.phone.door import COOKIE
from comeback.web.phone.pairing import Pairing
from comeback.web.site import PHONE
from comeback.web.visit import Visit


def show(visit: Visit) -> HttpResponse:
    """The button, for who has the key."""
    pairing = _pairing(visit)
    if not pairing.fits(visit.asked("key"), _peer(visit)):
        raise _used_up()
    return visit.page("phone_entrance.html", key=visit.asked("key"), until=pairing.until)


def enter(visit: Visit) -> HttpResponse:
    """Let this phone in; the link is used up."""
    pairing = _pairing(visit)
    if not pairing.enter(visit.said("key"), _peer(visit)):
        raise _used_up()
    response = HttpResponseRedirect("/")
    left = int((pairing.until - visit.site.now()).total_seconds())
    response.set_cookie(COOKIE, pairing.session, max_age=left, secure=True, httponly=True, samesite="Strict")
    return response


def _pairing(visit: Visit) -> Pairing:
    pairing: Pairing = visit.request.META[PHONE]
    return pairing


def _peer(visit: Visit) -> str:
    return str(visit.request.META["REMOTE_ADDR"])


def _used_up() -> ComebackError:
    return ComebackError(
        "This link lets nobody in any more.",
        "It works once. If it was not you who used it, close the door on the computer now; else open it again there.",
    )
