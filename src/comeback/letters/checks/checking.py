"""The check of one text by all rules. Errors come first, then warnings, then remarks, each in the order of the table."""

from __future__ import annotations

from comeback.domain.case import Case
from comeback.domain.kinds import LetterKind, Severity
from comeback.domain.letter import Finding
from comeback.letters.checks.looking import look_at
from comeback.letters.checks.table import RULES
from comeback.letters.plan.situation import situation

_ORDER = (Severity.ERROR, Severity.WARNING, Severity.INFO)


def check(
    text: str, case: Case | None = None, kind: LetterKind | None = None, to: str | None = None, subject: str = ""
) -> tuple[Finding, ...]:
    """The findings on a text, each once. Quotes are exact words of the text, its subject or its address."""
    now = situation(case) if case else None
    look = look_at(text, case, now, kind, to, subject)
    found = dict.fromkeys(finding for rule in RULES for finding in rule.findings(look))
    return tuple(sorted(found, key=lambda one: _ORDER.index(one.severity)))
