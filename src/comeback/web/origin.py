"""Whether a request is for one of our own addresses and was made by a page of ours, or by a person; as the browser tells it."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from django.http import HttpRequest

SAFE = frozenset({"GET", "HEAD"})


def foreign(request: HttpRequest, ours: AbstractSet[str]) -> str:
    """Why this request is none of ours, or nothing. `ours`: the origins by which we are known, as http://127.0.0.1:8347."""
    here = f"{request.scheme}://{request.META.get('HTTP_HOST', '')}"
    if here not in ours:
        return "This address is not ours."
    if request.headers.get("Origin", here) != here:
        return "Another page may not ask here."
    if request.headers.get("Sec-Fetch-Site", "none") not in {"none", "same-origin"} and not _follows_a_link(request):
        return "Another page may not ask here."
    return ""


def _follows_a_link(request: HttpRequest) -> bool:
    """A person who follows a link elsewhere sees the page; nothing is done, and the other page sees nothing."""
    navigates = request.headers.get("Sec-Fetch-Mode") == "navigate" and request.headers.get("Sec-Fetch-Dest") == "document"
    return request.method in SAFE and navigates
