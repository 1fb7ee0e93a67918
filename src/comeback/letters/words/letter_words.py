"""The words of one letter: a realisation for each move, joined into paragraphs, within the bounds of its kind (rule G14)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count, product
from math import prod

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Move, Said
from comeback.letters.bounds import BOUNDS
from comeback.letters.plan.call_script import ANSWERS
from comeback.letters.plan.planning import Plan
from comeback.letters.plan.situation import Situation, situation
from comeback.letters.words import spanish_told
from comeback.letters.words.choose import WIDER, Reach, choices, seeded, turn
from comeback.letters.words.greeting import behind_greeting, greeting
from comeback.letters.words.layout import FILLERS, OPTIONAL, paragraph
from comeback.letters.words.phrases import phrases
from comeback.letters.words.polish import ARTICLE, polished
from comeback.letters.words.sentences import folded, sentences
from comeback.letters.words.shared import shared
from comeback.letters.words.sign_off import signed
from comeback.letters.words.slots import slots
from comeback.letters.words.sounds import Sounds
from comeback.letters.words.tags import tags

_DECISION = {"en": "decision", "de": "Entscheidung", "fr": "décision", "es": "decisión"}
"""The word that the next sentence takes up with a pronoun: "Je la comprends"."""


@dataclass(frozen=True, slots=True)
class Worded:
    """The body of a letter, which sentence makes which move, and the wordings taken."""

    body: str
    said: tuple[Said, ...]
    wordings: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Part:
    move: Move
    text: str
    wording: str
    choices: int
    """So many wordings were as good as this one."""


@dataclass(frozen=True, slots=True)
class _Facts:
    """What all moves of a letter share."""

    case: Case
    plan: Plan
    now: Situation
    tags: frozenset[str]
    slots: dict[str, str]
    seed: str
    another: int
    already: frozenset[str]
    worn: frozenset[str]
    leaving: str = ""
    """The move that takes none of its best wordings; those behind it may take any within reach."""
    wider: int = 0


def word(case: Case, plan: Plan, another: int = 0, worn: frozenset[str] = frozenset()) -> Worded:
    """Put a plan into words. `worn` are wordings of earlier letters to the same panel, taken only where nothing else fits."""
    facts = _facts(case, plan, another, worn)
    parts = _letter(facts)
    said = tuple(Said(part.move, sentence) for part in parts for sentence in sentences(part.text))
    return Worded(_body(facts, parts), said, frozenset(part.wording for part in parts))


def _letter(facts: _Facts) -> list[_Part]:
    """The letter of the number asked for among all that differ and keep their bounds; where that is beyond the last, they come round."""
    bounds, spoken = BOUNDS[facts.plan.kind], facts.plan.kind is LetterKind.CALL_SCRIPT
    found: dict[str, list[_Part]] = {}
    for parts in _letters(facts):
        if not found or spoken or bounds.floor <= _length(facts, parts) <= bounds.most:
            found.setdefault(_body(facts, parts), parts)
        if len(found) > facts.another:
            break
    return list(found.values())[facts.another % len(found)]


def _letters(facts: _Facts) -> Iterator[list[_Part]]:
    """All ways to make the letter of the best wordings; when these are used up, those in which one move leaves its best, from the last,
    where a change is heard least, to the first."""
    yield from _ways(facts)
    # Only now: of most letters no more than the first is wanted.
    best = _composed(replace(facts, another=0))
    for wider, part in product(WIDER, reversed(best)):
        yield from _ways(replace(facts, leaving=part.move.name, wider=wider))


def _ways(facts: _Facts) -> Iterator[list[_Part]]:
    """One letter after the other, until they come again."""
    for number in count():
        parts = _composed(replace(facts, another=number))
        if not _leaves(facts, parts) or (number and number >= prod(part.choices for part in parts)):
            return
        yield parts


def _leaves(facts: _Facts, parts: Sequence[_Part]) -> bool:
    """Whether the move that is to leave its best wordings had another."""
    return not facts.leaving or any(part.move.name == facts.leaving for part in parts)


def _composed(facts: _Facts) -> list[_Part]:
    """The parts of one letter, within the bounds of its kind."""
    bounds = BOUNDS[facts.plan.kind]
    parts = _parts(facts)
    if _length(facts, parts) > bounds.high or not _leaves(facts, parts):
        parts = min(parts, _parts(facts, lean=True), key=lambda one: (not _leaves(facts, one), _length(facts, one)))
    parts = _within_bounds(facts, parts)
    return _with_fillers(facts, parts, bounds.floor) if _length(facts, parts) < bounds.floor else parts


def _facts(case: Case, plan: Plan, another: int, worn: frozenset[str]) -> _Facts:
    now = situation(case)
    known = slots(case, now, (plan.hold or case.today).date())
    if now.language == "es":
        known = spanish_told.joined(known, {move.name for move in plan.moves})
    already = frozenset(folded(one) for one in case.already_said)
    return _Facts(
        case,
        plan,
        now,
        tags(case, now, known),
        known,
        _seed(case, plan.kind),
        another,
        already,
        worn | shared(now.language, plan.kind.value),
    )


def _seed(case: Case, kind: LetterKind) -> str:
    """One seed for a whole panel, so that `another` alone sets its notes apart."""
    reader = case.reader.name if case.reader and kind is not LetterKind.THANKS_FOR_INTERVIEW else ""
    return "|".join([case.seeker.name, case.company, case.role, reader, kind.value])


def _parts(facts: _Facts, *, lean: bool = False) -> list[_Part]:
    found: list[_Part] = []
    for move in facts.plan.moves:
        found += _part(facts, move, found, lean=lean)
    return found


def _part(facts: _Facts, move: Move, so_far: Sequence[_Part], *, lean: bool = False) -> list[_Part]:
    """The move in words, or nothing where no phrase fits what is known; what takes up a point only behind that point."""
    if move.name == "useful" and not any(part.move.name == "point" for part in so_far):
        return []
    options = seeded(phrases(facts.now.language, facts.plan.kind.value).get(move.name, ()), facts.seed)
    before = tuple(sentence for part in so_far for sentence in sentences(part.text))
    names = (facts.slots.get("company", ""), facts.slots.get("role", ""))
    spare = move.name in OPTIONAL or move.name in FILLERS.get(facts.plan.kind, ())
    sounds = Sounds(before, facts.already, facts.worn, lean, facts.now.language, names, spare)
    held = facts.tags | _named(facts, before)
    good = choices(options, held, facts.slots, sounds, _reach(facts, move, so_far))
    if not good:
        return []
    chosen = good[turn(facts.another, prod(part.choices for part in so_far), len(good))]
    told = polished(chosen.filled(held, facts.slots), facts.now.language, facts.now.country, vos="vos" in facts.tags)
    return [_Part(move, told if so_far else behind_greeting(told, facts.now), chosen.text, len(good))]


def _reach(facts: _Facts, move: Move, so_far: Sequence[_Part]) -> Reach:
    leaves = move.name == facts.leaving
    behind = facts.leaving in {part.move.name for part in so_far}
    return Reach(facts.wider if leaves or behind else 0, best=not leaves)


def _named(facts: _Facts, before: Sequence[str]) -> frozenset[str]:
    """Tags for what stands in the letter already, so that a later sentence may take it up: whom they chose, the reason, the decision."""
    said = " ".join(before)
    slots = {"choice_named": facts.slots.get("choice", ""), "reason_named": facts.slots.get("reason", "").replace(ARTICLE, "")}
    held = {name for name, words in slots.items() if words and (words.partition(" ")[2] or words) in said}
    just_now = _DECISION[facts.now.language] in (before[-1] if before else "")
    return frozenset(held | {"decision_named"} if just_now else held)


def _within_bounds(facts: _Facts, parts: list[_Part]) -> list[_Part]:
    """Without the optional moves that push a letter over its bound, the least needed first."""
    for name in OPTIONAL:
        if _length(facts, parts) <= BOUNDS[facts.plan.kind].most:
            break
        parts = [part for part in parts if part.move.name != name]
    return parts


def _with_fillers(facts: _Facts, parts: list[_Part], enough: int) -> list[_Part]:
    for name in FILLERS.get(facts.plan.kind, ()):
        parts = [*parts[:-1], *_part(facts, Move(name, (), "the letter is short", "G14"), parts), *parts[-1:]]
        if _length(facts, parts) >= enough:
            break
    return parts


def _length(facts: _Facts, parts: Sequence[_Part]) -> int:
    return len(_body(facts, parts).split())


def _body(facts: _Facts, parts: Sequence[_Part]) -> str:
    if facts.plan.kind is LetterKind.CALL_SCRIPT:
        turns, answers = ([part.text for part in parts if (part.move.name in ANSWERS) is answer] for answer in (False, True))
        return "\n".join([*turns, "", *answers])
    groups: dict[int, list[str]] = {}
    names = [part.move.name for part in parts]
    for at, part in enumerate(parts):
        groups.setdefault(paragraph(facts.plan.kind, part.move.name, names[:at], facts.now.language), []).append(part.text)
    paragraphs = [" ".join(groups[at]) for at in sorted(groups)]
    return "\n\n".join([greeting(facts.case, facts.now, facts.plan.kind), *paragraphs, signed(facts.case, facts.now, facts.plan.kind)])
