"""Points of feedback in an answer: what somebody praised and what they found thin, each with the shortest exact quote that carries it.

Sentences become clauses (`passages`, `clauses`), a table of rules judges each (`rules`), `themes` says what it is about. Adding points up over
several answers is done in `lessons`. Only the new words of a mail are looked at; a language that is not one of ours is never guessed at.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem, FeedbackReading
from comeback.domain.message import Message
from comeback.language.detect import language_of
from comeback.lessons.clause import Setting, clause_of
from comeback.lessons.clauses import Span, hard_clauses, soft_clauses, trimmed, without_telling
from comeback.lessons.forwarded import forwarded_words
from comeback.lessons.marks import is_mark, judged_mark, marks_in
from comeback.lessons.passages import Passage, passages
from comeback.lessons.point import Point
from comeback.lessons.rule import Verdict
from comeback.lessons.rules.table import verdict_on
from comeback.lessons.themes import SUBSTANTIVE, named_theme
from comeback.lessons.wordlists import LANGUAGES, plain

if TYPE_CHECKING:
    from comeback.lessons.learned.ear import Ear

MOST = 20_000
"""Characters of a mail that are looked at."""
_QUOTE = 120
"""A quote longer than this is cut to the clause that carries it."""
_LABEL_WORDS = 6
_ANNOUNCING_WORDS = 4
_FEWEST_WORDS = 2
"""A single word that stands alone is a greeting or a name."""
_SPEECH = re.compile(r"[\"“”„«»]")
_STEM = re.compile(r"[^\W\d_]{5}")


def feedback_in(message: Message, ear: Ear | None = None) -> FeedbackReading:
    """The points in a mail's new words and in notes of others forwarded with them; a refusal only where no strength or gap is named."""
    text = message.words.new[:MOST]
    own = points(text, language_of(text), ear=ear)
    passed_on = forwarded_words(message)
    if not passed_on:
        return own
    theirs = points(passed_on, language_of(passed_on, language_of(text)), passed_on=True, ear=ear)
    items = (*own.items, *theirs.items)
    telling = any(item.polarity is not Polarity.NEUTRAL for item in items)
    return FeedbackReading(items, (own.refused or theirs.refused) and not telling, (own.vague or theirs.vague) and not telling)


@lru_cache(maxsize=1_000)
def points(text: str, language: str, *, passed_on: bool = False, ear: Ear | None = None) -> FeedbackReading:
    """The points in a text of one of our languages (en, de, fr, es); nothing for any other. `passed_on`: notes that need not say "you".

    With an `ear` that the learned part fits, strengths and gaps are what both hold; without one the rules alone decide.
    The last thousand answers are remembered: a page of lessons asks for all of them at every look, and they never change.
    """
    if language not in LANGUAGES:
        return FeedbackReading()
    text = text[:MOST]
    every = passages(text, language, passed_on=passed_on)
    found = [point for passage in every for point in _in_passage(text, passage)]
    told = _told(text, every, found, ear)
    items = tuple(_item(text, point) for point in told if point.verdict.polarity)
    telling = any(item.polarity is not Polarity.NEUTRAL for item in items)
    refused = not telling and any(point.verdict.refuses for point in found)
    vague = not telling and not refused and any(item.theme is Theme.VAGUE for item in items)
    return FeedbackReading(items, refused, vague)


def _told(text: str, every: Sequence[Passage], found: Sequence[Point], ear: Ear | None) -> Sequence[Point]:
    """What the rules found, and where an ear is lent, what both hold. Marks are for the rules alone."""
    ruled = [*_without_restatements(text, _credible(found))]
    if ear is None:
        return ruled
    # Numpy is loaded for who listens, not for who reads what was heard before.
    from comeback.lessons.learned.head import head
    from comeback.lessons.learned.listening import by_both, meet

    heard = ear(text)
    if not head().fits(heard):
        return ruled
    marks = [point for point in ruled if is_mark(text[slice(*point.span)])]
    rest = [point for point in ruled if point not in marks]
    neutral = [point for point in rest if point.verdict.polarity in {None, Polarity.NEUTRAL}]
    both = (point for point in by_both(text, every, rest, heard, head()) if not any(meet(point.span, mark.span) for mark in marks))
    return sorted((*marks, *neutral, *both), key=lambda point: point.span)


def _item(text: str, point: Point) -> FeedbackItem:
    assert point.verdict.polarity is not None  # noqa: S101 - only judged points come here
    sure = point.sure and point.theme is not None
    quote = text[slice(*without_telling(text, point.span))]
    return FeedbackItem(point.verdict.polarity, point.theme or Theme.TECHNICAL_DEPTH, quote, sure)


