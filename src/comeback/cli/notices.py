"""What the commands that stay do beside their work: tell the seeker what they wished to be told, and say where that failed."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from comeback.cli.speech import speech
from comeback.cli.terminal import told, warn

if TYPE_CHECKING:
    from comeback.flows.home import Home


def tell(home: Home, now: datetime) -> None:
    """One look whether there is anything to tell."""
    from comeback.flows.notifying import notify

    for one in notify(home, now):
        if one.problem is not None:
            warn(speech("A notice ({road}) did not get through: {problem}", road=one.road, problem=told(one.problem)))
