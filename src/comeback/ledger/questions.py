"""What waits for the seeker: mails whose meaning is unsure, and mails that may belong to one application or another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comeback.domain.event import Event
from comeback.domain.kinds import Kind
from comeback.ledger.linkable import Group, Linkable
from comeback.ledger.sides import FOUNDING, OWN


@dataclass(frozen=True, slots=True)
class Question:
    """One mail to look at. `groups` are the keys of the applications it may belong to; `why` is one plain sentence."""

    message: str
    events: tuple[Event, ...]
    groups: tuple[str, ...]
    why: str


def questions(dated: Sequence[Linkable], groups: Sequence[Group]) -> tuple[Question, ...]:
    """In order of time: unsure readings, unsure links, decisions of no known application, and mails that bear no date."""
    found = [question for mail in dated if (question := _question(mail, groups)) is not None]
    return tuple(sorted(found, key=lambda one: (one.events[0].at.isoformat() if one.events else "", one.message)))


def _question(mail: Linkable, groups: Sequence[Group]) -> Question | None:
    identity = mail.message.identity
    if mail.reading.kind is Kind.OTHER and not mail.reading.unsure:
        return None
    if mail.message.date is None:
        return Question(identity, (), (), "This mail bears no date, so it has no place in the ledger yet.")
    near = tuple(g.key for g in groups if any(e in p.events for p in g.proposed for e in mail.events))
    if near:
        reasons = sorted({p.why for g in groups for p in g.proposed if any(e in p.events for e in mail.events)})
        return Question(identity, mail.events, near, f"It may belong here: {', '.join(reasons)}.")
    home = tuple(g.key for g in groups if any(e.message == identity for e in g.events))
    if not mail.reading.unsure:
        homeless = not home and any(e.kind in FOUNDING and e.kind not in OWN for e in mail.events)
        return Question(identity, mail.events, (), "It belongs to no application that is known.") if homeless else None
    return Question(identity, mail.events, home, f"It looks like {mail.reading.kind.value.replace('_', ' ')}, but that is not sure.")
