"""From the marked answers to examples: each unit with what it is, whether a point begins with it, and its theme.

Plain letters of refusal teach what is no point.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from comeback.domain.kinds import Polarity, Says, Theme
from comeback.lessons.learned.ear import Ear, Heard
from comeback.lessons.learned.head import KINDS
from comeback.lessons.learned.units import Unit, units
from comeback.lessons.passages import passages
from comeback.lessons.themes import SUBSTANTIVE
from tools.feedback.rows import Row
from tools.train.rows import rows as mails
from tools.train.split import is_kept_back

MAILS = Path(__file__).parents[2] / "training" / "reading"
_PLAIN = 75
"""Letters without feedback that are learned from. More of them make it silent: an answer is mostly about the seeker, a letter seldom."""
_TEXT = 1_000
NO_THEME = -1


@dataclass(frozen=True, slots=True)
class Example:
    """One text with its units; the lists run alongside them. `themes` holds `NO_THEME` where there is none to learn."""

    hand: str
    text: str
    heard: Heard
    units: tuple[Unit, ...]
    kinds: tuple[int, ...]
    begins: tuple[int, ...]
    themes: tuple[int, ...]


def examples(some: Sequence[Row], ear: Ear) -> Iterator[Example]:
    """One for each row that has a unit."""
    for row in some:
        parts = units(row.text, passages(row.text, row.language))
        if parts:
            yield _example(row, parts, ear(row.text))


def plain() -> list[Row]:
    """Noes that give no reason and no feedback, spread evenly over the mails that the reader learns from."""
    telling = {Says.REASON_GIVEN.value, Says.FEEDBACK_INSIDE.value}
    found = [one for one in mails(MAILS) if one.kinds == ("rejection",) and not one.sentence and not is_kept_back(one)]
    silent = [one for one in found if not telling & set(one.says)]
    chosen = [silent[number * len(silent) // _PLAIN] for number in range(min(_PLAIN, len(silent)))]
    return [Row("plain", one.language, one.text[:_TEXT], (), refused=False) for one in chosen]


def _example(row: Row, parts: tuple[Unit, ...], heard: Heard) -> Example:
    spans = row.spans
    marked = [_marked(unit, spans) for unit in parts]
    items = [row.items[at] if at is not None else None for at in marked]
    return Example(
        row.hand,
        row.text,
        heard,
        parts,
        tuple(KINDS.index(item.polarity) if item else 0 for item in items),
        tuple(int(at is not None and at not in marked[:number]) for number, at in enumerate(marked)),
        tuple(_theme(item.theme) if item and item.polarity is not Polarity.NEUTRAL else NO_THEME for item in items),
    )


def _marked(unit: Unit, marks: Sequence[tuple[int, int]]) -> int | None:
    """The mark that covers more than half of the unit."""
    start, end = unit.span
    shared = [min(mark[1], end) - max(mark[0], start) for mark in marks]
    best = max(range(len(marks)), key=shared.__getitem__, default=None)
    return best if best is not None and 2 * shared[best] > end - start else None


def _theme(theme: Theme) -> int:
    return SUBSTANTIVE.index(theme) if theme in SUBSTANTIVE else NO_THEME
