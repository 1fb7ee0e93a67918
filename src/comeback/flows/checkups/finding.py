"""What a look came to."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at; `mend`: what a person can do about it."""

    check: str
    ok: bool
    says: str
    mend: str = ""
