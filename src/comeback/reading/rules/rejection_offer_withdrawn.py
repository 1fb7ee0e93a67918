"""An offer already made is taken back: the gravest of rejections."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("rejection.offer_withdrawn", kind=Kind.REJECTION, weight=3.6)
