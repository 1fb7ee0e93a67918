"""Sheets, and the envelopes that a folded A6 card goes into. Sizes are in millimetres."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Size:
    """Millimetres across and down."""

    width: float
    height: float

    @property
    def turned(self) -> Size:
        """The same sheet, lying on its side."""
        return Size(self.height, self.width)


class Paper(StrEnum):
    """The sheet that lies in the printer."""

    A4 = "a4"
    LETTER = "letter"

    @property
    def sheet(self) -> Size:
        """Upright: ISO 216 A4, or ANSI A (8.5 by 11 inches)."""
        return Size(210, 297) if self is Paper.A4 else Size(215.9, 279.4)

    @property
    def envelope(self) -> Size:
        """What holds a card of 105 by 148: ISO 269 C6, or the American A6 (6.5 by 4.75 inches)."""
        return Size(162, 114) if self is Paper.A4 else Size(165.1, 120.65)


_LETTER_COUNTRIES = frozenset({"US", "CA", "MX", "PH", "CL", "CO", "VE", "GT", "CR", "PA", "SV", "NI", "DO", "PR"})
"""Where offices print on Letter (the list of ICU's measurement data, `paperSize`)."""


def paper_of(country: str) -> Paper:
    """The sheet of a country (ISO 3166 alpha-2); A4 where unknown."""
    return Paper.LETTER if country.upper() in _LETTER_COUNTRIES else Paper.A4
