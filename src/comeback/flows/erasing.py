"""Forgetting everything of a seeker, so that nothing is left in the files."""

from __future__ import annotations

from comeback.flows.home import Home
from comeback.store.copies import forget
from comeback.store.erasure import erase


def erase_all(home: Home) -> None:
    """Every row is gone when this returns, and every older ledger beside; see `comeback.store.erasure` for what lies outside its reach."""
    erase(home.seeker_id)
    forget(home.settings.home)
