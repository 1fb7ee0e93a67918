"""Approving a letter: the envelope and the exact bytes are shown, and the person says yes to them and nothing else."""

from __future__ import annotations

import re
from datetime import datetime, time

from django.http import HttpResponse, HttpResponseRedirect

from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.approving import Marks, accept, offer
from comeback.flows.mailboxes import mailboxes
from comeback.web.visit import Visit

MARK = re.compile(r"[0-9a-f]{32}")


def show(visit: Visit, letter: int) -> HttpResponse:
    """The letter as it would leave, and when."""
    shown = offer(visit.home, letter, Marks.new(visit.now, _morning(visit, visit.asked("until"))))
    sends_from = any(one.connected.account.address == shown.frozen.envelope.sender for one in mailboxes(visit.home))
    return visit.page(
        "approval.html",
        shown=shown,
        raw=shown.frozen.raw.decode("ascii", "backslashreplace").replace("\r\n", "\n"),
        until=visit.asked("until"),
        cooling=visit.asked("cooling") == "on",
        sends_from=sends_from,
    )


def approve(visit: Visit, letter: int) -> HttpResponse:
    """The person's yes to what was shown."""
    accept(visit.home, letter, _marks(visit), visit.said("digest"), visit.now, visit.said("typed"))
    return HttpResponseRedirect("/outbox?did=approved")


def _marks(visit: Visit) -> Marks:
    new_id, token = visit.said("new_id"), visit.said("token")
    try:
        at = datetime.fromisoformat(visit.said("at"))
    except ValueError:
        at = None
    if at is None or at.tzinfo is None or not (MARK.fullmatch(new_id) and MARK.fullmatch(token)):
        raise UsageError("This form is not whole.", "Go back, load the page again, and approve the letter there.")
    return Marks(new_id, token, at, _morning(visit, visit.said("until")))


def _morning(visit: Visit, day: str) -> datetime | None:
    """The beginning of a day of the seeker's choice; None where none is chosen or it is over."""
    try:
        chosen = datetime.combine(datetime.fromisoformat(day).date(), time(0), visit.now.tzinfo) if day else None
    except ValueError:
        raise UsageError(Sentence("{day!r} is no date.", day=day), "Write it as 2026-04-14.") from None
    return chosen if chosen and chosen > visit.now else None
