"""Settings: what the seeker says of themselves, how the pages look, and where words may go."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.application import Manner
from comeback.flows.mailboxes import mailboxes
from comeback.flows.profile import CLOSES, LETTER_LANGUAGES, OPENS, VARIETIES, Profile, change_profile
from comeback.web.language.keeping import keep as keep_language
from comeback.web.language.words import NAMES
from comeback.web.pages.autostart import at_login
from comeback.web.pages.model import part
from comeback.web.site import A_YEAR
from comeback.web.visit import THEMES, Visit, whole

LOOKS = {"theme": ("", *THEMES), "language": ("", *NAMES), "keys": ("", "off")}
"""What is kept in the browser alone: cookie and its values."""


def show(visit: Visit) -> HttpResponse:
    """Everything that can be set."""
    return visit.page(
        "settings.html",
        seeker=visit.home.seeker,
        at_login=at_login(visit),
        mailboxes=mailboxes(visit.home),
        letter_languages={one: NAMES[one] for one in LETTER_LANGUAGES},
        varieties=VARIETIES,
        opens=OPENS,
        closes=CLOSES,
        **part(visit),
    )


def keep(visit: Visit) -> HttpResponse:
    """What the seeker says of themselves."""
    profile = Profile(
        name=visit.said("name"),
        addresses=tuple(visit.said("addresses").splitlines()),
        phone=visit.said("phone"),
        country=visit.said("country"),
        zone=visit.said("zone"),
        language=visit.said("language"),
        keeps_in_touch=visit.said("keeps_in_touch") == "on",
        manner=Manner(
            signature=visit.said("signature"),
            variety=visit.said("variety"),
            formal=visit.said("register") == "formal",
            opens=whole(visit.said("opens"), 24),
            closes=whole(visit.said("closes"), 24),
        ),
    )
    change_profile(visit.home, profile)
    return HttpResponseRedirect("/settings?did=saved")


def look(visit: Visit) -> HttpResponse:
    """How the pages look in this browser, and which language they and the command line speak."""
    response = HttpResponseRedirect("/settings?did=saved")
    keep_language(visit.home.settings.home, visit.said("language"))
    for name, values in LOOKS.items():
        value = visit.said(name)
        if value and value in values:
            response.set_cookie(name, value, max_age=A_YEAR, httponly=True, samesite="Strict")
        else:
            response.delete_cookie(name, samesite="Strict")
    return response
