"""Dates in the free text of a case: "final interview 2026-01-14", "2026-05-14 evening", "end of next week". Nothing here knows a clock."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import re2

from comeback.domain.sentence import Sentence
from comeback.errors import UsageError

_ISO = re2.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2}))?")
MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan januar janvier enero",
            "february feb februar février febrero",
            "march mar märz maerz mars marzo",
            "april apr avril abril",
            "may mai mayo",
            "june jun juni juin junio",
            "july jul juli juillet julio",
            "august aug août agosto",
            "september sep sept septembre septiembre",
            "october oct oktober octobre octubre",
            "november nov novembre noviembre",
            "december dec dezember décembre diciembre",
        ),
        start=1,
    )
    for name in names.split()
}
_DAY_MONTH = re2.compile(r"(?i)\b(\d{1,2})(?:\.|st|nd|rd|th|er)?\s+(?:of\s+|de\s+)?(\pL{3,10})\.?,?\s+(?:de\s+)?(\d{4})\b")
_MONTH_DAY = re2.compile(r"(?i)\b(\pL{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday montag lundi lunes",
            "tuesday dienstag mardi martes",
            "wednesday mittwoch mercredi miércoles",
            "thursday donnerstag jeudi jueves",
            "friday freitag vendredi viernes",
        )
    )
    for name in names.split()
}
_NEXT_WEEK = re2.compile(
    r"(?i)\bend of next week|ende (?:der )?nächste[rn]? woche|fin de la semaine prochaine"
    r"|final(?:es)? de (?:la próxima semana|la semana que viene)"
)
_THIS_WEEK = re2.compile(
    r"(?i)\bend of (?:the|this) week|ende (?:der|dieser) woche|fin de (?:la )?semaine|final(?:es)? de (?:la|esta) semana"
)
_WITHIN = re2.compile(
    r"(?i)\b(\d{1,2}|one|two|three|a|ein|eine|einer|zwei|deux|une|dos|una)\s+(?:working |business )?(day|week|woche|tag|semaine"
    r"|jour|semana|día)"
)
_COUNTS = {"one": 1, "a": 1, "ein": 1, "eine": 1, "einer": 1, "une": 1, "una": 1, "two": 2, "zwei": 2, "deux": 2, "dos": 2, "three": 3}
_EVENING = re2.compile(r"(?i)\bevening|abend|soir|tarde\b")


def dates_in(words: str) -> tuple[date, ...]:
    """Every full date named, in order and once each; impossible ones are left out."""
    found: list[tuple[int, date]] = []
    for match in _ISO.finditer(words):
        _add(found, match.start(), int(match.group(1)), int(match.group(2)), int(match.group(3)))
    for match in _DAY_MONTH.finditer(words):
        _add(found, match.start(), int(match.group(3)), MONTHS.get(match.group(2).lower(), 0), int(match.group(1)))
    for match in _MONTH_DAY.finditer(words):
        _add(found, match.start(), int(match.group(3)), MONTHS.get(match.group(1).lower(), 0), int(match.group(2)))
    return tuple(dict.fromkeys(day for _, day in sorted(found)))


def _add(found: list[tuple[int, date]], at: int, year: int, month: int, day: int) -> None:
    try:
        found.append((at, date(year, month, day)))
    except ValueError:
        return


def moment(words: str, key: str) -> datetime:
    """A date with or without a time of day; UsageError naming the key where there is none."""
    try:
        at = datetime.fromisoformat(words)
    except ValueError:
        days = dates_in(words)
        if not days:
            raise UsageError(
                Sentence("The case's '{key}' holds no date: '{words}'.", key=key, words=words[:40]),
                "Write it as 2026-05-14 or 2026-05-14T09:30.",
            ) from None
        clock = _ISO.search(words)
        if clock and clock.group(4) and int(clock.group(4)) < 24:
            return datetime.combine(days[0], time(int(clock.group(4)), min(int(clock.group(5)), 59)))
        return datetime.combine(days[0], time(18) if _EVENING.search(words) else time())
    return at.replace(tzinfo=None) if at.tzinfo else at


def promised(words: str, since: date | None) -> date | None:
    """The day by which an answer was promised. `since` is the day the promise was made, for "end of next week"; None where unknown."""
    days = dates_in(words)
    if days:
        return days[-1]
    if since is None:
        return None
    monday = since - timedelta(days=since.weekday())
    if _NEXT_WEEK.search(words):
        return monday + timedelta(days=11)
    if _THIS_WEEK.search(words):
        return monday + timedelta(days=4)
    within = _WITHIN.search(words)
    if within:
        count = _COUNTS.get(within.group(1).lower()) or int(within.group(1) if within.group(1).isdigit() else 1)
        return since + timedelta(days=count * (7 if within.group(2).lower()[0] in "ws" else 1))
    for name, number in _WEEKDAYS.items():
        if name in words.lower():
            return since + timedelta(days=(number - since.weekday() - 1) % 7 + 1)
    return None
