"""The signs of a unit as numbers: which rule speaks and how, which word lists stand in it, how it stands. Their order is part of the weights."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from comeback.domain.kinds import Polarity
from comeback.lessons.clause import Clause, Setting, clause_of
from comeback.lessons.clauses import Span
from comeback.lessons.learned.units import Unit
from comeback.lessons.rules.table import TABLE, rule_on
from comeback.lessons.themes import SUBSTANTIVE
from comeback.lessons.wordlists import plain, words

_NO_FEEDBACKS = frozenset(("bring",))
"""Lists of other mails' words."""
_MOST_WORDS = 12
_HEAVIEST = 4
_STANDS = ("good", "bad", "listed", "advising", "cohort", "first", "last", "leads", "words", "place", "alone")


@cache
def names() -> tuple[str, ...]:
    """What each sign is, in their order: weights that were learned with others do not fit."""
    rules = [f"{rule.name}:{way}" for rule in TABLE for way in (*Polarity, None)]
    return tuple(f"{of} {sign}" for of in ("unit", "clause") for sign in (*rules, *_lists())) + _STANDS


@cache
def _lists() -> tuple[str, ...]:
    """The word lists that are of no theme."""
    every = {file.name.partition(".")[0] for file in files("comeback.lessons").joinpath("lexicon").iterdir()}
    return tuple(sorted(every - _NO_FEEDBACKS - {theme.value for theme in SUBSTANTIVE}))


def signs(text: str, unit: Unit) -> list[float]:
    """In the order of `names`."""
    setting = unit.passage.setting
    said = [float(holds) for span in (unit.span, unit.clause) for holds in _said(_clause(text, span, setting))]
    return said + [float(value) for value in _stands(text, unit)]


def theme_signs(text: str, unit: Unit) -> list[float]:
    """How much each theme's words weigh: in the unit, its topic, its sentence, and that topic."""
    setting = unit.passage.setting
    topic = plain(setting.topic)
    return [
        float(min(words(theme.value, setting.language).weight(said), _HEAVIEST))
        for span in (unit.span, unit.sentence)
        for said in (_clause(text, span, setting).said, topic)
        for theme in SUBSTANTIVE
    ]


def _said(clause: Clause) -> Iterator[bool]:
    rule, verdict = rule_on(clause)
    for one in TABLE:
        yield from (one is rule and verdict.polarity is way for way in (*Polarity, None))
    yield from (clause.has(name) for name in _lists())


def _stands(text: str, unit: Unit) -> Iterator[float]:
    setting = unit.passage.setting
    yield from (setting.heading is Polarity.STRENGTH, setting.heading is Polarity.GAP, setting.listed, setting.advising, setting.cohort)
    yield from (unit.span[0] == unit.sentence[0], unit.span[1] == unit.sentence[1], unit.span[0] == unit.clause[0])
    yield min(len(text[slice(*unit.span)].split()), _MOST_WORDS) / _MOST_WORDS
    yield unit.place
    yield unit.alone


def _clause(text: str, span: Span, setting: Setting) -> Clause:
    return clause_of(text[slice(*span)], setting)
