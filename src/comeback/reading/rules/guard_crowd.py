""" "We cannot answer everyone", "unsuccessful candidates will": about a crowd, not about the reader."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.crowd", quiets=("rejection.", "offer.", "invitation."))
