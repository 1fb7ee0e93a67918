"""What is not offered, or offered to somebody else, is no offer."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.negated", quiets=("offer.", "invitation."), touching=True)
