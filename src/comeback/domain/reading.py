"""What a message means, and why: kinds, evidence, company, role, people, dates, confidence.

A reading is the opinion of one version of the reader on one mail; what the ledger makes of it is an `Event`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from comeback.domain.kinds import Kind, Part, Says, SentKind

BY_THE_SEEKER = "seeker"
"""Stands as the reader of a reading that is the seeker's own word: no version of a reader, and no context, changes it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that say so: an exact quote of the mail's new words or subject, and the rule or layer that found them."""

    kind: Kind
    quote: str
    rule: str = ""


class DateMeans(StrEnum):
    """What a date in a mail is for."""

    INTERVIEW = "interview"
    ANSWER_BY = "answer_by"
    SILENCE_AFTER = "silence_after"
    BACK_ON = "back_on"
    NOTE_AFTER = "note_after"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class DateSeen:
    """A date the mail names. `at` is aware; `whole_day` says that no time of day was named (then `at` is midnight of the mail's zone)."""

    means: DateMeans
    at: datetime
    whole_day: bool = True
    quote: str = ""


@dataclass(frozen=True, slots=True)
class PersonSeen:
    """A person the mail names; `email` only where the mail gives it, never guessed."""

    name: str | None
    email: str | None = None
    part: Part = Part.UNKNOWN


@dataclass(frozen=True, slots=True)
class Reading:
    """What one mail means. `unsure` readings hold the best guess in `kinds` and never change the ledger by themselves."""

    kinds: tuple[Kind, ...]
    confidence: float = 1.0
    """Between 0 and 1; calibrated from the learned reader on."""
    unsure: bool = False
    evidence: tuple[Evidence, ...] = ()
    sent: SentKind | None = None
    """Only beside `Kind.SENT`."""
    says: frozenset[Says] = field(default_factory=frozenset)
    company: str | None = None
    role: str | None = None
    references: tuple[str, ...] = ()
    """Requisition and reference numbers as written."""
    people: tuple[PersonSeen, ...] = ()
    dates: tuple[DateSeen, ...] = ()
    agency: bool = False
    """The sender stands between the seeker and the employer: a recruitment agency or search firm."""
    language: str = "en"
    """en, de, fr, es; `other` is said to be so and never guessed at."""
    reader: str = ""
    """Name and version of the reader that said so."""

    @property
    def kind(self) -> Kind:
        """The main kind."""
        return self.kinds[0]
