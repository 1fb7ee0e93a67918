"""Rows 2 and 3: an offer is open, or was taken back. No letter by itself: both are for the seeker's own hand."""

from __future__ import annotations

from comeback.domain.application import Stage
from comeback.domain.event import EventKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.plain import on, who
from comeback.ledger.rows.row import nothing
from comeback.ledger.situation import Situation

_GRAVE = Sentence(
    "This is grave, and no letter goes by itself: keep every mail, write down what was said and when, "
    "and ask your country's employment advice service before you answer; time limits may run"
)
"""Rule LAW1."""


def offer_open(at: Situation) -> Step | None:
    """See Row."""
    if at.stage is not Stage.OFFER:
        return None
    offer = at.of(EventKind.OFFERED)[-1]
    return nothing(
        "2",
        Sentence("{who} made you an offer on {day}; the answer to it is yours alone", who=who(offer.who), day=on(offer.at, at)),
        [offer],
    )


def offer_withdrawn(at: Situation) -> Step | None:
    """See Row."""
    told = at.taken_back if at.rejected else None
    if told is None:
        return None
    why = Sentence("{who} took the offer back on {day}. {grave}", who=who(told.who), day=on(told.at, at), grave=_GRAVE)
    return nothing("3", why, [told])
