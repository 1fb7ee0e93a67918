"""A text in the small parts that are judged one by one: what stands between commas and joining words, each with its surroundings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from comeback.lessons.clauses import Span, hard_clauses, only_joins, soft_clauses, trimmed
from comeback.lessons.marks import is_mark
from comeback.lessons.passages import Passage


@dataclass(frozen=True, slots=True)
class Unit:
    """`clause` is what it stands in between contrasts, `passage` its sentence; all are places in the text. `place` runs from 0 to 1."""

    span: Span
    clause: Span
    sentence: Span
    passage: Passage
    place: float
    alone: bool


def units(text: str, every: Sequence[Passage]) -> tuple[Unit, ...]:
    """In the order of the text; a label with its mark is none."""
    found = [
        (passage, trimmed(text, clause), trimmed(text, part))
        for passage in every
        if not is_mark(text[slice(*trimmed(text, passage.span))])
        for clause in hard_clauses(text, passage.span)
        for part in soft_clauses(text, clause)
    ]
    real = [(passage, clause, part) for passage, clause, part in found if part[0] < part[1] and not only_joins(text[slice(*part)])]
    last = max(len(real) - 1, 1)
    return tuple(
        Unit(part, clause, trimmed(text, passage.span), passage, number / last, len(real) == 1)
        for number, (passage, clause, part) in enumerate(real)
    )
