"""What a notice states beside the no, heard from the words of a loose case: policy, a cancelled post, feedback offered, details kept.

The words are data (`says.txt`). Mails themselves are read by `comeback.reading`; this serves short notes that people write.
"""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.letters.wordlist import sections


def said_in(words: str) -> frozenset[Says]:
    """The facts these words state. A policy of no feedback rules out an offer."""
    found = {Says(name) for name, listed in sections("comeback.letters.load", "says.txt").items() if words in listed}
    if Says.NO_FEEDBACK_POLICY in found:
        found.discard(Says.FEEDBACK_OFFERED)
    if Says.INTERNAL_CANDIDATE in found:  # Somebody of the house got it: a freeze or a reorganisation that is named beside it is past.
        found.discard(Says.POST_CANCELLED)
    return frozenset(found)
