"""The order of the rules, and the check of one text. Errors come first, then warnings, each in the order of the table."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.letter import Finding
from comeback.letters.checks import (
    asking,
    by_kind,
    feelings,
    forbidden,
    gratitude,
    measure,
    mechanics,
    naming,
    private,
    timeliness,
    tracing,
)
from comeback.letters.checks.looking import Rule, look_at
from comeback.letters.plan.situation import situation

RULES: tuple[Rule, ...] = (
    forbidden.rule,
    timeliness.rule,
    tracing.rule,
    naming.rule,
    feelings.rule,
    private.rule,
    gratitude.opening,
    gratitude.thanks,
    gratitude.sweetness,
    gratitude.praise,
    gratitude.sadness,
    asking.place,
    asking.shape,
    asking.internal,
    asking.thanked,
    by_kind.defence,
    by_kind.new_question,
    by_kind.vow,
    by_kind.nudging,
    by_kind.after_interview,
    by_kind.card,
    by_kind.reminder,
    by_kind.held_to,
    by_kind.turns,
    by_kind.before_interview,
    mechanics.address,
    mechanics.subject,
    mechanics.attachments,
    mechanics.frame,
    measure.length,
    measure.readability,
    measure.variety,
)
_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def check(
    text: str, case: Case | None = None, kind: LetterKind | None = None, to: str | None = None, subject: str = ""
) -> tuple[Finding, ...]:
    """The findings on a text, each once. Quotes are exact words of the text, its subject or its address."""
    now = situation(case) if case else None
    look = look_at(text, case, now, kind, to, subject)
    found = dict.fromkeys(finding for rule in RULES for finding in rule(look))
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.severity)))
