"""Words of an application that the seeker made: what a stranger with a post to fill cannot know."""

from __future__ import annotations

from comeback.reading.rule import Rule

RULE = Rule("topic.applied", topic="applied")
