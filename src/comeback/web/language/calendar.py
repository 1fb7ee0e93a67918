"""Dates and times as each language writes them (CLDR 46, "full" without the year, and "medium")."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta


@dataclass(frozen=True, slots=True)
class Calendar:
    """The words and patterns of one language."""

    days: tuple[str, ...]
    months: tuple[str, ...]
    short: tuple[str, ...]
    long_pattern: str
    short_pattern: str
    inner_pattern: str
    year: str
    """How a year is joined to the long pattern; to the short one it is joined by a space."""
    near: tuple[str, str, str]
    """Yesterday, today, tomorrow."""
    at: str
    """A day and a time."""
    thousands: str
    first: str = ""
    """How the first of a month is written, where it is not 1."""

    def long(self, day: date, now: date) -> str:
        """As in Thursday 11 June; with its year where that is not this one."""
        return self._written(self.long_pattern, self.months, self.year, day, now)

    def brief(self, day: date, now: date) -> str:
        """As in 11 Jun."""
        return self._written(self.short_pattern, self.short, "{text} {year}", day, now)

    def within(self, day: date, told_year: bool) -> str:  # noqa: FBT001 - a fact of the day
        """A day within a sentence, as in 11 June."""
        number = self._number(day)
        text = self.inner_pattern.format(number=number, month=self.months[day.month - 1])
        return self.year.format(text=text, year=day.year) if told_year else text

    def month(self, day: date) -> str:
        """A month with its year, as in June 2026."""
        return self.year.format(text=self.months[day.month - 1], year=day.year)

    def close(self, day: date, now: date) -> str:
        """Yesterday, today, tomorrow, or the day in full."""
        apart = (_day(day) - _day(now)).days
        return self.near[apart + 1] if -1 <= apart <= 1 else self.long(day, now)

    def moment(self, at: datetime, now: datetime) -> str:
        """The day and the time of day, in the zone of `now`."""
        here = at.astimezone(now.tzinfo)
        return self.at.format(day=self.close(here, now), time=f"{here:%H:%M}")

    def in_days(self, now: datetime, days: int) -> date:
        """The day so many days on."""
        return (now + timedelta(days=days)).date()

    def _written(self, pattern: str, months: tuple[str, ...], with_year: str, day: date, now: date) -> str:
        text = pattern.format(day=self.days[day.weekday()], number=self._number(day), month=months[day.month - 1])
        return text if day.year == now.year else with_year.format(text=text, year=day.year)

    def _number(self, day: date) -> str:
        return self.first if self.first and day.day == 1 else str(day.day)


def _day(at: date) -> date:
    return at.date() if isinstance(at, datetime) else at


CALENDARS = {
    "en": Calendar(
        ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
        ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
        ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
        "{day} {number} {month}",
        "{number} {month}",
        "{number} {month}",
        "{text} {year}",
        ("yesterday", "today", "tomorrow"),
        "{day}, {time}",
        ",",
    ),
    "de": Calendar(
        ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
        ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"),
        ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sept.", "Okt.", "Nov.", "Dez."),
        "{day}, {number}. {month}",
        "{number}. {month}",
        "{number}. {month}",
        "{text} {year}",
        ("gestern", "heute", "morgen"),
        "{day}, {time} Uhr",
        ".",
    ),
    "fr": Calendar(
        ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
        ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
        ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
        "{day} {number} {month}",
        "{number} {month}",
        "{number} {month}",
        "{text} {year}",
        ("hier", "aujourd’hui", "demain"),
        "{day} à {time}",
        "\u202f",
        "1er",
    ),
    "es": Calendar(
        ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
        ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
        ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sept", "oct", "nov", "dic"),
        "{day}, {number} de {month}",
        "{number} {month}",
        "{number} de {month}",
        "{text} de {year}",
        ("ayer", "hoy", "mañana"),
        "{day}, {time}",
        ".",
    ),
}
