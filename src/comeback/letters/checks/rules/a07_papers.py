"""Rule A7: papers kept on file only where they may be, and in Europe for a stated time."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import LetterKind, Says, Severity
from comeback.letters.checks.asking import said
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Hit, Rule, of_kinds


def _find(look: Look) -> Iterator[Hit | str]:
    quote = look.listed("cv").first(look.own)
    if not quote or look.case is None or look.now is None or look.now.internal_seeker:
        return
    if Says.KEEPS_CV in said(look.case):
        if not look.listed("kept_gladly").first(look.own):
            yield quote
    elif look.now.eu and look.listed("keeping").first(look.own) and not look.listed("period").first(look.own):
        yield Hit(quote, "In Europe papers are kept with consent and for a time.", "Say for how long: as long as their rules allow.")


RULE = Rule(
    "A7",
    Severity.WARNING,
    "Papers on file: not where they keep them anyway; in the EU and the UK as consent with a period.",
    "They have said that they keep your papers.",
    "Leave it out.",
    _find,
    of_kinds(LetterKind.FOLLOW_UP, LetterKind.REPLY_BEFORE_INTERVIEW),
)
