"""Dates and times in text, in four languages: each as a moment, with the words that say so and where they stand.

A day without a year, or named only by its weekday, is the one near the day of writing: ahead, or behind where the words look back.
Our own grammar (`dateshapes`, `times`) reads them all; nothing is guessed at that it does not know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, tzinfo

from comeback.language.dateshapes import Setting, shapes
from comeback.language.datewords import zone_named
from comeback.language.times import TimeFound, times_in

_CAP = 4000
_HINT = re.compile(
    r"\d|day|week|month|tomorrow|tonight|spring|summer|autumn|fall|winter|new year|weekend|eow|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|mon\b|tue|wed\b|thu|fri\b|sat\b|sun\b|tag|woche|monat|heute|morgen|gestern|mittwoch|samstag|sonnabend|frühjahr|frühling|sommer|herbst|neuen jahr|januar|februar|märz|mai|juni|juli|oktober|dezember"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|semaine|mois|jour|demain|hier|printemps|été|automne|hiver|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
    r"|lunes|martes|miércoles|miercoles|jueves|viernes|sábado|sabado|domingo|semana|mes|día|hoy|mañana|ayer|primavera|verano|otoño|invierno|enero|febrero|marzo|abril|mayo|junio|julio|agosto"
    r"|septiembre|octubre|noviembre|diciembre|quinzaine|fortnight",
    re.IGNORECASE,
)
_BACK = re.compile(
    r"\b(?:was|were|met|spoke|came|had|did|held|took place|attended|interviewed|applied|submitted|received|visited|wrote|sent|since|enjoyed|thank(?:s| you) for (?:coming|meeting|taking|your (?:time|visit|application|interview)|attending|joining|speaking)"
    r"|dated|war|waren|hatten|hatte|führten|kamen|kamst|sprachen|vielen dank für|danke für|seit|haben .{0,40}geführt|avons (?:eu|reçu|échangé)|avez|êtes venu|était|merci (?:pour|d['’])|rencontré|depuis"
    r"|fue|tuvimos|vino|hablamos|conocimos|gracias por|desde|estuvo|realizada?|celebrad[ao]|mantuvimos)\b",
    re.IGNORECASE,
)
_AHEAD = re.compile(
    r"\b(?:will|shall|would|could|can|may|must|please|by|until|before|'ll|hope|aim|expect|plan|let you know|back|werden|wird|würden|können|bis|bitte|möchten|melden|d['’]ici|avant|pourriez|serez?|reviendr\w+"
    r"|contacter\w*|podría|puede|antes|hasta|será|avisar\w*|invit\w+|like to|einladen|lade\w*)\b|[’']ll\b",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"[\s,;:(–\-|]*(?:(?:at|@|um|ab|from|von|à|de|a las?|a|a partir de|starting|between|zwischen|entre|am|gegen|around|about|vers|sobre|früh|morning|afternoon|evening|matin"
    r"|vormittag|nachmittag|or|of)\b[\s,:(]*){0,3}",
    re.IGNORECASE,
)
_TURNED = re.compile(r"[\s,(]*(?:Uhr\b)?[\s,(]*(?:(?:on|am|le|el|this|ce|den|del|de|del día|of|du|next)\b[\s,]*){0,2}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DateFound:
    """A date in a text: `quote` is `text[span[0]:span[1]]`. `at` is aware; midnight where `whole_day`, in the zone named or else the writer's."""

    at: datetime
    whole_day: bool
    quote: str
    span: tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Day:
    day: date
    start: int
    end: int


def dates_in(text: str, base: datetime, language: str, country: str = "") -> tuple[DateFound, ...]:
    """The dates a text names, in order. `base` (aware) is when it was written; `country` (ISO 3166 alpha-2) settles 3/4 and holidays."""
    text = text[:_CAP]
    if not _HINT.search(text):
        return ()
    days = _days(text, base, language, country)
    if not days:
        return ()
    times = times_in(text, language)
    found = [_with_time(text, day, times, days, base, country) for day in days]
    return tuple(sorted(found, key=lambda one: one.span))


def _days(text: str, base: datetime, language: str, country: str) -> list[_Day]:
    """The days, none overlapping: the shapes are tried in order and the first keeps its words."""
    found: list[_Day] = []
    taken: list[tuple[int, int]] = []
    for shape in shapes(language):
        for match in shape.pattern.finditer(text):
            start, end = _trimmed(match)
            if any(start < right and left < end for left, right in taken):
                continue
            setting = Setting(base.date(), language, country, past=_looks_back(text, start))
            days = [day for day in shape.meaning(match, setting) if day and 1990 < day.year < 2100]
            if days:
                taken.append((start, end))
                found += [_Day(day, start, end) for day in days]
    return found


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    said = match.group()
    return match.start() + len(said) - len(said.lstrip()), match.start() + len(said.rstrip(" \n,(:"))


def _looks_back(text: str, start: int) -> bool:
    """Whether the words before a date, in its clause, tell of the past: the nearest sign counts."""
    before = re.split(r"[.!?;]\s|\n\n", text[max(0, start - 90) : start])[-1]
    back = [match.end() for match in _BACK.finditer(before)]
    ahead = [match.end() for match in _AHEAD.finditer(before)]
    return bool(back) and (not ahead or back[-1] > ahead[-1])


def _with_time(text: str, day: _Day, times: tuple[TimeFound, ...], days: list[_Day], base: datetime, country: str) -> DateFound:
    """The day with the time that stands right behind or before it, if one does."""
    behind = next((one for one in times if one.start >= day.end and _BETWEEN.fullmatch(text, day.end, one.start)), None)
    before = next((one for one in times if one.end <= day.start and _TURNED.fullmatch(text, one.end, day.start)), None)
    if before and any(other.end <= before.start and _BETWEEN.fullmatch(text, other.end, before.start) for other in days):
        before = None
    chosen = behind or before
    zone: tzinfo | None = zone_named(chosen.zone, country) if chosen and chosen.zone else base.tzinfo
    clock = time(chosen.hour, chosen.minute) if chosen else time()
    start, end = (min(day.start, chosen.start), max(day.end, chosen.end)) if chosen else (day.start, day.end)
    return DateFound(datetime.combine(day.day, clock, zone), chosen is None, text[start:end], (start, end))
