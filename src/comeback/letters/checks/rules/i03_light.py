"""Rule I3: at most one light question, none where a reason was given."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.asking import request
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule, of_kinds


def _find(look: Look) -> Iterator[Hit | str]:
    asked = request(look)
    if asked and look.case and look.case.notice and look.case.notice.reason:
        yield Hit(asked[:60], "They have told you why.", "Thank for the reason, and ask nothing.")
    if look.own.count("?") > 1:
        yield (asked or look.own)[:60]


RULE = Rule(
    "I3",
    Severity.WARNING,
    "Before any interview at most one light question, and none where a reason was given.",
    "It asks more than one thing.",
    "One light question, or none.",
    _find,
    of_kinds(LetterKind.REPLY_BEFORE_INTERVIEW),
)
