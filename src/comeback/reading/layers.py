"""A layer reads the page of a mail and says how much speaks for each kind. The rules are one; a learned model can be another.

Layers only weigh. `combination.py` decides, and the order of `LAYERS` in `reader.py` is the order of their evidence.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from comeback.domain.kinds import Kind, Says, SentKind
from comeback.domain.message import Message
from comeback.domain.reading import Evidence
from comeback.reading.frame import Frame
from comeback.reading.page import Page
from comeback.reading.rule import Manner


@dataclass(frozen=True, slots=True)
class Weights:
    """What one layer makes of a mail. Scores have no upper end; 2 and more means that a sentence says so by itself."""

    kinds: Mapping[Kind, float] = field(default_factory=dict)
    evidence: tuple[Evidence, ...] = ()
    rules: frozenset[str] = frozenset()
    """Ids of the rules that were found and not quieted."""
    topics: Mapping[str, int] = field(default_factory=dict)
    """How many different words of each topic the mail holds."""
    manners: Mapping[Manner, int] = field(default_factory=dict)
    """How many different sentences or patterns show each manner."""
    says: frozenset[Says] = frozenset()
    sent: Mapping[SentKind, float] = field(default_factory=dict)


class Layer(Protocol):
    """One reader of pages. Pure: the same mail gets the same weights."""

    def weigh(self, message: Message, page: Page, frame: Frame, language: str, /) -> Weights:
        """How much speaks for what in this mail."""
        ...


def together(weights: tuple[Weights, ...]) -> Weights:
    """The weights of several layers as one: scores are added, evidence follows in order."""
    if len(weights) == 1:
        return weights[0]
    kinds: dict[Kind, float] = {}
    for one in weights:
        for kind, score in one.kinds.items():
            kinds[kind] = kinds.get(kind, 0.0) + score
    first = weights[0]
    return Weights(
        kinds=kinds,
        evidence=tuple(evidence for one in weights for evidence in one.evidence),
        rules=frozenset().union(*(one.rules for one in weights)),
        topics=first.topics,
        manners=first.manners,
        says=frozenset().union(*(one.says for one in weights)),
        sent=first.sent,
    )
