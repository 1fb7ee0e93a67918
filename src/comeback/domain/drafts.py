"""A letter in the mailbox's own Drafts: what may become of it there. Putting it there is the work of `comeback.flows.drafting`."""

from __future__ import annotations

from enum import StrEnum


class DraftState(StrEnum):
    """Where it stands: about to be put there, waiting as we wrote it, changed by the seeker, sent by them, or gone without a trace."""

    PUTTING = "putting"
    WAITING = "waiting"
    EDITED = "edited"
    SENT = "sent"
    GONE = "gone"


OPEN = frozenset({DraftState.PUTTING, DraftState.WAITING, DraftState.EDITED})
"""In these the letter lies in Drafts, or may: it has no other road meanwhile."""
