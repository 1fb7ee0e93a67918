"""What one run of the program says."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True)
class Said:
    """What one run of the program said."""

    code: int
    out: str
    err: str

    def rows(self) -> list[dict[str, object]]:
        """Its JSON Lines."""
        return [json.loads(line) for line in self.out.splitlines()]


Comeback = Callable[..., Said]
