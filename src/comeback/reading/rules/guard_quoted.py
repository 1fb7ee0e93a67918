"""Words of rejection as somebody's words: a rumour, a template, a headline."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("guard.quoted", quiets=("rejection.", "offer."))
