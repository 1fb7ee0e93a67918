"""The sample mailbox, for who wants to look around first: opened beside these pages, which stay as they are."""

from __future__ import annotations

from django.http import HttpResponse

from comeback.web.visit import Visit


def show(visit: Visit) -> HttpResponse:
    """On to it. Not by a redirect: a form of these pages may lead to no other port (form-action of their policy)."""
    address = visit.site.beside.open()
    answer = visit.page("sample.html", address=address)
    answer.headers["Refresh"] = f"0; url={address}"
    return answer
