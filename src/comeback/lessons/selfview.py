"""Where the seeker's own debrief and the employer's feedback part. Each alone misleads: people misjudge their interviews both ways.

A debrief says it of a theme ("well: ...", "badly: ..."), or of the whole: how sure the seeker was of a yes (`sureness`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import Lesson
from comeback.language.companies import same_company
from comeback.language.detect import language_of
from comeback.language.sentences import sentence_spans
from comeback.lessons.clause import Setting, clause_of
from comeback.lessons.clauses import hard_clauses, trimmed
from comeback.lessons.sureness import Guess, Sureness
from comeback.lessons.themes import SUBSTANTIVE, named_theme
from comeback.lessons.wordlists import LANGUAGES


@dataclass(frozen=True, slots=True)
class OwnView:
    """A clause of a debrief: what the seeker thought went well (a strength) or badly (a gap)."""

    theme: Theme
    polarity: Polarity
    words: str
    company: str | None


@dataclass(frozen=True, slots=True)
class Parting:
    """The seeker saw a theme one way, the same employer the other way."""

    own: OwnView
    theirs: Lesson


@dataclass(frozen=True, slots=True)
class Surprise:
    """The seeker was sure of a yes, and this is what was missed; or doubted it, and this is what was praised. `sure` is from 1 to 5."""

    sure: int
    theirs: Lesson


def own_views(note: str, company: str | None, language: str) -> tuple[OwnView, ...]:
    """What a debrief's note (`well: ...` and `badly: ...`, a line each) says of themes; clauses that name none are left out."""
    sides = {"well": Polarity.STRENGTH, "badly": Polarity.GAP}
    found: list[OwnView] = []
    for line in note.splitlines():
        side, _, words = line.partition(": ")
        if side in sides:
            found += (OwnView(theme, sides[side], said, company) for said, theme in _themes(words, language))
    return tuple(found)


def partings(own: Iterable[OwnView], learned: Iterable[Lesson]) -> tuple[Parting, ...]:
    """Every theme of one employer that the two saw in opposite ways; a theme on which the employer said both is none."""
    every = list(learned)
    return tuple(
        Parting(view, lesson)
        for view in own
        for lesson in every
        if lesson.item.theme is view.theme
        and lesson.item.polarity is not view.polarity
        and view.company
        and same_company(lesson.company, view.company)
        and not any(_agrees(other, view) for other in every)
    )


def surprises(guessed: Iterable[Guess], learned: Iterable[Lesson]) -> tuple[Surprise, ...]:
    """The gaps that an employer named after the seeker had been sure of a yes there, and the praise after they had doubted it; the newest
    guess before the words counts.
    """
    every = sorted(guessed, key=lambda guess: guess.on)
    found: list[Surprise] = []
    for lesson in learned:
        before = [one for one in every if one.company and same_company(lesson.company, one.company) and one.on <= lesson.on]
        against = {Polarity.GAP: Sureness.SURE, Polarity.STRENGTH: Sureness.DOUBTFUL}.get(lesson.item.polarity)
        if before and before[-1].sureness is against:
            found.append(Surprise(before[-1].sure, lesson))
    return tuple(found)


def _agrees(lesson: Lesson, view: OwnView) -> bool:
    same = lesson.item.theme is view.theme and lesson.item.polarity is view.polarity
    return same and same_company(lesson.company, view.company)


def _themes(words: str, language: str) -> Iterator[tuple[str, Theme]]:
    spoken = language_of(words, language)
    setting = Setting(spoken if spoken in LANGUAGES else "en", listed=True)
    for sentence in sentence_spans(words):
        for clause in hard_clauses(words, sentence):
            start, end = trimmed(words, clause)
            theme = named_theme(clause_of(words[start:end], setting))
            if theme in SUBSTANTIVE:
                yield words[start:end], theme
