"""What the rules say of a mail: what the phrasebook finds on a page, less what guards quiet, added up for each kind.

What the sums mean for the mail is not decided here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from comeback.domain.kinds import Kind, Says, SentKind
from comeback.domain.reading import Evidence
from comeback.reading.frame import Frame
from comeback.reading.page import Page
from comeback.reading.phrasebook import Find, phrasebook
from comeback.reading.rule import Manner
from comeback.reading.rules.table import BY_ID, ORDER

_SUBJECT = 0.5
"""A subject is weak context: it is written once and then carried along."""
_MORE = 0.3
"""What each further sentence of the same rule adds, as a share of the first; at most three are counted."""


@dataclass(frozen=True, slots=True)
class Weights:
    """What the rules make of a mail. Scores have no upper end; 2 and more means that a sentence says so by itself."""

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


def weights(page: Page, frame: Frame, language: str) -> Weights:
    """What the rules find on a page."""
    finds = [find for find in phrasebook(language, own=frame.own).finds(page.text) if find.rule in BY_ID]
    lines = {find: page.line_at(find.start) for find in finds}
    kept = _unquieted(finds, lines)
    spoken = _spoken(kept, lines)
    return Weights(
        kinds=_kinds(spoken),
        evidence=_evidence(page, kept),
        rules=frozenset(spoken),
        topics=_topics(page, finds),
        manners=_manners(finds, lines),
        says=_says(kept),
        sent=_sent(spoken),
    )


def _unquieted(finds: list[Find], lines: Mapping[Find, int]) -> list[Find]:
    """The finds that no guard of their sentence takes the force from."""
    guards: dict[int, list[Find]] = defaultdict(list)
    for find in finds:
        if BY_ID[find.rule].quiets:
            guards[lines[find]].append(find)
    return [find for find in finds if not any(_quiets(guard, find) for guard in guards[lines[find]])]


def _quiets(guard: Find, find: Find) -> bool:
    rule = BY_ID[guard.rule]
    if not find.rule.startswith(rule.quiets):
        return False
    if rule.ahead and guard.start > find.start:
        return False
    return not rule.touching or (guard.start < find.end and find.start < guard.end)


def _spoken(kept: Iterable[Find], lines: Mapping[Find, int]) -> dict[str, frozenset[int]]:
    """For each rule the lines in which it was found."""
    spoken: dict[str, set[int]] = defaultdict(set)
    for find in kept:
        spoken[find.rule].add(lines[find])
    return {rule: frozenset(where) for rule, where in spoken.items()}


def _strength(rule: str, where: frozenset[int]) -> float:
    """The weight of a rule found in these lines; line 0 is the subject."""
    told = len(where - {0})
    if not told:
        return BY_ID[rule].weight * _SUBJECT
    return BY_ID[rule].weight * (1 + _MORE * min(told - 1, 3))


def _kinds(spoken: Mapping[str, frozenset[int]]) -> dict[Kind, float]:
    scores: dict[Kind, float] = defaultdict(float)
    for rule, where in spoken.items():
        kind = BY_ID[rule].kind
        if kind is not None:
            scores[kind] += _strength(rule, where)
    return dict(scores)


def _sent(spoken: Mapping[str, frozenset[int]]) -> dict[SentKind, float]:
    return {sent: _strength(rule, where) for rule, where in spoken.items() if (sent := BY_ID[rule].sent) is not None}


def _evidence(page: Page, kept: Iterable[Find]) -> tuple[Evidence, ...]:
    """One quote for each rule and line, the weightiest rules first."""
    seen: dict[tuple[str, str], Evidence] = {}
    for find in sorted(kept, key=lambda find: (-BY_ID[find.rule].weight, ORDER[find.rule], find.start)):
        kind = Kind.SENT if BY_ID[find.rule].sent else BY_ID[find.rule].kind
        if kind is not None:
            quote = page.quote(find.start, find.end)
            seen.setdefault((find.rule, quote), Evidence(kind, quote, find.rule))
    return tuple(seen.values())


def _topics(page: Page, finds: Iterable[Find]) -> dict[str, int]:
    words: dict[str, set[bytes]] = defaultdict(set)
    for find in finds:
        topic = BY_ID[find.rule].topic
        if topic:
            words[topic].add(page.text[find.start : find.end])
    return {topic: len(found) for topic, found in words.items()}


def _manners(finds: Iterable[Find], lines: Mapping[Find, int]) -> dict[Manner, int]:
    places: dict[Manner, set[tuple[int, int]]] = defaultdict(set)
    for find in finds:
        manner = BY_ID[find.rule].manner
        if manner is not None:
            places[manner].add((lines[find], find.pattern))
    return {manner: len(found) for manner, found in places.items()}


def _says(kept: Iterable[Find]) -> frozenset[Says]:
    return frozenset(says for find in kept if (says := BY_ID[find.rule].says) is not None)
