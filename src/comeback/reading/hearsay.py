"""What the seeker tells a friend of their own search: a no, weighed as the words of whoever decided would be.

That the mail tells news at all is said by `sentmail`; which application it is about, by the ledger.
"""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.kinds import Kind
from comeback.domain.reading import Evidence
from comeback.reading.frame import Frame
from comeback.reading.mailfacts import TOLD, Facts
from comeback.reading.page import Page
from comeback.reading.weighing import weights


def told(page: Page, frame: Frame, language: str) -> tuple[Evidence, ...]:
    """The words that say it was a no; nothing where they do not say so by themselves, or tell of an offer too."""
    heard = Facts(frame, weights(page, replace(frame, own=False), language))
    if heard.score(Kind.REJECTION) < TOLD or heard.score(Kind.OFFER) >= TOLD:
        return ()
    return tuple(evidence for evidence in heard.weights.evidence if evidence.kind is Kind.REJECTION)[:1]