def _in_passage(text: str, passage: Passage) -> Iterator[Point]:
    start, end = trimmed(text, passage.span)
    if is_mark(text[start:end]):
        polarity = judged_mark(text[start:end], text)
        if polarity:
            yield _point(text, (start, end), replace(passage.setting, listed=True), Verdict(polarity))
        return
    several = marks_in(text[start:end])
    if several:
        for at, to in several:
            polarity = judged_mark(text[start + at : start + to], text)
            if polarity:
                yield _point(text, (start + at, start + to), replace(passage.setting, listed=True), Verdict(polarity))
        return
    if not passage.setting.listed and len(text[start:end].split()) < _FEWEST_WORDS:
        return
    pending: int | None = None
    found: list[Point] = []
    for clause in hard_clauses(text, passage.span):
        judged = _in_clause(text, clause, passage.setting)
        if judged and pending is not None:
            judged[0] = _from_label(text, judged[0], pending, passage.setting)
        words_in = len(text[clause[0] : clause[1]].split())
        if judged and judged[0].verdict.advice and words_in <= _ANNOUNCING_WORDS and clause[1] < passage.span[1]:
            # "One tip:" only announces what follows.
            continue
        short = words_in <= _LABEL_WORDS
        pending = trimmed(text, clause)[0] if short and not judged else None
        found.extend(judged)
    yield from _joined(_without_excuses(text, found, passage.setting))


def _without_excuses(text: str, found: Sequence[Point], setting: Setting) -> Sequence[Point]:
    """Beside an improper remark no gap that does not speak of the seeker: `you are expecting, and the timing is bad` is no fault (B9)."""
    if not any(point.verdict.theme is Theme.IMPROPER for point in found):
        return found
    return [
        point
        for point in found
        if point.verdict.polarity is not Polarity.GAP or clause_of(text[point.span[0] : point.span[1]], setting).has("you")
    ]


def _from_label(text: str, point: Point, start: int, setting: Setting) -> Point:
    """A point with the label before it, where that names a theme (`Calling: too quiet`), not a speaker."""
    label = clause_of(text[start : point.span[0]], setting)
    if point.verdict.polarity in {None, Polarity.NEUTRAL} or not named_theme(label) or _SPEECH.search(text, start, point.span[0]):
        return point
    return _point(text, (start, point.span[1]), setting, point.verdict)


def _in_clause(text: str, span: Span, setting: Setting) -> list[Point]:
    """The points of one clause: one, or several where its parts say different things."""
    whole = _judged(text, span, setting)
    if whole.verdict.silences:
        return []
    parts = [_judged(text, part, setting) for part in soft_clauses(text, span)]
    telling = [part for part in parts if part.verdict.polarity]
    if _are_several(text, telling, setting):
        return [*_joined(telling)]
    if whole.verdict.polarity and len(parts) > 1 and telling and whole.span[1] - whole.span[0] > _QUOTE:
        return [replace(telling[0], theme=telling[0].theme or whole.theme)]
    if whole.verdict.polarity or whole.verdict.refuses:
        return [whole]
    return telling


def _are_several(text: str, parts: Sequence[Point], setting: Setting) -> bool:
    """Whether the parts say different things: one praises and one does not, or each names its own theme and its own subject."""
    if len({part.verdict.polarity for part in parts}) > 1:
        return True
    if (
        len({part.theme for part in parts}) < 2
        or any(part.theme is None for part in parts[1:])
        or any(part.verdict.advice for part in parts)
    ):
        return False
    return setting.listed or all(clause_of(text[part.span[0] : part.span[1]], setting).has("you") for part in parts[1:])


def _inheriting(parts: Iterable[Point]) -> Iterator[Point]:
    """A part without a theme of its own is about what the part before it was about."""
    last: Point | None = None
    for part in parts:
        if last and part.theme is None and part.verdict.polarity is last.verdict.polarity:
            part = replace(part, theme=last.theme)
        last = part
        yield part


def _judged(text: str, span: Span, setting: Setting) -> Point:
    span = trimmed(text, span)
    return _point(text, span, setting, verdict_on(clause_of(text[span[0] : span[1]], setting)))


def _point(text: str, span: Span, setting: Setting, verdict: Verdict) -> Point:
    clause = clause_of(text[span[0] : span[1]], setting)
    return Point(span, verdict, verdict.theme or (named_theme(clause) if verdict.polarity else None))


def _joined(found: Iterable[Point]) -> Iterator[Point]:
    """Neighbours of one sentence that say the same of the same thing are one point."""
    for _, group in groupby(_inheriting(found), key=lambda point: (point.verdict.polarity, point.theme, point.verdict.refuses)):
        same = list(group)
        whole = (same[0].span[0], same[-1].span[1])
        yield replace(same[0], span=whole if whole[1] - whole[0] <= _QUOTE else same[0].span)


def _credible(found: Sequence[Point]) -> Sequence[Point]:
    """Praise or lack of nothing that can be named counts only beside a point whose theme is plain: alone it is chance."""
    if any(point.theme in SUBSTANTIVE for point in found):
        return found
    return [point for point in found if point.verdict.polarity in {None, Polarity.NEUTRAL}]


def _without_restatements(text: str, found: Iterable[Point]) -> Iterator[Point]:
    """Without advice that only repeats a gap already named: the same theme and the same words."""
    named: list[Point] = []
    for point in found:
        if not (point.verdict.advice and any(_alike(text, point, other) for other in named)):
            named.append(point)
            yield point


def _alike(text: str, one: Point, other: Point) -> bool:
    return one.verdict.polarity is other.verdict.polarity and one.theme is other.theme and bool(_stems(text, one) & _stems(text, other))


def _stems(text: str, point: Point) -> set[str]:
    return set(_STEM.findall(plain(text[point.span[0] : point.span[1]]).decode()))
