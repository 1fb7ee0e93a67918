"""They would like to hear again, at a time or at all."""

from __future__ import annotations

from comeback.domain.kinds import Says
from comeback.reading.rule import Rule

RULE = Rule("says.invites_note", says=Says.INVITES_NOTE)
