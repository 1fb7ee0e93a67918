"""Papers stay on file."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.keeps_cv", says=Says.KEEPS_CV)
