"""They liked, loved, enjoyed something the seeker did: praise, whatever the thing was."""

from __future__ import annotations

from comeback.lessons.clause import Clause
from comeback.lessons.rule import STRENGTH, Rule, Verdict


def _judge(clause: Clause) -> Verdict | None:
    return STRENGTH if clause.has("liked") else None


RULE = Rule("liked", _judge)
