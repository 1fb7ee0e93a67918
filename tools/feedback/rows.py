"""The answers under `training/feedback` as rows: a text and the marked points in it. The form is told in `training/README.md`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem

FOLDER = Path(__file__).parents[2] / "training" / "feedback"
CODES = {
    "com": Theme.COMMUNICATION, "tec": Theme.TECHNICAL_DEPTH, "dom": Theme.DOMAIN_EXPERIENCE, "pre": Theme.PREPARATION,
    "mot": Theme.MOTIVATION_FIT, "lea": Theme.LEADERSHIP, "pro": Theme.PROBLEM_SOLVING, "psn": Theme.PRESENTATION, "man": Theme.MANNER,
    "rel": Theme.RELIABILITY, "pra": Theme.PRACTICAL_TEST, "ter": Theme.TERMS, "str": Theme.SOMEONE_STRONGER, "not": Theme.NOT_ABOUT_YOU,
    "vag": Theme.VAGUE, "imp": Theme.IMPROPER,
}  # fmt: skip
SIGNS = {"+": Polarity.STRENGTH, "-": Polarity.GAP, "0": Polarity.NEUTRAL}
REFUSAL = "!"
_MARK = re.compile(r"\[(?P<sign>[-+0!])(?P<code>[a-z]{3}) (?P<words>[^\[\]]+)\]")
_SINGLE = frozenset({"clauses", "saetze", "phrases", "frases"})


@dataclass(frozen=True, slots=True)
class Row:
    """One answer without its marks. `refused`: a refusal is marked and no strength or gap."""

    hand: str
    """The file it is from, without its ending."""
    language: str
    text: str
    items: tuple[FeedbackItem, ...]
    refused: bool

    @property
    def unseen(self) -> bool:
        """Whether nothing is ever learned from it."""
        return self.hand.startswith("unseen")

    @property
    def spans(self) -> tuple[tuple[int, int], ...]:
        """Where each point begins and ends in the text, in the order of `items`."""
        found: list[tuple[int, int]] = []
        for item in self.items:
            start = max(self.text.find(item.quote, found[-1][1] if found else 0), 0)
            found.append((start, start + len(item.quote)))
        return tuple(found)


def rows(folder: Path = FOLDER) -> list[Row]:
    """All answers, by file; ValueError names a mark that is none."""
    return [row for path in sorted(folder.glob("*.txt")) for row in _of_file(path)]


def _of_file(path: Path) -> Iterator[Row]:
    for block in path.read_text("utf-8").split("=== ")[1:]:
        head, _, body = block.partition("\n")
        single = path.stem.rpartition("-")[2] in _SINGLE
        for text in body.splitlines() if single else [body]:
            if text.strip():
                yield _row(path.stem, head.split(" | ")[0][:2], text.strip())


def _row(hand: str, language: str, marked: str) -> Row:
    marks = list(_MARK.finditer(marked))
    text = _MARK.sub(lambda mark: mark["words"], marked)
    if "[" in text or "]" in text:
        raise ValueError(f"{hand}: a mark is broken in {text[:80]!r}")
    items = tuple(FeedbackItem(SIGNS[m["sign"]], CODES[m["code"]], m["words"].rstrip(".!")) for m in marks if m["sign"] != REFUSAL)
    telling = any(item.polarity is not Polarity.NEUTRAL for item in items)
    return Row(hand, language, text, items, not telling and any(mark["sign"] == REFUSAL for mark in marks))
