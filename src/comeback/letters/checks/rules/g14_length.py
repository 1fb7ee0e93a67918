"""Rule G14: each kind has its length."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.sentence import Sentence
from comeback.letters.bounds import BOUNDS
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule


def _find(look: Look) -> Iterator[Hit]:
    if look.kind is None or look.kind not in BOUNDS:
        return
    spoken = [line.partition(": ")[2] for line in look.body.splitlines()] if look.is_one_of(LetterKind.CALL_SCRIPT) else [look.body]
    bounds, count = BOUNDS[look.kind], len(" ".join(spoken).split())
    quote = " ".join(look.body.split()[:4])
    if count < bounds.floor:
        short = Sentence("It has {count} words; under {floor} it says too little.", count=count, floor=bounds.floor)
        yield Hit(quote, short, "Add one thing they did that you are glad of.", Severity.WARNING)
    if count > bounds.most:
        long = Sentence("It has {count} words; over {most} it will not be answered.", count=count, most=bounds.most)
        yield Hit(quote, long, Sentence("Aim at {low} to {high}.", low=bounds.low, high=bounds.high))


RULE = Rule(
    "G14",
    Severity.ERROR,
    "A letter keeps to the length of its kind.",
    "It is too long to be answered.",
    "Keep what only this reader could have been told.",
    _find,
)
