"""A case: all facts that one letter may use, as one strict value. Nothing outside it may appear in the letter.

Case files that people write are looser; `comeback.letters` loads them into this shape. Flows build it from the ledger.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from comeback.domain.application import Moment
from comeback.domain.kinds import Channel, Kind, Polarity, Says


@dataclass(frozen=True, slots=True)
class CasePerson:
    """Somebody of the employer. `address` is how the seeker addresses them ("Mrs Bevan", "Graham"); `post` a postal address."""

    name: str
    title: str = ""
    address: str = ""
    email: str = ""
    post: str = ""
    unattended: bool = False
    agency: bool = False
    """Stands between the seeker and the employer: a recruitment agency or search firm."""


@dataclass(frozen=True, slots=True)
class CaseSeeker:
    """The writer."""

    name: str
    email: str = ""
    phone: str = ""
    level: str = ""
    situation: str = ""
    signature: str = ""
    """Lines under the name."""
    country: str = ""
    """Where they live, whatever variety of the language they write; empty: where that variety is at home."""


@dataclass(frozen=True, slots=True)
class Notice:
    """How the news was told. `at` may name no time of day (then midnight); `by` is the person, empty for a machine."""

    at: datetime
    channel: Channel = Channel.EMAIL
    by: CasePerson | None = None
    words: str = ""
    """The mail's own words or the seeker's note of them."""
    reason: str = ""
    says: frozenset[Says] = field(default_factory=frozenset)
    message_id: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""
    quoted: str = ""
    """The new words of their mail, verbatim, to be quoted under the letter."""
    what: Kind = Kind.REJECTION
    """Which news it is: a rejection, an offer, or another chance (reopened)."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One point of feedback received, in the reader's words."""

    polarity: Polarity
    words: str
    theme: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the seeker wants asked or offered. `other_roles` names another or less senior post, never "any job"."""

    ask_feedback: bool = True
    interest: bool = False
    other_roles: str = ""
    keep_cv: bool = False
    card: bool = False
    self_assessment: bool = False
    because: str = ""
    """The seeker's own end of "because ...", for a no of theirs; empty where they give no reason."""


@dataclass(frozen=True, slots=True)
class PriorMessage:
    """A message that already went between the two."""

    at: date
    kind: str
    answered: bool = False
    words: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """The facts. `today` is aware or naive local time of the seeker; empty fields mean: not known, so not said."""

    today: datetime
    locale: str
    """BCP 47, as en-GB, de, fr, es-MX."""
    seeker: CaseSeeker
    company: str
    role: str
    sector: str = ""
    place: str = ""
    role_reference: str = ""
    stage: str = ""
    interviewed_on: tuple[date, ...] = ()
    meets_on: date | None = None
    """The day of the next interview, where one lies ahead."""
    people: tuple[CasePerson, ...] = ()
    reader: CasePerson | None = None
    """To whom the letter goes."""
    discussed: tuple[str, ...] = ()
    """Notes, often in the third person: to trace against, never to paste."""
    moments: tuple[Moment, ...] = ()
    promised_by: date | None = None
    last_contact: date | None = None
    start_on: date | None = None
    """The first day of work, where it is agreed."""
    notice: Notice | None = None
    heard: tuple[Heard, ...] = ()
    well: tuple[str, ...] = ()
    badly: tuple[str, ...] = ()
    wishes: Wishes = field(default_factory=Wishes)
    mood: str = ""
    draft: str = ""
    """A text of the seeker's own, to be checked, not sent."""
    prior: tuple[PriorMessage, ...] = ()
    seeker_news: tuple[str, ...] = ()
    public_news: tuple[str, ...] = ()
    since_then: tuple[str, ...] = ()
    forgot_to_say: str = ""
    private: tuple[str, ...] = ()
    """Must never appear or be hinted at."""
    already_said: frozenset[str] = field(default_factory=frozenset)
    """Sentences of earlier letters to this person, company or panel, folded: none may come again."""
    register: str = ""
    """du, tu, vos, first_name where the reader uses it; empty means formal where the language has it."""
    reader_greeting: str = ""
    """The greeting line of the reader's last mail, to mirror."""
    reader_sign_off: str = ""
