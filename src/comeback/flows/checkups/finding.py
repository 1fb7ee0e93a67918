"""What a look came to."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime

from comeback.flows.home import Home


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `mend`: what a person can do about it."""

    check: str
    ok: bool
    says: str
    mend: str = ""


Checkup = Callable[[Home, datetime], Iterable[Finding]]
"""A look at an open data folder at this moment."""
