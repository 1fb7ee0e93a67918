"""Rule A4: the one request: both sides, an example, a price, a way out."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.asking import in_other_words, is_light, passage, request
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule, of_kinds

_PARTS: tuple[tuple[str, str, str], ...] = (
    ("positive_side", "It asks only for what was wrong.", "Ask for one thing to keep as well."),
    ("negative_side", "It asks only for praise.", "Ask for one thing to change as well."),
    ("example", "It asks for no example.", "Add: with an example, if one comes to mind."),
    ("price", "The favour has no price.", "Say that two lines are plenty."),
    ("release", "There is no way out.", "Say that you understand if policy does not allow it."),
)


def _find(look: Look) -> Iterator[Hit]:
    asked = request(look)
    if not asked:
        return
    many = look.listed("many").first(look.own)
    if many:
        yield Hit(many, "It asks for too much work.", "One thing to keep and one to change.", Severity.ERROR)
    if is_light(look):
        return
    about = passage(look, asked)
    for family, why, mend in _PARTS:
        if about not in look.listed(family) and not in_other_words(look, about[about.index(asked) :], family):
            yield Hit(asked[:60], why, mend)
    if look.own.count("?") > 2:
        yield Hit(asked[:60])


RULE = Rule(
    "A4",
    Severity.WARNING,
    "One request for advice: what to keep and what to change, an example if one comes to mind, a small price, a way out.",
    "It asks more than one thing.",
    "One question, in two parts.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP),
)
