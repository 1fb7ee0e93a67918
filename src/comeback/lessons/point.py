"""A judged clause, on its way to a point of feedback."""

from __future__ import annotations

from dataclasses import dataclass

from comeback.domain.kinds import Theme
from comeback.lessons.clauses import Span
from comeback.lessons.rule import Verdict


@dataclass(frozen=True, slots=True)
class Point:
    """`theme` is None where nothing names one; `sure` says whether it is more than a guess."""

    span: Span
    verdict: Verdict
    theme: Theme | None
    sure: bool = True
