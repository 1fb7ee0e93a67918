"""The shapes of dates in four languages: for each a pattern and what it means, in the order of a table.

Patterns are plainly linear (every repetition is bounded). Which year or month is meant is in `daymath`; times of day are in `times`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from comeback.language import daymath
from comeback.language.datewords import either, word_numbers
from comeback.language.workdays import add_workdays


@dataclass(frozen=True, slots=True)
class Setting:
    """Where and when a text was written: its day, language and country, and whether the words before the date look back."""

    today: date
    language: str
    country: str = ""
    past: bool = False

    def number(self, word: str, kind: str) -> int:
        """The number of a word of this kind, digits as they are."""
        word = word.lower().strip(".").replace("’", "'")
        return int(word) if word.isdigit() else word_numbers(kind, self.language).get(word) or word_numbers(kind, "en").get(word, 0)


Meaning = Callable[[re.Match[str], Setting], tuple[date | None, ...]]


@dataclass(frozen=True, slots=True)
class Shape:
    """One way of writing a date."""

    pattern: re.Pattern[str]
    meaning: Meaning
    figures: bool = False
    """Whether it needs a figure, so that a text without one is not searched for it."""
    words: bool = False
    """Whether it needs a word of time."""


def _full(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:
    """`14 March 2026`, `Mon 14 March`, `14. und 15. März`, `March 14th`."""
    said = match.groupdict()
    month = setting.number(said["month"], "month")
    weekday = said.get("weekday")
    days = [int(said[name]) for name in ("day", "also") if said.get(name)] if said.get("day") != "1er" else [1]
    return tuple(_dated(setting, said.get("year"), month, day, weekday) for day in days)


def _dated(setting: Setting, year: str | None, month: int, day: int, weekday: str | None) -> date | None:
    if year:
        return daymath.made(int(year) + (2000 if len(year) == 2 else 0), month, day)
    found = daymath.in_year(setting.today, month, day, past=setting.past)
    wanted = setting.number(weekday, "weekday") if weekday else None
    if wanted is not None and found and found.weekday() != wanted:
        # The weekday that was written tells the year.
        options = [daymath.made(found.year + step, month, day) for step in (-1, 1)]
        found = next((one for one in options if one and one.weekday() == wanted and abs((one - setting.today).days) < 366), found)
    return found


def _iso(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:  # noqa: ARG001 - every shape has this form
    return (daymath.made(int(match["year"]), int(match["month"]), int(match["day"])),)


def _numeric(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:
    """`31/03`, `3/31`, `31.03.2026`: the order by what is possible, by the weekday written, by the country, by what is near."""
    first, second, mark, year = int(match["first"]), int(match["second"]), match["mark"], match["year"]
    weekday = match.groupdict().get("weekday")
    day_first = _dated(setting, year, second, first, None)
    month_first = _dated(setting, year, first, second, None) if mark != "." else None
    if day_first is None or month_first is None:
        return (day_first or month_first,)
    if weekday:
        wanted = setting.number(weekday, "weekday")
        fitting = [one for one in (day_first, month_first) if one.weekday() == wanted]
        if fitting:
            return (fitting[0],)
    if setting.language != "en" or setting.country:
        return (month_first if setting.country in {"US", "PH"} and setting.language == "en" else day_first,)
    near = [one for one in (day_first, month_first) if -14 <= (one - setting.today).days <= 75]
    return (near[0] if len(near) == 1 else day_first,)


def _weekday(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:
    """`next Thursday`, `Thursday week`, `am Freitag`, `vendredi prochain`, `Wednesday 18th`."""
    said = match.groupdict()
    weekday = setting.number(said["weekday"], "weekday")
    before, after = _plain(said.get("before")), _plain(said.get("after"))
    if said.get("day"):
        day = 1 if said["day"] == "1er" else int(said["day"])
        return (
            daymath.on_day(setting.today, day, past=setting.past, weekday=weekday) or daymath.on_day(setting.today, day, past=setting.past),
        )
    if before in _LAST or after in _LAST:
        return (daymath.on_weekday(setting.today, weekday, past=True),)
    if before in _WEEK_AFTER or after in _WEEK_AFTER:
        return (daymath.on_weekday(setting.today, weekday) + timedelta(days=7),)
    if before in _NEXT_WEEK or after in _NEXT_WEEK:
        return (daymath.of_week(setting.today, weekday, 1),)
    past = setting.past and not before and not after
    return (daymath.on_weekday(setting.today, weekday, past=past, today=before in _THIS),)


def _plain(words: str | None) -> str:
    return " ".join((words or "").lower().replace("’", "'").split())


_LAST = frozenset(
    (
        "last",
        "letzten",
        "letzte",
        "letzter",
        "vergangenen",
        "vergangene",
        "vorigen",
        "dernier",
        "passé",
        "pasado",
        "el pasado",
        "pasada",
        "último",
    )
)
_WEEK_AFTER = frozenset(("a week on", "week", "in acht tagen", "en huit", "a week", "después del próximo"))
_NEXT_WEEK = frozenset(
    (
        "next",
        "nächsten",
        "nächster",
        "nächste",
        "next week on",
        "of next week",
        "next week",
        "nächste woche",
        "nächster woche",
        "nächste woche am",
        "kommende woche",
    )
    + (
        "de la semaine prochaine",
        "la semaine prochaine",
        "semaine prochaine",
        "de la semana que viene",
        "de la próxima semana",
        "la semana que viene",
        "der nächsten woche",
        "kommender woche",
    )
    + ("kommende woche am", "der kommenden woche")
)
_THIS = frozenset(("this", "diesen", "dieser", "ce", "este", "today", "heute", "hoy"))


def _relative_day(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:
    """`tomorrow`, `übermorgen`, `avant-hier`; two days on where `the day after` stands before."""
    days = setting.number(match["day"], "day")
    more = (2 if days >= 0 else -2) - days if match.groupdict().get("more") and abs(days) == 1 else 0
    return (setting.today + timedelta(days=days + more),)


def _span(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:
    """`in two weeks`, `within 5 working days`, `two weeks ago`, `sous quinze jours`."""
    said = match.groupdict()
    count = setting.number(said.get("count") or "1", "number")
    unit = setting.number(said["unit"], "unit")
    if said.get("until"):
        # "two to three weeks": the later end is the promise.
        count = max(count, setting.number(said["until"], "number"))
    if not count or count > 400:
        return ()
    back = -1 if said.get("ago") else 1
    if said.get("working"):
        return (add_workdays(setting.today, back * count, setting.country),)
    if unit == 30:
        return (daymath.months_on(setting.today, back * count),)
    return (setting.today + timedelta(days=back * count * unit),)


def _day_of_month(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:
    """`the 12th`, `bis zum 12.`, `d'ici le 15`, `antes del día 15`."""
    word = match["day"].lower()
    day = 1 if word == "1er" else int(word) if word.isdigit() else word_numbers("ordinal", "en").get(word, 0)
    if match.groupdict().get("next"):
        ahead = daymath.months_on(setting.today.replace(day=1), 1)
        return (daymath.made(ahead.year, ahead.month, day),)
    return (daymath.on_day(setting.today, day, past=setting.past),)


def _week(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:
    """`the end of next week`, `early next week`, `this week`, `Ende der Woche`: the latest day that is meant, Friday for the whole."""
    said = match.groupdict()
    weeks = 1 if said.get("next") else 0
    weekday = {"early": 1, "mid": 2}.get(_part(said.get("part") or said.get("behind")), 4)
    found = daymath.of_week(setting.today, weekday, weeks)
    return (found if found >= setting.today or weeks else daymath.of_week(setting.today, weekday, 1),)


def _month(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:
    """`early May`, `Anfang April`, `fin juin`, `a mediados de mes`, `next month`."""
    said = match.groupdict()
    part = _part(said.get("part") or said.get("behind"))
    if said.get("month"):
        month = setting.number(said["month"], "month")
        if said.get("year"):
            first = date(int(said["year"]), month, 1)
            return (daymath.part_of_month(first, month, part),)
        return (daymath.part_of_month(setting.today, month, part, past=setting.past),)
    first = daymath.months_on(setting.today.replace(day=1), 1 if said.get("next") else 0)
    return (daymath.part_of_month(first, first.month, part or "end"),)


def _part(words: str | None) -> str:
    words = _plain(words)
    for part, starts in _PARTS:
        if words.startswith(starts):
            return part
    return ""


_PARTS = (
    ("week 1", ("the first", "first", "erste", "premi", "primera")),
    ("week 2", ("the second", "second", "zweite", "deuxi", "seconde", "segunda")),
    ("week 3", ("the third", "third", "dritte", "troisi", "tercera")),
    ("week 4", ("the fourth", "fourth", "vierte", "quatri", "cuarta")),
    ("end", ("the last", "last", "letzte", "derni", "ultima", "última")),
    ("early", ("early", "the beginning", "beginning", "the start", "start", "anfang", "début", "principios", "comienzos", "inicios")),
    ("mid", ("mid", "the middle", "middle", "mitte", "mi-", "mi ", "milieu", "courant", "mediados")),
    ("end", ("the end", "end", "late", "ende", "fin", "finales", "final")),
)


def _season(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:
    """`in spring`, `the summer of 2014`: of the year that is named, else the next that comes."""
    year = match.groupdict().get("year")
    eve = date(int(year) - 1, 12, 31) if year else setting.today
    return (daymath.season(eve, setting.number(match["season"], "season"), setting.country),)


def _new_year(match: re.Match[str], setting: Setting) -> tuple[date | None, ...]:  # noqa: ARG001 - as above
    return (date(setting.today.year + 1, 1, 7 if setting.today.month > 1 else 1),)


_MEANINGS: dict[str, Meaning] = {
    "iso": _iso,
    "full": _full,
    "numeric": _numeric,
    "weekday": _weekday,
    "relative": _relative_day,
    "span": _span,
    "day": _day_of_month,
    "week": _week,
    "month": _month,
    "season": _season,
    "newyear": _new_year,
}


_IN_FIGURES = frozenset({"iso", "full", "numeric"})
_WITHOUT_WORDS = frozenset({"iso", "numeric", "day", "newyear"})


@cache
def shapes(language: str) -> tuple[Shape, ...]:
    """The shapes of a language in the order they are tried; where two overlap, the earlier one holds."""
    from comeback.language.datepatterns import patterns  # beside, because patterns are long and meanings are not

    words = {
        "M": either(word_numbers("month", language)),
        "MM": either(word_numbers("month", language), shortest=5)
        + "|(?-i:May|June|July|Mai|Juni|Juli|Juin|mai|juin|mayo|enero|marzo|abril|junio|julio|mars)",
        "W": either(word_numbers("weekday", language)),
        "WW": either(word_numbers("weekday", language), shortest=5),
        "N": rf"\d{{1,3}}|{either(word_numbers('number', language))}",
        "U": either(word_numbers("unit", language)),
        "D": either(word_numbers("day", language)).replace("'", "['’]"),
        "S": either(word_numbers("season", language)),
        "O": either(word_numbers("ordinal", "en")),
    }
    filled = ((name, _filled(pattern, words)) for name, pattern in patterns(language))
    return tuple(
        Shape(re.compile(pattern, re.IGNORECASE), _MEANINGS[name], name in _IN_FIGURES, name not in _WITHOUT_WORDS)
        for name, pattern in filled
    )


def _filled(pattern: str, words: dict[str, str]) -> str:
    for name, either_of in words.items():
        pattern = pattern.replace(f"<{name}>", f"(?:{either_of})")
    return pattern
