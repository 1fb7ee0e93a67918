"""Days as people write them in a letter, in four languages."""

from __future__ import annotations

from datetime import date

_MONTHS = {
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"),
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
}
_WEEKDAYS = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "es": ("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo"),
}
_YESTERDAY = {"fr": "hier", "es": "ayer"}
"""Where a weekday sounds long ago on the day after."""
_FAR = 75


def day_of(day: date, language: str, country: str) -> str:
    """The day and month: "14 January", "January 14", "14. Januar", "14 janvier", "14 de enero"."""
    month = _MONTHS[language][day.month - 1]
    if language == "en":
        return f"{month} {day.day}" if country in {"US", "CA", "PH"} else f"{day.day} {month}"
    if language == "fr":
        return f"{'1er' if day.day == 1 else day.day} {month}"
    return f"{day.day}. {month}" if language == "de" else f"{day.day} de {month}"


def dated(day: date, language: str, country: str) -> str:
    """The day with its year, as it stands at the head of a letter: "14 January 2026", "January 14, 2026", "14 de enero de 2026"."""
    named = day_of(day, language, country)
    if language == "es":
        return f"{named} de {day.year}"
    return f"{named}, {day.year}" if named[0].isalpha() else f"{named} {day.year}"


def on_day(day: date, sent: date, language: str, country: str) -> str:
    """When it was, seen from the day of sending: "today", "on Tuesday", "on 14 January"."""
    ago = (sent - day).days
    if ago == 0:
        return {"en": "today", "de": "heute", "fr": "aujourd'hui", "es": "hoy"}[language]
    if ago == 1 and language in _YESTERDAY:
        return _YESTERDAY[language]
    if 0 < ago <= 6:
        weekday = _WEEKDAYS[language][day.weekday()]
        return {"en": f"on {weekday}", "de": f"am {weekday}", "fr": weekday, "es": f"el {weekday}"}[language]
    named = day_of(day, language, country)
    return {"en": f"on {named}", "de": f"am {named}", "fr": f"le {named}", "es": f"el {named}"}[language]


def when_met(day: date, sent: date, language: str, country: str) -> str:
    """As `on_day`, but the month alone where it is long ago, with its year where that is another."""
    ago = (sent - day).days
    if ago < _FAR:
        return on_day(day, sent, language, country)
    month = _MONTHS[language][day.month - 1]
    year = f" {day.year}" if ago > 300 else ""
    return {
        "en": f"in {month}{year}",
        "de": f"im {month}{year}",
        "fr": f"en {month}{year}",
        "es": f"en {month}{' de' + year if year else ''}",
    }[language]
