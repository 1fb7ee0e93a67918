"""What a model of sending stands on: a worker that dies between two steps, and a Sent folder in memory."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from comeback.domain.delivery import Frozen, Outcome, SentCopy
from comeback.flows.carrying import Carrier

PLACES = ("before the talk", "before the intent", "before the dot", "before the reply is written down")


class Killed(BaseException):
    """The process ended here: nothing after it runs, and no error of ours catches it."""


@dataclass
class Copies:
    """A Sent folder in memory."""

    lying: list[bytes] = field(default_factory=list)

    def find(self, frozen: Frozen, left: datetime) -> SentCopy | None:
        """See SentFolder."""
        return SentCopy(1, 1, "Message-ID") if any(frozen.message_id.encode() in raw for raw in self.lying) else None

    def file(self, frozen: Frozen, left: datetime) -> SentCopy | None:
        """See SentFolder."""
        self.lying.append(frozen.raw)
        return SentCopy(1, len(self.lying), "place")


@dataclass(frozen=True)
class Mortal(Carrier):
    """A carrier that dies at one place."""

    dies: str = ""

    def carry(self, frozen: Frozen, may_dot: Callable[[], bool]) -> Outcome:
        """See Carrier."""

        def asked() -> bool:
            self._at("before the intent")
            allowed = may_dot()
            self._at("before the dot")
            return allowed

        self._at("before the talk")
        outcome = super().carry(frozen, asked)
        self._at("before the reply is written down")
        return outcome

    def _at(self, place: str) -> None:
        if self.dies == place:
            raise Killed
