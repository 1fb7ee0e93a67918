"""Row 11: the no was answered, by hand or by us, and nothing else is owed."""

from __future__ import annotations

from comeback.domain.event import EventKind
from comeback.domain.sentence import Sentence
from comeback.domain.step import Step
from comeback.ledger.plain import on
from comeback.ledger.rows.keep_in_touch import keep_in_touch
from comeback.ledger.rows.row import nothing
from comeback.ledger.situation import Situation


def answered(at: Situation) -> Step | None:
    """See Row. A note whose time has come is row 15's."""
    done = at.answer
    if done is None or not at.rejected:
        return None
    note = keep_in_touch(at)
    if note is not None:
        return note
    by_hand = Sentence("you marked it as done on {day}, after the no; nothing more is owed", day=on(done.at, at))
    by_mail = Sentence("you wrote to them on {day}, after the no; nothing more is owed", day=on(done.at, at))
    return nothing("11", by_hand if done.kind is EventKind.DONE_BY_HAND else by_mail, [done])
