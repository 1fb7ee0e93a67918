"""Pay, start, contract: what is spoken of once somebody is wanted."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("offer.terms", kind=Kind.OFFER, weight=0.7)
