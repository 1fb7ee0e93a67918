"""A test or task is set: with a link, a time limit, a brief."""

from __future__ import annotations

from comeback.domain.kinds import Kind
from comeback.reading.rule import Rule

RULE = Rule("assessment.task", kind=Kind.ASSESSMENT, weight=1.8)
