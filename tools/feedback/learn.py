"""Learn the head of the feedback reader from the marked answers, and write it beside the program: `make train-feedback`.

1. The mail reader's encoder, which learned from the same answers, hears every one, and some letters that say no without a word of feedback.
2. The head is learned from all of them.
3. Unseen answers say from where on a theme is more than a guess: of those learned from the encoder knows too much for that. Nothing else is
   taken from them; `python -m tools.feedback` measures them.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from comeback.flows.listening import ear
from comeback.lessons.learned.ear import Floats
from comeback.lessons.learned.head import KINDS, Head, inputs, themed
from comeback.lessons.learned.signs import names
from comeback.lessons.learned.wording import Wording
from comeback.lessons.themes import SUBSTANTIVE
from tools.feedback.examples import NO_THEME, Example, examples, plain
from tools.feedback.fit import fitted
from tools.feedback.rows import rows
from tools.feedback.wording import wording

OUT = Path(__file__).parents[2] / "src" / "comeback" / "lessons" / "learned" / "head.npz"
SHRINK = 0.01
ENOUGH = 0.4
"""A unit is a point where one side is the likeliest of all, and at least so likely."""
RIGHT = 0.85
"""Of the themes that are shown as more than a guess, at least so many shall be right."""


@dataclass(frozen=True, slots=True)
class Table:
    """All units of all examples, one a row: what is put in, and what should come out."""

    hands: NDArray[np.str_]
    said: Floats
    about: Floats
    kinds: NDArray[np.int64]
    begins: NDArray[np.int64]
    themes: NDArray[np.int64]
    words: NDArray[np.str_]

    def only(self, chosen: NDArray[np.bool_]) -> Table:
        """Some of its rows."""
        return Table(*(getattr(self, field.name)[chosen] for field in fields(self)))


def main() -> None:
    """Learn and write."""
    marked = [row for row in rows() if not row.unseen]
    found = [*examples([*marked, *plain()], ear)]
    vectors = np.concatenate([one.heard.vectors for one in found])
    middle, spread = vectors.mean(0), vectors.std(0) + np.float32(1e-6)
    table = tabled(found, middle, spread)
    print(f"{len(found)} texts, {len(table.kinds)} units", flush=True)
    inside, themes, words = table.only(table.kinds > 0), themes_of(table), wording(marked)
    unseen = tabled([*examples([row for row in rows() if row.unseen], ear)], middle, spread)
    head = Head(
        found[0].heard.maker,
        names(),
        middle,
        spread,
        fitted(table.said, table.kinds, len(KINDS), SHRINK),
        fitted(inside.said, inside.begins, 2, SHRINK),
        themes,
        words,
        ENOUGH,
        surely(unseen, themes, words),
    )
    write(head)
    print(f"a theme is more than a guess from {head.sure:.2f} on; {OUT.name}: {OUT.stat().st_size / 1000:.0f} kB")


def tabled(found: Sequence[Example], middle: Floats, spread: Floats) -> Table:
    """The examples as numbers."""
    both = [inputs(one.text, one.units, one.heard, middle, spread) for one in found]
    return Table(
        np.array([one.hand for one in found for _ in one.units]),
        np.concatenate([said for said, _ in both]),
        np.concatenate([about for _, about in both]),
        np.array([kind for one in found for kind in one.kinds]),
        np.array([begins for one in found for begins in one.begins]),
        np.array([theme for one in found for theme in one.themes]),
        np.array([one.text[slice(*unit.span)] for one in found for unit in one.units]),
    )


def themes_of(table: Table) -> Floats:
    """The layer that tells themes apart."""
    telling = table.only(table.themes != NO_THEME)
    return fitted(telling.about, telling.themes, len(SUBSTANTIVE), SHRINK)


def surely(unseen: Table, themes: Floats, words: Wording) -> float:
    """The lowest share of the likeliest theme from which on `RIGHT` of the themes of unseen answers are right."""
    told = unseen.only(unseen.themes != NO_THEME)
    shares = themed(told.about, themes, told.words.tolist(), words)
    pairs = sorted(zip(shares.max(1).tolist(), (shares.argmax(1) == told.themes).tolist(), strict=True), reverse=True)
    right = np.cumsum([hit for _, hit in pairs]) / np.arange(1, len(pairs) + 1)
    enough = np.flatnonzero(right >= RIGHT)
    last = int(enough.max()) if len(enough) else 0
    print(f"of unseen themes {right[-1]:.2f} are right", flush=True)
    print(f"of those that are sure, {(last + 1) / len(pairs):.2f} of all, {right[last]:.2f}", flush=True)
    return round(float(pairs[last][0]), 2)


def write(head: Head) -> None:
    """As the program reads it."""
    about = {"maker": head.maker, "signs": head.signs, "enough": head.enough, "sure": head.sure}
    arrays: dict[str, Any] = {name: getattr(head, name).astype(np.float16) for name in ("middle", "spread", "kinds", "begins", "themes")}
    arrays["wording"] = np.frombuffer("\n".join(head.wording.places).encode(), np.uint8)
    arrays |= {"wording_rare": head.wording.rare.astype(np.float16), "wording_weight": head.wording.weight.astype(np.float16)}
    with OUT.open("wb") as file:
        np.savez_compressed(file, about=np.frombuffer(json.dumps(about).encode(), np.uint8), **arrays)


if __name__ == "__main__":
    main()
