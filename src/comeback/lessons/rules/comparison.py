"""Another one has a thing that is named: a gap in the theme of that thing, experience where no word tells.

What another did elsewhere ("has worked with our mill") is experience too, though its words are those of a trial. The words for the other one
("a colleague who ...") name no theme.
"""

from __future__ import annotations

from dataclasses import replace

import re2

from comeback.domain.kinds import Polarity, Theme
from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict
from comeback.lessons.themes import named_theme

_WHO = re2.compile(rb"\b(?:who(?:'s|'d)?|der|die|das|qui|que|quien)\s")


def _judge(clause: Clause) -> Verdict | None:
    found = clause.spans("comparison")
    if not found:
        return None
    who = _WHO.search(clause.said, found[0][0])
    theme = named_theme(replace(clause, said=clause.said[who.end() :]) if who else clause)
    return Verdict(Polarity.GAP, Theme.DOMAIN_EXPERIENCE if theme in {None, Theme.PRACTICAL_TEST} else theme)


RULE = Rule("comparison", _judge)
