"""Rule F2: a note months later brings something."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds
from comeback.letters.plan.keep_in_touch import brings_something


def _find(look: Look) -> Iterator[str]:
    if look.case and not brings_something(look.case):
        yield look.beginning


RULE = Rule(
    "F2",
    Severity.WARNING,
    "A note months later brings something: what came of their words, news of theirs, news of yours; or they asked for it.",
    "It brings nothing.",
    "Say what came of something they said, or what news of theirs you saw.",
    _find,
    of_kinds(LetterKind.KEEP_IN_TOUCH),
)
