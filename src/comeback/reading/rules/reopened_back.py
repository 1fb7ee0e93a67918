"""They come back: the chosen one left, another post came up, the money is there after all."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("reopened.back", kind=Kind.REOPENED, weight=1.5)
