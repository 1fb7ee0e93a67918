"""Outbox: every letter and how far it has come, what wants a look first; and the choices that only a person can make."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.delivery import Delivery, DeliveryState, Reason
from comeback.errors import ComebackError, UsageError
from comeback.flows import outbox
from comeback.flows.approving import withdraw
from comeback.flows.home import Home
from comeback.flows.outbox import Standing
from comeback.web.visit import Visit

DECISIONS: dict[str, Callable[[Home, int, datetime], Delivery]] = {
    "went": outbox.went,
    "again": outbox.send_again,
    "let-go": outbox.let_go,
    "withdraw": withdraw,
}
"""By the last word of their address."""
GROUPS = ("look", "waiting", "drafts", "sent", "gone")
"""In the order of the page."""


def show(visit: Visit) -> HttpResponse:
    """All letters, the newest first in each group."""
    found = outbox.standings(visit.home, visit.now)[::-1]
    groups = {name: [one for one in found if group_of(one) == name] for name in GROUPS}
    return visit.page("outbox.html", groups=groups, count=len(found), sending=visit.site.sendings)


def decide(visit: Visit, letter: int, what: str) -> HttpResponse:
    """One of `DECISIONS`."""
    if what not in DECISIONS:
        raise UsageError("That is nothing to decide.", "Go back to the outbox.")
    DECISIONS[what](visit.home, letter, visit.now)
    return HttpResponseRedirect(f"/outbox?did={what}")


def send(visit: Visit) -> HttpResponse:
    """Let what is approved and due leave now."""
    site = visit.site
    sender = site.sender
    if sender is None:
        raise ComebackError("The sample mailbox sends nothing.", "With your own mail: comeback serve")
    home = visit.home
    if not site.sendings.start("", lambda _: sender(home, site.now)):
        raise UsageError("Letters are being sent already.", "Wait until that is done.")
    return HttpResponseRedirect("/outbox")


def sending(visit: Visit) -> HttpResponse:
    """How far the sending is; at its end the browser loads the outbox anew."""
    response = visit.page("sending.html", sending=visit.site.sendings)
    if not visit.site.sendings.running:
        response["HX-Refresh"] = "true"
    return response


def group_of(one: Standing) -> str:
    """Where on the page a letter stands: what wants a look comes first, whatever its state."""
    state = one.delivery.state
    if wants_a_look(one):
        return "look"
    if state in {DeliveryState.APPROVED, DeliveryState.CLAIMED, DeliveryState.DOT}:
        return "waiting"
    if one.sent_by_hand:
        return "sent"
    return {DeliveryState.DRAFT: "drafts", DeliveryState.CANCELLED: "gone"}.get(state, "sent")


def wants_a_look(one: Standing) -> bool:
    """Whether a person has to do something about it: nobody knows, it came back, was refused, or was given back for a new look."""
    letter = one.delivery
    returned = letter.state is DeliveryState.DRAFT and letter.reason in {Reason.OVERDUE, Reason.CHANGED}
    locked_out = letter.state is DeliveryState.APPROVED and letter.reason is Reason.SIGN_IN
    return letter.state in {DeliveryState.UNCERTAIN, DeliveryState.REFUSED} or returned or locked_out or one.came_back
