"""The job is offered, by a firm with a form or by a friend with a joke."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("offer.made", kind=Kind.OFFER, weight=2.8)
