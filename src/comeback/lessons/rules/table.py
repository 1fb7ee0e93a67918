"""The rules in their order: the first that has something to say of a clause is believed.

What is no point at all comes first, then what is never held against the seeker, then praise and lack. A new rule is a file here and a line in
this table; its words are a list of `lexicon/` in each language.
"""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import NOTHING, Rule, Verdict
from comeback.lessons.rules import (
    advice,
    cohort,
    comparison,
    courtesy,
    disclaimer,
    headed,
    improper,
    judged,
    liked,
    not_about_you,
    outcome,
    refusal,
    stronger,
    terms,
    undone,
    vague,
    wished,
    writer,
)

TABLE = tuple(
    rule.RULE
    for rule in (
        disclaimer,
        refusal,
        improper,
        cohort,
        not_about_you,
        courtesy,
        terms,
        stronger,
        comparison,
        vague,
        outcome,
        wished,
        liked,
        advice,
        writer,
        headed,
        judged,
        undone,
    )
)


def rule_on(clause: Clause) -> tuple[Rule | None, Verdict]:
    """The first rule that has something to say, and what it says; None where none has."""
    return next(((rule, verdict) for rule in TABLE if (verdict := rule.judge(clause)) is not None), (None, NOTHING))


def verdict_on(clause: Clause) -> Verdict:
    """What that rule says."""
    return rule_on(clause)[1]
