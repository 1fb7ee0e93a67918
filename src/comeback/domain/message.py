"""One mail as Comeback keeps it: where it lay, who wrote when, its own words apart from history, signature and disclaimer.

How bytes become a `Message` is the work of `comeback.mailbox`; what it means, of `comeback.reading`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Address:
    """A mail address with the name shown before it (RFC 5322, 3.4). `email` is lower case and may be empty where a header is broken."""

    name: str
    email: str

    @property
    def domain(self) -> str:
        """What stands behind the @, or nothing."""
        return self.email.rpartition("@")[2]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a message lay: the source as given and the part of it (a file name, `#offset`, a member of an archive)."""

    source: str
    part: str = ""

    def __str__(self) -> str:
        return f"{self.source}{'/' if self.part and not self.part.startswith('#') else ''}{self.part}"


@dataclass(frozen=True, slots=True)
class Words:
    """The text of a mail in four parts, each verbatim; only `new` is what this mail says."""

    new: str = ""
    quoted: str = ""
    signature: str = ""
    disclaimer: str = ""


@dataclass(frozen=True, slots=True)
class Invite:
    """One event of a calendar part (RFC 5545). `starts` is aware, None where none is named; `method` is REQUEST, CANCEL, REPLY ..."""

    uid: str
    method: str
    summary: str
    starts: datetime | None
    ends: datetime | None = None
    location: str = ""
    organizer: Address | None = None
    attendees: tuple[Address, ...] = ()
    sequence: int = 0
    cancelled: bool = False
    whole_day: bool = False
    """Only the date of `starts` counts, as it stands there (a DATE, RFC 5545, 3.3.4)."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What the structure of a mail says of itself, before any word is read."""

    automatic: bool = False
    """Auto-Submitted other than `no` (RFC 3834), or a header of like meaning."""
    auto_reply: bool = False
    """An answering machine: auto-replied, X-Autoreply, vacation."""
    bulk: bool = False
    """List-Unsubscribe, List-Id, Precedence bulk or list."""
    bounce: bool = False
    """A delivery status notification (RFC 3464) or a null return path from a mail system."""
    failed_recipients: tuple[str, ...] = ()
    """Addresses that a bounce names."""
    unattended: bool = False
    """The sender's (and Reply-To's) address says that nobody reads it: no-reply and the like."""
    authentication_failed: bool = False
    """The receiving server's own Authentication-Results says dmarc=fail; absent means unknown."""


@dataclass(frozen=True, slots=True)
class Message:
    """One mail. Ids keep their angle brackets; dates are aware; text is decoded, line ends are `\\n`."""

    identity: str
    """64 hex digits over the canonical content: equal for the same mail by whatever road it came."""
    place: Place
    message_id: str | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    subject: str = ""
    sender: Address = field(default_factory=lambda: Address("", ""))
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    date: datetime | None = None
    """The Date header; where it is missing or absurd, the topmost Received; else None."""
    words: Words = field(default_factory=Words)
    invites: tuple[Invite, ...] = ()
    marks: Marks = field(default_factory=Marks)
    labels: tuple[str, ...] = ()
    """X-Gmail-Labels, decoded."""
    attachments: tuple[str, ...] = ()
    """File names of attachments; their content is never decoded."""

    def is_from(self, addresses: frozenset[str]) -> bool:
        """Whether one of these addresses (lower case) wrote it: the seeker's own mail."""
        return self.sender.email in addresses


@dataclass(frozen=True, slots=True)
class Quarantined:
    """A mail that could not be read, and why, in words a person understands."""

    place: Place
    reason: str
    identity: str = ""


@dataclass(frozen=True, slots=True)
class Passed:
    """A mail that is surely not about a job search: only its identity and place are kept, so that it is not read twice."""

    place: Place
    identity: str
    thread: tuple[str, ...] = ()
    """Its own Message-ID and those it answers, while an import runs: it may belong to a thread that turns out to matter. Never stored."""


@dataclass(frozen=True, slots=True)
class Glance:
    """What the cheap gate may look at before a mail is read in full: sender, subject and the first text part, all decoded and capped."""

    sender: Address
    subject: str
    text: str
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    calendar: bool = False
    """Whether the mail has a calendar part."""
