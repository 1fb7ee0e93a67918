"""Looking through the applications: search, groups, order. Reads the ledger; changes nothing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from comeback.domain.application import Application, Stage
from comeback.domain.kinds import LetterKind
from comeback.domain.step import Step
from comeback.flows.home import Home
from comeback.flows.ledger import with_steps
from comeback.language.folding import folded


class Group(StrEnum):
    """The columns of a board."""

    APPLIED = "applied"
    TALKING = "talking"
    OFFER = "offer"
    CLOSED = "closed"


GROUP_OF = {
    Stage.APPROACHED: Group.APPLIED,
    Stage.APPLIED: Group.APPLIED,
    Stage.ASSESSMENT: Group.TALKING,
    Stage.INTERVIEW: Group.TALKING,
    Stage.PAUSED: Group.TALKING,
    Stage.OFFER: Group.OFFER,
    Stage.ACCEPTED: Group.OFFER,
    Stage.DECLINED: Group.CLOSED,
    Stage.WITHDRAWN: Group.CLOSED,
    Stage.REJECTED: Group.CLOSED,
    Stage.REJECTED_AFTER_INTERVIEW: Group.CLOSED,
}


@dataclass(frozen=True, slots=True)
class Card:
    """One application as a list shows it."""

    application: Application
    step: Step

    @property
    def last(self) -> datetime:
        """When something last happened."""
        return self.application.events[-1].at

    @property
    def group(self) -> Group:
        """Its column."""
        return GROUP_OF[self.application.stage]


ORDERS = {
    "last": lambda card: -card.last.timestamp(),
    "company": lambda card: (folded(card.application.company or ""), -card.last.timestamp()),
    "role": lambda card: (folded(card.application.role or ""), -card.last.timestamp()),
    "stage": lambda card: (list(Stage).index(card.application.stage), -card.last.timestamp()),
}
"""Keys to sort by; what happened last comes first among equals."""


OWED = "owed"
"""Instead of a group: those to whom a letter is owed, whatever their group."""


def cards(home: Home, now: datetime, words: str = "", group: str = "", order: str = "last") -> list[Card]:
    """The applications in which every word is found, of this group (or `OWED`) where one is named."""
    wanted = folded(words).split()
    found = [Card(one, step) for one, step in with_steps(home, now)]
    kept = [card for card in found if _is_in(card, group) and all(word in _text(card) for word in wanted)]
    return sorted(kept, key=ORDERS.get(order, ORDERS["last"]))


def _is_in(card: Card, group: str) -> bool:
    if group == OWED:
        return card.step.letter is not LetterKind.NONE
    return not group or card.group == group


def _text(card: Card) -> str:
    one = card.application
    people = (part for person in one.people for part in (person.name, person.email))
    return folded(" ".join(filter(None, (one.company, one.role, *one.aliases, *one.references, *people))))
