"""A language model: a part of the settings where one is connected, tried and let go, and what it says when it is asked."""

from __future__ import annotations

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.flows.asking import endpoint_of, sent_so_far
from comeback.flows.model import connect_model, disconnect_model, model_of, try_model
from comeback.web.visit import Visit


def connect(visit: Visit) -> HttpResponse:
    """Try it, and keep it where what comes back counts."""
    visit.refuse_in_sample()
    key = visit.said("key")
    return _answered(visit, connect_model(visit.home, visit.said("url"), visit.said("model"), Secret(key) if key else None))


def attempt(visit: Visit) -> HttpResponse:
    """Ask the connected one about an invented mail."""
    return _answered(visit, try_model(visit.home, endpoint_of(visit.home.settings)))


def forget(visit: Visit) -> HttpResponse:
    """Let it go, with its key."""
    disconnect_model(visit.home)
    return HttpResponseRedirect("/settings?did=model-gone#model")


def part(visit: Visit, came_back: Sentence | None = None) -> dict[str, object]:
    """What the settings show of it."""
    return {"model": model_of(visit.home.settings), "sent": sent_so_far(visit.home), "came_back": came_back}


def _answered(visit: Visit, came_back: Sentence) -> HttpResponse:
    """The part anew, with what came back; without htmx, what came back as a page of its own would be lost, so the settings with a toast."""
    if not visit.partial:
        return HttpResponseRedirect("/settings?did=model-answers#model")
    response = visit.page("model.html", **part(visit, came_back))
    response["HX-Retarget"], response["HX-Reswap"] = "#model-card", "outerHTML"
    return response
