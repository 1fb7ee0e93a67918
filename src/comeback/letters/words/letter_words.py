"""The words of one letter: a realisation for each move, joined into paragraphs, within the bounds of its kind (rule G14)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Move, Said
from comeback.letters.bounds import BOUNDS
from comeback.letters.plan.planning import Plan
from comeback.letters.plan.situation import Situation, situation
from comeback.letters.words.choose import choose, seeded
from comeback.letters.words.greeting import greeting, signed
from comeback.letters.words.layout import FILLERS, OPTIONAL, PARAGRAPHS
from comeback.letters.words.phrases import phrases
from comeback.letters.words.sentences import folded, sentences
from comeback.letters.words.slots import slots, tags


@dataclass(frozen=True, slots=True)
class Worded:
    """The body of a letter and which sentence makes which move."""

    body: str
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class _Part:
    move: Move
    text: str


def word(case: Case, plan: Plan, another: int = 0) -> Worded:
    """Put a plan into words."""
    now = situation(case)
    sent = (plan.hold or case.today).date()
    bounds = BOUNDS[plan.kind]
    parts = _parts(case, plan, now, sent, another)
    if _length(case, plan.kind, now, parts) > bounds.high:
        lean = _parts(case, plan, now, sent, another, lean=True)
        parts = min(parts, lean, key=lambda one: _length(case, plan.kind, now, one))
    parts = _within_bounds(case, plan, now, parts)
    if _length(case, plan.kind, now, parts) < (bounds.low if plan.kind is LetterKind.THANKS_FOR_INTERVIEW else bounds.floor):
        filler = tuple(Move(name, (), "the letter is short", "G14") for name in FILLERS.get(plan.kind, ()))
        parts = _with_fillers(case, plan, now, sent, parts, filler)
    said = tuple(Said(part.move, sentence) for part in parts for sentence in sentences(part.text))
    return Worded(_body(case, plan.kind, now, parts), said)


def _length(case: Case, kind: LetterKind, now: Situation, parts: Sequence[_Part]) -> int:
    return len(_body(case, kind, now, parts).split())


def _parts(case: Case, plan: Plan, now: Situation, sent: date, another: int, *, lean: bool = False) -> list[_Part]:
    found: list[_Part] = []
    for move in plan.moves:
        text = _realise(case, plan.kind, now, sent, move, [part.text for part in found], another, lean=lean)
        if text:
            found.append(_Part(move, text))
    return found


def _realise(
    case: Case, kind: LetterKind, now: Situation, sent: date, move: Move, so_far: Sequence[str], another: int, *, lean: bool = False
) -> str | None:  # noqa: PLR0913
    known = slots(case, now, sent)
    options = phrases(now.language, kind.value).get(move.name, ())
    before = [sentence for text in so_far for sentence in sentences(text)]
    already = frozenset(folded(one) for one in case.already_said)
    return choose(seeded(options, _seed(case, kind), another), tags(case, now, known), known, before, already, lean=lean)


def _seed(case: Case, kind: LetterKind) -> str:
    """One seed for a whole panel: its notes are then set apart by `another`, so that no two share a wording."""
    reader = case.reader.name if case.reader and kind is not LetterKind.THANKS_FOR_INTERVIEW else ""
    return "|".join([case.seeker.name, case.company, case.role, reader, kind.value])


def _within_bounds(case: Case, plan: Plan, now: Situation, parts: list[_Part]) -> list[_Part]:
    """Without the optional moves that push a letter over its bound, the least needed first."""
    for name in OPTIONAL:
        if _length(case, plan.kind, now, parts) <= BOUNDS[plan.kind].most:
            break
        parts = [part for part in parts if part.move.name != name]
    return parts


def _with_fillers(case: Case, plan: Plan, now: Situation, sent: date, parts: list[_Part], fillers: Sequence[Move]) -> list[_Part]:  # noqa: PLR0913
    for move in fillers:
        text = _realise(case, plan.kind, now, sent, move, [part.text for part in parts], 0)
        if text:
            parts = [*parts[:-1], _Part(move, text), *parts[-1:]]
        if _length(case, plan.kind, now, parts) >= BOUNDS[plan.kind].floor:
            break
    return parts


def _body(case: Case, kind: LetterKind, now: Situation, parts: Sequence[_Part]) -> str:
    groups: dict[int, list[str]] = {}
    for part in parts:
        groups.setdefault(PARAGRAPHS.get(part.move.name, 1), []).append(part.text)
    if kind is LetterKind.CALL_SCRIPT:
        return "\n".join(part.text for part in parts)
    paragraphs = [" ".join(groups[at]) for at in sorted(groups)]
    return "\n\n".join([greeting(case, now), *paragraphs, signed(case, now)])
