"""One running site: who may come in, what time it is there, and what is under way. Requests carry it; there is no global state."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from ipaddress import IPv4Address
from typing import TYPE_CHECKING

from comeback.config import Settings
from comeback.errors import ComebackError
from comeback.flows.home import Home
from comeback.machine.network import own_address
from comeback.web.beside import SampleBeside
from comeback.web.errand import Errand
from comeback.web.linking import Linking

if TYPE_CHECKING:
    # Their files take long to load, and the first page needs none of them.
    from comeback.flows.connecting import Connection
    from comeback.flows.importing import Imported
    from comeback.flows.syncing import Outcome
    from comeback.flows.tables import Brought
    from comeback.web.phone.listening import PhoneServer

A_YEAR = 365 * 24 * 3600
"""Seconds for which a browser keeps a cookie of ours."""
ENVIRON = "comeback.site"
"""Where a request's WSGI environment holds its site."""
PHONE = "comeback.phone"
"""Where that of a request that came by the phone's server holds the phone's pairing."""


Clock = Callable[[], datetime]
Sender = Callable[[Home, Clock], Sequence[ComebackError]]
"""Lets what is approved and due leave, once; returns what was in the way. Given by the command that serves: pages know no sender."""


def the_clock() -> datetime:
    """This moment, aware, in the machine's zone."""
    return datetime.now().astimezone()


def clock_from(start: datetime, real: Clock = the_clock) -> Clock:
    """A clock that shows `start` now and goes on from there: the sample mailbox has its own day."""
    behind: timedelta = real() - start
    return lambda: (real() - behind).astimezone(start.tzinfo)


@dataclass(slots=True)
class Site:
    """`token` is the installation's own; `once` opens the door a single time, `printed` as long as the site runs. Without a `sender`
    nothing leaves from here."""

    settings: Settings
    token: str
    now: Clock = the_clock
    sample: bool = False
    typed_passphrase: bool = False
    """Whether the passphrase in the settings was typed in here; it is known as long as the site runs, or until it is forgotten."""
    once: set[str] = field(default_factory=lambda: {secrets.token_urlsafe(24)})
    printed: str = field(default_factory=lambda: secrets.token_urlsafe(24))
    sender: Sender | None = None
    imports: Errand[Imported] = field(default_factory=Errand)
    syncs: Errand[list[Outcome]] = field(default_factory=Errand)
    sign_ins: Errand[Connection] = field(default_factory=Errand)
    sendings: Errand[Sequence[ComebackError]] = field(default_factory=Errand)
    safekeeping: Errand[str] = field(default_factory=Errand)
    """A backup that is made or put back, or the look through the mailboxes after that; its result is the address to go to."""
    linking: Linking = field(default_factory=Linking)
    beside: SampleBeside = field(default_factory=SampleBeside)
    brought: Brought | None = None
    """The table that was brought last, until it is taken in."""
    network: Callable[[], IPv4Address] = own_address
    """By which address this machine is reached in the network at home."""
    phone: PhoneServer | None = None
    """The phone's own server, while it is open here."""

    def opens_secrets(self, settings: Settings) -> None:
        """From now on with these settings, which hold the passphrase that was typed in."""
        self.settings, self.typed_passphrase = settings, True

    def forgets_passphrase(self) -> None:
        """The one that was typed in; that of the environment stays."""
        if self.typed_passphrase:
            self.settings, self.typed_passphrase = replace(self.settings, passphrase=""), False

    def lets_in(self, key: str) -> bool:
        """Whether this key from a link opens the door; one that opens once is used up."""
        if secrets.compare_digest(key.encode(), self.printed.encode()):
            return True
        if key in self.once:
            self.once.discard(key)
            return True
        return False
