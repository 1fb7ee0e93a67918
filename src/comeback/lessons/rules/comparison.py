"""Another one has a thing that is named: a gap in the theme of that thing, experience where no word tells."""

from __future__ import annotations

from comeback.domain.kinds import Polarity, Theme
from comeback.lessons.clause import Clause
from comeback.lessons.rule import Rule, Verdict
from comeback.lessons.themes import named_theme


def _judge(clause: Clause) -> Verdict | None:
    return Verdict(Polarity.GAP, named_theme(clause) or Theme.DOMAIN_EXPERIENCE) if clause.has("comparison") else None


RULE = Rule("comparison", _judge)
