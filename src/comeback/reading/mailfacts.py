"""What the tables may ask about one mail: its frame, its weights, and how much it speaks of work or of anything else.

What follows from the answers is said in `combination.py` (which situation), `tempering.py` (what scores are worth) and `facts.py`.
"""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.kinds import Kind
from comeback.reading.frame import Frame
from comeback.reading.rule import Manner
from comeback.reading.weighing import Weights

TOLD = 2.0
"""A score from which on a sentence says so by itself."""
FIRM = (
    "rejection.someone_else", "rejection.not_further", "rejection.unsuccessful", "rejection.status", "rejection.post_filled",
    "rejection.bare_no", "rejection.post_gone", "rejection.offer_withdrawn",
)  # fmt: skip
"""The rules one of which must be found before a mail is a rejection."""
_OURS = frozenset({"job", "work", "applied"})


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the table may ask about one mail."""

    frame: Frame
    weights: Weights

    def score(self, kind: Kind) -> float:
        """How much speaks for a kind."""
        return self.weights.kinds.get(kind, 0.0)

    def manner(self, manner: Manner) -> int:
        """How often a manner shows."""
        return self.weights.manners.get(manner, 0)

    def found(self, *rules: str) -> bool:
        """Whether one of these rules was found."""
        return not self.weights.rules.isdisjoint(rules)

    @property
    def applied(self) -> bool:
        """Whether the mail knows of an application or an interview of the reader's."""
        return self.frame.answers or self.weights.topics.get("applied", 0) > 0

    @property
    def job(self) -> int:
        """How much the mail speaks of the search for work: words said of work alone count two, others one and two at most."""
        topics = self.weights.topics
        return 2 * topics.get("job", 0) + min(topics.get("work", 0), 2)

    @property
    def elsewhere(self) -> int:
        """How much the mail speaks of anything else, on the same scale."""
        return 2 * sum(count for topic, count in self.weights.topics.items() if topic not in _OURS)
