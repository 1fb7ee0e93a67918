"""The mark of an import on its way: one that is killed leaves it behind, and the next knows that it must go back further.

What an import passed over is known only to itself (`passing.py`). So the one after a killed one looks at the threads of all that it finds
passed over already. An erasure takes the mark away: what a person had erased, no import may go back for.
"""

from __future__ import annotations

from pathlib import Path

from comeback.flows.home import Home

NAME = "import.unfinished"


def begin(home: Home) -> bool:
    """Leave the mark; whether an earlier import has left it there."""
    found = _mark(home).exists()
    # With the ledger on a database server the folder may not be there yet.
    home.settings.home.mkdir(mode=0o700, parents=True, exist_ok=True)
    _mark(home).touch(mode=0o600)
    return found


def end(home: Home) -> None:
    """Take the mark away."""
    _mark(home).unlink(missing_ok=True)


def _mark(home: Home) -> Path:
    return home.settings.home / NAME
