"""Row 1: asked not to be contacted; withdrawn; a job accepted; it or its whole search closed by hand. No letter."""

from __future__ import annotations

from comeback.domain.application import Stage
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Says
from comeback.domain.step import Step
from comeback.ledger.plain import on, who
from comeback.ledger.rows.row import nothing
from comeback.ledger.sides import THEIRS
from comeback.ledger.situation import Situation
from comeback.ledger.stage import REOPENS

_WORDS = {
    Stage.WITHDRAWN: (EventKind.WITHDREW, "you withdrew"),
    Stage.ACCEPTED: (EventKind.ACCEPTED, "you accepted the post"),
    Stage.DECLINED: (EventKind.DECLINED, "you declined it"),
}


def closed(at: Situation) -> Step | None:
    """See Row."""
    retired = [event for event in at.of(EventKind.RETIRED) if not (event.batch and _came_back(at, event))]
    if retired:
        return nothing("1", f"you closed it yourself on {on(retired[-1].at, at)}", retired[-1:])
    asked = at.says(Says.DO_NOT_CONTACT, [e for e in at.events if e.kind in THEIRS])
    if asked is not None:
        return nothing("1", f"{who(asked.who)} asked on {on(asked.at, at)} not to be contacted", [asked])
    if at.closing is not None:
        return nothing("1", f"you closed your search “{at.closing.note}” on {on(at.closing.at, at)}", [at.closing])
    if at.stage not in _WORDS:
        return None
    kind, words = _WORDS[at.stage]
    last = at.of(kind)[-1:]
    return nothing("1", f"{words} on {on(last[0].at, at)}" if last else words, last)


def _came_back(at: Situation, retired: Event) -> bool:
    """What was let go among many for its age is open again when they come back; what was closed by itself stays closed."""
    return any(event.kind in REOPENS | {EventKind.SCHEDULED, EventKind.INTERVIEWED} for event in at.after(retired))
