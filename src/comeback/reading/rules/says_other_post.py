"""Another post is put forward."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.other_post", says=Says.OTHER_POST)
