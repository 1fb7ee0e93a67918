"""What a rule of the reader is: its id (the section of the phrase files that holds its patterns), and what it speaks for.

No rule holds a pattern: those are data under `phrases/`, one file per kind and language. What the rules together mean is said in
`combination.py`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from comeback.domain.kinds import Kind, Says, SentKind


class Manner(StrEnum):
    """What a whole mail may be, whatever it seems to say."""

    OWN_NEWS = "own_news"
    STRANGER_APPLIES = "stranger_applies"
    THIEF = "thief"
    ABSENT = "absent"
    AWAY = "away"
    UNDELIVERED = "undelivered"
    MACHINE = "machine"


@dataclass(frozen=True, slots=True)
class Rule:
    """One human situation and the words people have for it. Exactly one of the fields after `weight` is set."""

    id: str
    weight: float = 1.0
    """How much one find counts; a human sentence that leaves no doubt counts 3, a courtesy that often goes with it 0.5."""
    kind: Kind | None = None
    quiets: tuple[str, ...] = field(default=())
    """A guard: rules whose id begins so count for nothing where this one is found in the same sentence."""
    ahead: bool = False
    """A guard that only quiets what comes after it in its sentence."""
    touching: bool = False
    """A guard that only quiets finds that it overlaps."""
    topic: str = ""
    manner: Manner | None = None
    says: Says | None = None
    sent: SentKind | None = None
