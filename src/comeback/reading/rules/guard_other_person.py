"""Somebody else was turned down: the other candidate, the writer's sister."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.other_person", quiets=("rejection.", "offer."))
