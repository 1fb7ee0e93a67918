"""They ask whether the seeker is still there, or say that they thought of them for something else."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("reopened.again", kind=Kind.REOPENED, weight=1.3)
