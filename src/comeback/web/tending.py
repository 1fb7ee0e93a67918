"""While the pages are open, what was approved leaves at its time, the seeker is told of the day, backups are made, and feedback that a new
version has not heard yet is heard: a look every half minute.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from comeback.errors import ComebackError
from comeback.flows.home import at_home
from comeback.store.connecting import disconnect
from comeback.web.site import Site

if TYPE_CHECKING:
    from comeback.flows.notifying import Told

# What a look needs is loaded by the first one: the first page does not wait for it.
EVERY = 30.0
"""Seconds between two looks."""


@contextmanager
def tending(site: Site, every: float = EVERY) -> Iterator[None]:
    """Tend the data folder until the end of the block."""
    over = threading.Event()
    thread = threading.Thread(target=_tend, args=(site, over, every), daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def look(site: Site) -> bool:
    """One look; whether a sending was begun. What is in its way is shown on the outbox's page."""
    from comeback.flows.outbox import something_is_due

    sender = site.sender
    home = at_home(site.settings)
    if sender is None or not something_is_due(home, site.now()):
        return False
    return site.sendings.start("", lambda _: sender(home, site.now))


def tell(site: Site) -> list[Told]:
    """What the seeker wished to be told; of the sample mailbox nothing."""
    from comeback.flows.notifying import notify

    return [] if site.sample else notify(at_home(site.settings), site.now())


def keep_safe(site: Site) -> None:
    """Make the backup whose time has come. What is in its way is shown on the page of the seeker's data."""
    from comeback.flows.backing_up import back_up_if_due

    back_up_if_due(at_home(site.settings), site.now())


def hear(site: Site) -> None:
    """Hear what nobody has heard, so that no page has to wait for it."""
    from comeback.flows.hearing import keep_heard

    keep_heard(at_home(site.settings))


def _tend(site: Site, over: threading.Event, every: float) -> None:
    while not over.wait(every):
        # A ledger that is busy, or full, is looked at again.
        with suppress(ComebackError):
            look(site)
        with suppress(ComebackError):
            tell(site)
        with suppress(ComebackError):
            keep_safe(site)
        with suppress(ComebackError):
            hear(site)
        # Held open it would be in the way of a restore.
        disconnect()
