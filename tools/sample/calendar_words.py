"""Dates as mail programs write them above a quoted mail, in four languages."""

from __future__ import annotations

from datetime import datetime

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
}
_DAYS = {
    "en": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "de": "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
}
_LONG = {
    "en": "{day} {d} {month} {y} {time}",
    "de": "{day}, {d}. {month} {y} {time}",
    "fr": "{day} {d} {month} {y} {time}",
    "es": "{day}, {d} de {month} de {y} {time}",
}
_SHORT = {
    "en": "{day:.3}, {d} {month:.3} {y} at {time}",
    "de": "{day:.2}., {d}. {month:.3}. {y} um {time} Uhr",
    "fr": "{day:.3}. {d} {month:.4}. {y} à {time}",
    "es": "{day:.3}, {d} {month:.3} {y} a las {time}",
}
_DIGITS = {"en": "{:%d/%m/%Y %H:%M}", "de": "{:%d.%m.%y um %H:%M}", "fr": "{:%d/%m/%Y à %H:%M}", "es": "{:%d/%m/%Y a las %H:%M}"}
ENGLISH_DAYS = tuple(day[:3] for day in _DAYS["en"].split())
ENGLISH_MONTHS = tuple(month[:3] for month in _MONTHS["en"].split())


def long_date(at: datetime, language: str) -> str:
    """As Outlook writes it."""
    return _filled(_LONG[language], at, language)


def short_date(at: datetime, language: str) -> str:
    """As webmail writes it."""
    return _filled(_SHORT[language], at, language)


def numeric_date(at: datetime, language: str) -> str:
    """In digits, as Thunderbird writes it."""
    return _DIGITS[language].format(at)


def without_weekday(at: datetime, language: str) -> str:
    """As `short_date`, without the day of the week: Apple Mail."""
    return short_date(at, language).partition(" ")[2].replace(" at ", ", at ")


def header_date(at: datetime) -> str:
    """RFC 5322, 3.3, without the locale of the machine."""
    return f"{ENGLISH_DAYS[at.weekday()]}, {at:%d} {ENGLISH_MONTHS[at.month - 1]} {at:%Y %H:%M:%S %z}"


def _filled(pattern: str, at: datetime, language: str) -> str:
    month, day = _MONTHS[language].split()[at.month - 1], _DAYS[language].split()[at.weekday()]
    return pattern.format(day=day, d=at.day, month=month, y=at.year, time=f"{at:%H:%M}")
