"""How many letters may leave within a day: the seeker's own measure."""

from __future__ import annotations

from dataclasses import replace

from comeback.flows.home import Home
from comeback.store.seekers import change


def at_most(home: Home, a_day: int) -> Home:
    """Let no more than so many leave within 24 hours."""
    return Home(home.settings, *change(home.seeker_id, replace(home.seeker, letters_a_day=a_day)))
