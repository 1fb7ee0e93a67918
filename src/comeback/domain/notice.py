"""Notices: what the seeker wants to be told outside of the pages, and by which roads. Everything is off until they turn it on.

What there is to tell is decided by `comeback.ledger.noticing`; how each road is taken stands in `comeback.notice` and `comeback.mailbox`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from comeback.errors import ComebackError


class Road(StrEnum):
    """How a notice reaches the seeker."""

    DESKTOP = "desktop"
    MAIL = "mail"
    """To their own address, by their own mail server."""
    NTFY = "ntfy"
    """A topic of an ntfy server, which carries it to a phone."""


@dataclass(frozen=True, slots=True)
class NoticeChoice:
    """What the seeker wants. `since`: what was to be told before they first turned a road on is not told any more."""

    desktop: bool = False
    mail: bool = False
    ntfy: str = ""
    """The address of the topic; empty where there is none."""
    names_employers: bool = False
    """Whether calendars and notices may name employers, posts and places: a locked screen shows them to anybody."""
    since: datetime | None = None

    @property
    def roads(self) -> tuple[Road, ...]:
        """Those that are on."""
        on = {Road.DESKTOP: self.desktop, Road.MAIL: self.mail, Road.NTFY: bool(self.ntfy)}
        return tuple(road for road, wanted in on.items() if wanted)


@dataclass(frozen=True, slots=True)
class Telling:
    """One notice: the keys of what it tells of, and its words."""

    keys: tuple[str, ...]
    title: str
    text: str


class Untold(ComebackError):  # noqa: N818 - the name is the fact
    """The notice surely did not get through, and may be tried again. After any other error nobody can know."""
