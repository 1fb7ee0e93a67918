"""One seeker, one company, one role: a fold over its events, and the moments of its interviews.

The fold itself lives in `comeback.ledger`; rows of a database in `comeback.store`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum
from zoneinfo import ZoneInfo

from comeback.domain.event import Event, Person

LETTERS_A_DAY = 20
"""How many letters leave within 24 hours at most, unless the seeker says otherwise. Whoever answers each no by hand never meets it; whoever
restores a ledger or lets a fault run does."""


class Stage(StrEnum):
    """How far it has come, and how it ended."""

    APPROACHED = "approached"
    APPLIED = "applied"
    ASSESSMENT = "assessment"
    INTERVIEW = "interview"
    PAUSED = "paused"
    OFFER = "offer"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"
    REJECTED_AFTER_INTERVIEW = "rejected_after_interview"


@dataclass(frozen=True, slots=True)
class Interview:
    """One conversation that took place or will. `at` is aware."""

    at: datetime
    whole_day: bool = True
    people: tuple[Person, ...] = ()
    cancelled: bool = False
    day_known: bool = True
    """False where mails only prove that it took place: then `at` is when they told of it, and no letter names a day."""
    told_by: str = field(default="", compare=False)
    """Id of the event that first told of it: stays when it is moved. Two that are alike otherwise are the same interview."""

    def day(self, zone: tzinfo | None) -> date:
        """The day it falls on; a whole day is the same day in every zone, though it stands as a midnight in one of them."""
        return self.at.date() if self.whole_day and self.day_known else self.at.astimezone(zone).date()


@dataclass(frozen=True, slots=True)
class Moment:
    """What the seeker wants to remember of an interview, as ends of sentences.

    `thanks_for` ends "Thank you for ...", `recall` ends "I have kept thinking about ...".
    """

    who: str | None = None
    thanks_for: str | None = None
    recall: str | None = None

    @property
    def words(self) -> str:
        """Both in a row."""
        return f"{self.thanks_for or ''} {self.recall or ''}"


@dataclass(frozen=True, slots=True)
class Application:
    """What the ledger knows of one application. `events` are in order of `at`."""

    number: int
    company: str | None
    role: str | None
    stage: Stage
    events: tuple[Event, ...] = ()
    people: tuple[Person, ...] = ()
    interviews: tuple[Interview, ...] = ()
    aliases: tuple[str, ...] = ()
    references: tuple[str, ...] = ()
    moments: tuple[Moment, ...] = ()
    closing: Event | None = None
    """What closed the search that it belongs to, where the seeker has closed it."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the seeker's letters are written, and when they may leave."""

    signature: str = ""
    """Lines under the name."""
    variety: str = ""
    """BCP 47, as en-US; empty: that of the country, or of their words."""
    formal: bool = False
    """Whether everybody is addressed formally; else as they write themselves, formally where nothing is known."""
    opens: int = 8
    closes: int = 19
    """The hours of a working day, on the seeker's clock, between which a letter may leave: never at night or in the evening."""


@dataclass(frozen=True, slots=True)
class Seeker:
    """Whose search it is."""

    name: str
    addresses: tuple[str, ...]
    zone: ZoneInfo
    country: str = ""
    """ISO 3166 alpha-2, for public holidays; empty where unknown."""
    language: str = "en"
    phone: str = ""
    keeps_in_touch: bool = False
    """Whether they wish to write again, weeks after a no that they thanked for."""
    letters_a_day: int = LETTERS_A_DAY
    manner: Manner = Manner()

    @property
    def email(self) -> str:
        """The address letters come from."""
        return self.addresses[0] if self.addresses else ""
