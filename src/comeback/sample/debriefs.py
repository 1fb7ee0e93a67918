"""What the sample's owner noted right after interviews: how sure she was of a yes. No mail holds that."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Noted:
    """One debrief. `at` is aware; `sure` is from 1 to 5."""

    company: str
    at: datetime
    sure: str


def debriefs() -> tuple[Noted, ...]:
    """In the order of their days."""
    told = json.loads((files("comeback.sample") / "debriefs.json").read_text("utf-8"))
    return tuple(Noted(one["company"], datetime.fromisoformat(one["at"]), one["sure"]) for one in told)
