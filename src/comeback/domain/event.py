"""Events: dated facts of the ledger, from a reading or typed in by hand. They are added, never edited; a correction is an event.

`at` is when it happened, never when it was read. How readings become events, and events an application, is the work of `comeback.ledger`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from comeback.domain.kinds import Channel, Part, Says


class EventKind(StrEnum):
    """What happened."""

    APPLIED = "applied"
    ACKNOWLEDGED = "acknowledged"
    APPROACHED = "approached"
    ASSESSED = "assessed"
    INVITED = "invited"
    SCHEDULED = "scheduled"
    CALLED_OFF = "called_off"
    """An interview was cancelled, without a no."""
    INTERVIEWED = "interviewed"
    """An interview took place: noted by hand, or told by a mail that looks back on it."""
    REJECTED = "rejected"
    PAUSED = "paused"
    OFFERED = "offered"
    FEEDBACK = "feedback"
    REOPENED = "reopened"
    REPLIED = "replied"
    AUTO_REPLIED = "auto_replied"
    BOUNCED = "bounced"
    ALERTED = "alerted"
    """A newsletter or job board of an employer who knows the seeker shows a post."""
    THANKED = "thanked"
    FOLLOWED_UP = "followed_up"
    THANKED_FOR_FEEDBACK = "thanked_for_feedback"
    NUDGED = "nudged"
    KEPT_IN_TOUCH = "kept_in_touch"
    WROTE = "wrote"
    WITHDREW = "withdrew"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    DEBRIEFED = "debriefed"
    SNOOZED = "snoozed"
    RETIRED = "retired"
    DONE_BY_HAND = "done_by_hand"
    NAMED = "named"
    """The seeker says what an application is called: its `company` and `role`."""
    JOINED = "joined"
    """The seeker says that events belong to one application."""
    PARTED = "parted"
    """The seeker says that events belong to two."""
    MAIL_JUDGED = "mail_judged"
    """The seeker says what a mail is; their word itself stands beside its readings."""
    POINT_JUDGED = "point_judged"
    """The seeker says what a point of feedback is: `quote` its words, `note` the polarity and theme, or that it is none."""
    PLANNED = "planned"
    """One thing to do about a gap before the next interview: `quote` is the theme, `note` the thing, `on` its day."""
    PRACTISED = "practised"
    """A planned thing is done."""
    SEARCH_BEGUN = "search_begun"
    """A search begins: `note` is its name; `about` names it where one that was closed goes on."""
    SEARCH_CLOSED = "search_closed"
    """A search ends: `about` is the search and, where it led to a post, the event that says so."""
    PUT_IN_SEARCH = "put_in_search"
    """The seeker says to which search an application belongs: `about` is the search and any event of the application."""
    UNDONE = "undone"
    """The seeker takes an entry back."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody in an application. `unattended` says that the address is read by nobody, so that nothing is ever sent there."""

    name: str | None
    email: str | None = None
    part: Part = Part.UNKNOWN
    unattended: bool = False

    @property
    def reachable(self) -> bool:
        """Whether a letter may go there: an address is known and somebody reads it."""
        return bool(self.email) and not self.unattended


@dataclass(frozen=True, slots=True)
class Event:
    """One dated fact. Fields that do not apply to the kind stay empty."""

    id: str
    """Stable: from the message's identity and the kind, or random for an entry by hand."""
    kind: EventKind
    at: datetime
    who: Person | None = None
    """Who did it: the sender, the caller."""
    to: tuple[Person, ...] = ()
    """Whom the seeker wrote to, or whose mail bounced."""
    also: tuple[Person, ...] = ()
    """Others there or copied: the panel, Cc."""
    channel: Channel = Channel.EMAIL
    says: frozenset[Says] = field(default_factory=frozenset)
    quote: str = ""
    """The words that say so."""
    on: datetime | None = None
    """The moment it speaks of: the interview's start, the day an absent reader is back, the day a snooze ends."""
    whole_day: bool = True
    """Whether `on` names no time of day."""
    answer_by: date | None = None
    """Promised, as in: you will hear from us by Friday."""
    silence_after: date | None = None
    """As in: if you have heard nothing by the 12th, you were not successful."""
    note_after: date | None = None
    """As in: do write again in spring."""
    message: str | None = None
    """Identity of the message it comes from; None when typed in by hand."""
    message_id: str | None = None
    """The mail's Message-ID, for an answer in its thread."""
    subject: str = ""
    company: str | None = None
    role: str | None = None
    references: tuple[str, ...] = ()
    calendar_uid: str | None = None
    sure: bool = True
    about: tuple[str, ...] = ()
    """Ids of other events, or identities of mails: those joined or parted (the first with each of the others), the entry taken back, the
    entry in whose place this one stands, with another day."""
    note: str = ""
    """The seeker's own words about it."""
    batch: str = ""
    """Shared by the entries that were noted in one go, and are taken back in one go."""
    noted_for: int = 0
    """The number of the application that the seeker noted it for, whatever is joined later; 0 where they named none."""

    @property
    def told_by_seeker(self) -> bool:
        """Whether it is known from a mail of the seeker's to somebody else, or to themselves: nothing was written by them who decided."""
        return self.message is not None and self.channel is not Channel.EMAIL
