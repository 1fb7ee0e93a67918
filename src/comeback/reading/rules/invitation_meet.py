"""They want to meet: an interview, a talk, a trial, the next round."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("invitation.meet", kind=Kind.INVITATION, weight=2.2)
