"""Rule F3: a note months later asks for no post unless the seeker wants it."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Severity
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule, of_kinds


def _find(look: Look) -> Iterator[str]:
    if look.case and not look.case.wishes.interest and not look.case.wishes.other_roles:
        yield from look.quotes("job_request", look.own)


RULE = Rule(
    "F3",
    Severity.WARNING,
    "A note months later asks for no post, unless the seeker wants to, in one line, last.",
    "It asks for a post.",
    "Leave it out, or say that you wish it.",
    _find,
    of_kinds(LetterKind.KEEP_IN_TOUCH),
)
