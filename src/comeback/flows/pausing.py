"""How long to wait after tries that came to nothing: twice as long each time, up to a bound."""

from __future__ import annotations

from datetime import timedelta

_MOST_DOUBLINGS = 10


def pause(failures: int, first: timedelta, longest: timedelta) -> timedelta:
    """The wait after so many failures in a row."""
    return min(first * (1 << min(max(failures, 1) - 1, _MOST_DOUBLINGS)), longest)
