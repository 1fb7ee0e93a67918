"""Rule G6: the first sentence thanks or recalls."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule


def _find(look: Look) -> Iterator[str]:
    if not look.sentences or look.is_one_of(LetterKind.CALL_SCRIPT, LetterKind.NUDGE):
        return
    quotes = (look.listed(family).first(look.sentences[0]) for family in ("lament", "opens_badly"))
    yield from [quote for quote in quotes if quote][:1]


RULE = Rule(
    "G6",
    Severity.ERROR,
    "The first sentence thanks or recalls; it does not lament, apologise, or introduce the writer.",
    "The first sentence laments, apologises or introduces you.",
    "Begin with thanks, or with when you met.",
    _find,
)
