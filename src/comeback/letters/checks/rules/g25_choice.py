"""Rule G25: where the post itself went, nobody was chosen."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule
from comeback.letters.plan.presumed import post_gone


def _find(look: Look) -> Iterator[str]:
    if look.case and post_gone(look.case):
        yield from look.quotes("choice", look.own)


RULE = Rule(
    "G25",
    Severity.ERROR,
    "Where the post was cancelled or frozen, nothing speaks of a choice or of somebody chosen.",
    "The post itself has gone: nobody was chosen.",
    "Say that you understand that the post will not be filled.",
    _find,
)
