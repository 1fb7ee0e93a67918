"""Rule B9: an improper remark is never quoted back."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.kinds import Severity, Theme
from comeback.letters.checks.knowing import COMMON, stems
from comeback.letters.checks.looking import Look
from comeback.letters.checks.rule import Rule
from comeback.letters.plan.situation import marks
from comeback.letters.words.sentences import words

_SHARED = 2


def _find(look: Look) -> Iterator[str]:
    for one in look.case.heard if look.case else ():
        if one.theme != Theme.IMPROPER.value and one.words not in marks("protected"):
            continue
        barred = stems(one.words) - COMMON
        hits = [word for word in words(look.own) if stems(word) & barred]
        if len({next(iter(stems(word))) for word in hits}) >= min(_SHARED, len(barred)) and hits:
            yield hits[0]


RULE = Rule(
    "B9",
    Severity.ERROR,
    "A remark on age, health, family, faith, origin or looks is not quoted back.",
    "It quotes a remark that should never have been made.",
    "Thank briefly or not at all; note for yourself what was said and when.",
    _find,
)
