"""Dates and times in text, in four languages: each as a moment, with the words that say so and where they stand.

A day without a year, or named only by its weekday, is the one near the day of writing: ahead, or behind where the words look back.
Our own grammar (`dateshapes`, `times`) reads them all; nothing is guessed at that it does not know.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, datetime, time, tzinfo
from functools import cache

from comeback.language.dateshapes import Setting, shapes
from comeback.language.datewords import either, word_numbers, zone_named
from comeback.language.times import TimeFound, times_in

_CAP = 4000
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


@cache
def _stems(language: str) -> tuple[str, ...]:
    """Pieces of words, one of which is in every date that has no figure."""
    kinds = ("month", "weekday", "day", "unit", "season")
    words = {word for kind in kinds for word in word_numbers(kind, language) if len(word) > 3}
    short = {
        "en": ("day", "fall", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "eow", "may"),
        "de": ("tag", "mai"),
        "fr": ("été", "jour", "mai"),
        "es": ("hoy", "mes", "día"),
    }
    ordinals = tuple(f"the {word}" for word in word_numbers("ordinal", "en"))
    return (*sorted(words), *short.get(language, ()), *ordinals, "new year", "neuen jahr", "aujourd", "weekend", "week-end")


def _may_hold(text: str, language: str) -> bool:
    """Whether a text may name a date at all; most sentences do not and are done with."""
    plain = text.lower()
    return any(letter in text for letter in "0123456789") or any(stem in plain for stem in _stems(language))


@cache
def _time_words(language: str) -> re.Pattern[str]:
    kinds = ("month", "weekday", "day", "unit", "season")
    words = {word: 0 for kind in kinds for word in word_numbers(kind, language)}
    return re.compile(rf"\b(?:{either(words)}|aujourd|werktag|arbeitstag|eow|week-?end|fin de semana)", re.IGNORECASE)


def dates_in(text: str, base: datetime, language: str, country: str = "", *, past: bool = False) -> tuple[DateFound, ...]:
    """The dates a text names, in order. `base` (aware) is when it was written; `country` (ISO 3166 alpha-2) settles 3/4 and holidays.

    `past`: the text looks back where its words do not say otherwise (`your interview on Thursday`, in news of its outcome).
    """
    text = text[:_CAP]
    if not _may_hold(text, language):
        return ()
    days = _days(text, Setting(base.date(), language, country, past))
    if not days:
        return ()
    times = times_in(text, language)
    found = [_with_time(text, day, times, days, base, country) for day in days]
    return tuple(sorted(found, key=lambda one: one.span))


def _days(text: str, plain: Setting) -> list[_Day]:
    """The days, none overlapping: the shapes are tried in order and the first keeps its words."""
    found: list[_Day] = []
    taken: list[tuple[int, int]] = []
    figures = any(letter.isdigit() for letter in text)
    worded = bool(_time_words(plain.language).search(text))
    for shape in shapes(plain.language):
        if (shape.figures and not figures) or (shape.words and not worded):
            continue
        for match in shape.pattern.finditer(text):
            start, end = _trimmed(match)
            if any(start < right and left < end for left, right in taken):
                continue
            setting = replace(plain, past=_looks_back(text, start, otherwise=plain.past))
            days = [day for day in shape.meaning(match, setting) if day and 1990 < day.year < 2100]
            if days:
                taken.append((start, end))
                found += [_Day(day, start, end) for day in days]
    return found


def _trimmed(match: re.Match[str]) -> tuple[int, int]:
    said = match.group()
    kept = said.rstrip(" \n,(:")
    # The stop behind a whole month ends the sentence; behind `Sept` it belongs to the word.
    kept = kept[:-1] if re.search(r"[^\W\d]{5}\.$", kept) else kept
    return match.start() + len(said) - len(said.lstrip()), match.start() + len(kept)


def _looks_back(text: str, start: int, *, otherwise: bool) -> bool:
    """Whether the words before a date, in its clause, tell of the past: the nearest sign counts."""
    before = re.split(r"[.!?;]\s|\n\n", text[max(0, start - 90) : start])[-1]
    back = [match.end() for match in _BACK.finditer(before)]
    ahead = [match.end() for match in _AHEAD.finditer(before)]
    if not back and not ahead:
        return otherwise
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
