"""Whether these pages start at login: a part of the settings, and the button there."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.errors import ComebackError, UsageError
from comeback.flows.autostart import Standing, standing, this_system, turn_off, turn_on
from comeback.web.visit import Visit


def at_login(visit: Visit) -> Standing | None:
    """How it is; nothing where it cannot be chosen: on a system without a way, and for the sample, whose folder goes when it ends."""
    if visit.site.sample:
        return None
    try:
        return standing(this_system())
    except ComebackError:
        return None


def choose(visit: Visit) -> HttpResponse:
    """On or off."""
    if visit.site.sample:
        raise UsageError("The sample cannot start at login: its folder goes when it ends.", "Open Comeback with your own mail.")
    (turn_on if visit.said("wish") == "on" else turn_off)(this_system())
    return HttpResponseRedirect("/settings?did=saved")
