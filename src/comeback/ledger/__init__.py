"""From readings and entries to applications and the next step: match, fold, decide.

Pure: `now` is an argument. Rows of a database live in `comeback.store`.
"""

from __future__ import annotations

from comeback.ledger.arranging import decisions, facts, standing
from comeback.ledger.decide import decide
from comeback.ledger.events import events_from
from comeback.ledger.fold import fold
from comeback.ledger.linkable import Entry, Group, Linkable, LinkDecisions, Proposed
from comeback.ledger.match import group
from comeback.ledger.questions import Question, questions

__all__ = [
    "Entry",
    "Group",
    "LinkDecisions",
    "Linkable",
    "Proposed",
    "Question",
    "decide",
    "decisions",
    "events_from",
    "facts",
    "fold",
    "group",
    "questions",
    "standing",
]
