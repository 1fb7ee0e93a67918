"""The calendar's feed, for programs that have subscribed. The door has compared the secret; it is compared again for who came by cookie."""

from __future__ import annotations

from django.http import Http404, HttpResponse

from comeback.exchange.calendarfile import MEDIA_TYPE, calendar_file
from comeback.flows.agenda import calendar
from comeback.flows.feedkey import is_feed
from comeback.web.visit import Visit


def show(visit: Visit, secret: str) -> HttpResponse:
    """The whole calendar."""
    if not is_feed(visit.site.settings.home, visit.request.path):
        raise Http404
    return HttpResponse(calendar_file(calendar(visit.home, visit.now)), content_type=MEDIA_TYPE)
