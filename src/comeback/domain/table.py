"""A table of applications kept elsewhere: its columns, what one of its lines says, and what is wrong with a line.

Files are read by `comeback.exchange`; what a line means for the ledger is decided by `comeback.ledger.tablelines`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Column(StrEnum):
    """What a column may hold."""

    COMPANY = "company"
    ROLE = "role"
    DATE = "date"
    """The day of applying."""
    STATUS = "status"
    INTERVIEW = "interview"
    """The day of an interview."""
    REJECTED = "rejected"
    """The day of the no."""
    OFFER = "offer"
    """The day of the offer."""
    NOTE = "note"
    LINK = "link"
    CONTACT = "contact"


DAYS = (Column.DATE, Column.INTERVIEW, Column.REJECTED, Column.OFFER)
"""Columns of days."""
NEEDED = (Column.COMPANY, Column.DATE)
"""Without these no line says enough."""
Columns = Mapping[Column, int]
"""Where each column stands, from 0; those that a table lacks are left out."""


class Standing(StrEnum):
    """What a status in a table may mean."""

    NOT_APPLIED = "not_applied"
    APPLIED = "applied"
    INTERVIEW = "interview"
    OFFER = "offer"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    ACCEPTED = "accepted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Line:
    """A line as it stands; `number` is that of the file, from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table: the words at the head of its columns, and its lines."""

    heads: tuple[str, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """What a line says. `status` is as written, `standing` what it means."""

    number: int
    company: str
    role: str
    days: Mapping[Column, tuple[date, ...]]
    status: str
    standing: Standing
    note: str


@dataclass(frozen=True, slots=True)
class Amiss:
    """A line that cannot be taken in: why, and the mend."""

    number: int
    why: str
    mend: str
