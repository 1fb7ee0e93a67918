"""Whose mailbox the sample is, and the moment at which its truth holds."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from comeback.sample.files import truth


@dataclass(frozen=True, slots=True)
class Owner:
    """The invented seeker. `now` is aware."""

    name: str
    email: str
    now: datetime


def owner() -> Owner:
    """The owner of the sample, as its truth names her."""
    told = json.loads(truth().read_text("utf-8"))
    return Owner(told["seeker"]["name"], told["seeker"]["email"], datetime.fromisoformat(told["now"]))
