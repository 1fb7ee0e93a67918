"""Rule G7: a thanks names something that the reader did, where the facts know of one."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.knowing import stems
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds
from comeback.letters.plan.facts import moment_for


def _find(look: Look) -> Iterator[str]:
    moment = moment_for(look.case, look.case.reader) if look.case else None
    if moment is None or not stems(f"{moment.thanks_for or ''} {moment.recall or ''}"):
        return
    told = stems(f"{moment.thanks_for or ''} {moment.recall or ''}")
    quote = look.listed("thanks").first(look.own)
    if quote and not stems(look.own) & told:
        yield quote


RULE = Rule(
    "G7",
    Severity.WARNING,
    "At least one thanks names something the reader did, not only their time.",
    "It thanks for nothing in particular, and you noted something.",
    "Thank for the one thing they did that you are glad of.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP, LetterKind.THANKS_FOR_INTERVIEW, LetterKind.CARD),
)
