"""Rule E1: a card asks nothing."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.asking import request
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule, of_kinds


def _find(look: Look) -> Iterator[Hit]:
    yield from (Hit(quote, mend="Leave it out.") for quote in look.quotes("cv", look.own))
    asked = request(look)
    if "?" in look.own or asked:
        yield Hit(asked[:60] or "?")


RULE = Rule(
    "E1",
    Severity.ERROR,
    "A card holds one picture or act and a wish; it asks nothing and speaks of no papers.",
    "A card asks nothing.",
    "One act or picture, and a wish.",
    _find,
    of_kinds(LetterKind.CARD),
)
