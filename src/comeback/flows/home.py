"""Opening the data folder: settings, store, and whose search it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from comeback.config import Settings, settings
from comeback.domain.application import Seeker
from comeback.machine.identity import this_machine
from comeback.store.access import SeekerId
from comeback.store.belonging import settle
from comeback.store.opening import opened
from comeback.store.seekers import set_seeker, the_seeker


@dataclass(frozen=True, slots=True)
class Home:
    """An open data folder: its settings and its seeker. Every query takes `seeker_id` first."""

    settings: Settings
    seeker_id: SeekerId
    seeker: Seeker

    @property
    def me(self) -> frozenset[str]:
        """The seeker's addresses, lower case."""
        return frozenset(self.seeker.addresses)


def open_home(me: Sequence[str] = (), name: str = "") -> Home:
    """Open (and on first use make) the data folder; `me` and `name` are added to what is known of the seeker.

    One that was copied here from another machine is paused: `comeback.store.belonging`.
    """
    found = settings()
    opened(found)
    settle(this_machine(), datetime.now(UTC))
    return Home(found, *(set_seeker(name, me) if me or name else the_seeker()))


def at_home(found: Settings) -> Home:
    """The data folder that is open already, with what is known of its seeker now."""
    return Home(found, *the_seeker())
