"""Row 1: asked not to be contacted; withdrawn; a job accepted; it or its whole search closed by hand. No letter."""

from __future__ import annotations

from comeback.domain.application import Stage
from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Says
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.plain import on, who
from comeback.ledger.rows.row import nothing
from comeback.ledger.sides import THEIRS
from comeback.ledger.situation import Situation
from comeback.ledger.stage import REOPENS

_WORDS = {
    Stage.WITHDRAWN: (EventKind.WITHDREW, Sentence("you withdrew on {day}"), Sentence("you withdrew")),
    Stage.ACCEPTED: (EventKind.ACCEPTED, Sentence("you accepted the post on {day}"), Sentence("you accepted the post")),
    Stage.DECLINED: (EventKind.DECLINED, Sentence("you declined it on {day}"), Sentence("you declined it")),
}


def closed(at: Situation) -> Step | None:
    """See Row."""
    retired = [event for event in at.of(EventKind.RETIRED) if not (event.batch and _came_back(at, event))]
    if retired:
        return nothing("1", Sentence("you closed it yourself on {day}", day=on(retired[-1].at, at)), retired[-1:])
    asked = next((e for e in at.events if Says.DO_NOT_CONTACT in e.says and e.kind in THEIRS), None)
    if asked is not None:
        return nothing("1", Sentence("{who} asked on {day} not to be contacted", who=who(asked.who), day=on(asked.at, at)), [asked])
    if at.closing is not None:
        why = Sentence("you closed your search “{search}” on {day}", search=at.closing.note, day=on(at.closing.at, at))
        return nothing("1", why, [at.closing])
    if at.stage not in _WORDS:
        return None
    kind, dated, undated = _WORDS[at.stage]
    last = at.of(kind)[-1:]
    return nothing("1", Sentence(dated, day=on(last[0].at, at)) if last else undated, last)


def _came_back(at: Situation, retired: Event) -> bool:
    """What was let go among many for its age is open again when they come back; what was closed by itself stays closed."""
    return any(event.kind in REOPENS | {EventKind.SCHEDULED, EventKind.INTERVIEWED} for event in at.after(retired))
