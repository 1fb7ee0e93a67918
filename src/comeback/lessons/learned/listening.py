"""Points by both: what the rules found, unless the learned part hears the opposite, and what it hears where they found nothing.

A rule that protects the seeker, or that names a neutral point, is never overruled: what is improper, said of everybody, of others, of terms or
of nothing is no gap, however it sounds. What weighs how much was found on whole hands left out of learning.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import numpy as np

from comeback.domain.kinds import Polarity, Theme
from comeback.lessons.clause import Clause, Setting, clause_of
from comeback.lessons.clauses import Span
from comeback.lessons.learned.ear import Floats, Heard
from comeback.lessons.learned.head import KINDS, Head, Opinion, likeliest
from comeback.lessons.learned.units import Unit, units
from comeback.lessons.passages import Passage
from comeback.lessons.point import Point
from comeback.lessons.rule import Verdict
from comeback.lessons.rules import cohort, comparison, disclaimer, improper, not_about_you, refusal, stronger, terms, vague
from comeback.lessons.rules.judged import denies
from comeback.lessons.rules.table import rule_on
from comeback.lessons.themes import SUBSTANTIVE

KEPT = tuple(rule.RULE for rule in (cohort, disclaimer, improper, not_about_you, refusal, stronger, terms, vague))
"""The rules that are never overruled."""
_LONGEST = 160
"""Characters that units of one point may span together."""
_NEW = 0.5


_OPPOSED = 0.8
"""A rule's strength falls where a gap is likelier than this, and the other way round."""
_SILENT = 0.95
"""It falls too where it is likelier than this that nothing is said there."""


@dataclass(frozen=True, slots=True)
class _Judged:
    """A unit that is a strength or a gap."""

    unit: Unit
    polarity: Polarity
    begins: bool
    themes: Floats


def by_both(text: str, every: Sequence[Passage], ruled: Sequence[Point], heard: Heard, head: Head) -> list[Point]:
    """The strengths and gaps, in order; `ruled` are the rules' points, neutral ones included, which are not given back."""
    some = units(text, every)
    if not some:
        return []
    opinion = head.opinion(text, some, heard)
    held = [one for point in ruled if _is_side(point) and (one := _weighed(text, point, some, opinion, head.sure))]
    taken = [*held, *(point for point in ruled if not _is_side(point))]
    found = [point for point in _heard(text, some, opinion, head) if not any(meet(point.span, other.span) for other in taken)]
    return sorted((*held, *found), key=lambda point: point.span)


def meet(one: Span, other: Span) -> bool:
    """Whether two places of a text share a letter."""
    return one[0] < other[1] and other[0] < one[1]


def _is_side(point: Point) -> bool:
    return point.verdict.polarity in {Polarity.STRENGTH, Polarity.GAP}


def _weighed(text: str, point: Point, some: Sequence[Unit], opinion: Opinion, sure: float) -> Point | None:
    """A rule's point, with the theme that is heard where no word names one or it is heard surely; None where what is heard speaks against it."""
    inside = [number for number, unit in enumerate(some) if meet(unit.span, point.span)]
    if not inside:
        return point
    lengths = [min(some[n].span[1], point.span[1]) - max(some[n].span[0], point.span[0]) for n in inside]
    kinds = np.average(opinion.kinds[inside], axis=0, weights=lengths)
    side = Polarity.GAP if point.verdict.polarity is Polarity.STRENGTH else Polarity.STRENGTH
    speaks_against = kinds[KINDS.index(side)] > _OPPOSED or kinds[0] + kinds[KINDS.index(Polarity.NEUTRAL)] > _SILENT
    if speaks_against and not _plain(text, point, some[inside[0]].passage.setting):
        return None
    shares = np.average(opinion.themes[inside], axis=0, weights=lengths)
    heard = likeliest(shares)
    theme = heard if point.theme is None or shares.max() >= sure else point.theme
    return replace(point, theme=theme, sure=bool(shares[SUBSTANTIVE.index(theme)] >= sure))


def _plain(text: str, point: Point, setting: Setting) -> bool:
    """Whether the words leave no doubt, though they sound otherwise: a lack that is denied, a thing that another one has."""
    clause = clause_of(text[slice(*point.span)], setting)
    denied = point.verdict.polarity is Polarity.STRENGTH and denies(clause)
    return denied or rule_on(clause)[0] is comparison.RULE


def _heard(text: str, some: Sequence[Unit], opinion: Opinion, head: Head) -> Iterator[Point]:
    """The points of neighbouring units that say the same."""
    found: list[list[_Judged]] = []
    for one in _judged(text, some, opinion, head.enough):
        if found and _goes_on(found[-1], one):
            found[-1].append(one)
        else:
            found.append([one])
    return (_point(parts, head.sure) for parts in found)


def _judged(text: str, some: Sequence[Unit], opinion: Opinion, enough: float) -> Iterator[_Judged]:
    excused = {unit.sentence for unit in some if rule_on(_clause(text, unit))[1].theme is Theme.IMPROPER}
    for number, unit in enumerate(some):
        best = int(opinion.kinds[number].argmax())
        polarity = KINDS[best]
        if polarity is None or polarity is Polarity.NEUTRAL or opinion.kinds[number, best] < enough:
            continue
        if not _protected(text, unit, polarity, excused=unit.sentence in excused):
            yield _Judged(unit, polarity, bool(opinion.begins[number] > _NEW), opinion.themes[number])


def _protected(text: str, unit: Unit, polarity: Polarity, *, excused: bool) -> bool:
    """Whether a rule has decided. Beside an improper remark no gap counts that does not speak of the seeker (B9)."""
    clause = _clause(text, unit)
    if excused and polarity is Polarity.GAP and not clause.has("you"):
        return True
    whole = clause_of(text[slice(*unit.clause)], unit.passage.setting)
    return rule_on(clause)[0] in KEPT or rule_on(whole)[1].silences


def _goes_on(parts: Sequence[_Judged], one: _Judged) -> bool:
    first, last = parts[0].unit, parts[-1]
    near = one.unit.sentence == last.unit.sentence and one.unit.span[1] - first.span[0] <= _LONGEST
    return near and not one.begins and one.polarity is last.polarity


def _point(parts: Sequence[_Judged], sure: float) -> Point:
    shares = np.asarray(np.mean([part.themes for part in parts], axis=0), np.float32)
    theme, span = likeliest(shares), (parts[0].unit.span[0], parts[-1].unit.span[1])
    return Point(span, Verdict(parts[0].polarity), theme, bool(shares[SUBSTANTIVE.index(theme)] >= sure))


def _clause(text: str, unit: Unit) -> Clause:
    return clause_of(text[slice(*unit.span)], unit.passage.setting)
