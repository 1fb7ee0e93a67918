"""What is still owed at the end of a search that led to a post, with how far each letter is. Which: `comeback.ledger.farewell`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from comeback.domain.delivery import DeliveryState
from comeback.domain.kinds import LetterKind
from comeback.domain.search import Search
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.ledger.farewell import Farewell, farewells
from comeback.store import letters


@dataclass(frozen=True, slots=True)
class Parting:
    """A letter worth writing, and its state in the outbox, where it is kept there already."""

    farewell: Farewell
    state: DeliveryState | None = None


def partings(home: Home, search: Search, now: datetime) -> tuple[Parting, ...]:
    """See the module; nothing for a search that led to no post, or goes on."""
    if search.hired is None or search.closing is None:
        return ()
    every = [one for one in applications(home) if one.number in {*search.applications, search.hired}]
    hired = next(one for one in every if one.number == search.hired)
    kept = {(one.application, one.letter.kind, (one.letter.to or "").lower()): one.state for one in letters.letters(home.seeker_id)}
    return tuple(Parting(one, kept.get(_key(one))) for one in farewells(hired, every, home.seeker, now))


def _key(one: Farewell) -> tuple[int, LetterKind, str]:
    return one.application.number, one.letter, (one.to.email or "").lower() if one.to else ""
