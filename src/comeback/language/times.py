"""Times of day in text: `2.30 pm`, `14 h 30`, `15.00 Uhr`, `a las 17:00`, `halb drei`, `noon`, with the zone named behind.

Which day a time belongs to is found in `dates`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from comeback.language.datewords import ZONE_NAMES, either, word_numbers

_ZONE = rf"(?:\s?\(?(?P<zone>{ZONE_NAMES})\b(?:\s?time)?\)?)?"
_COMMON = (
    r"(?<![\d.,:/$£€])(?P<hour>\d{1,2})(?:[:.](?P<minute>[0-5]\d))?(?:\s?[-–]\s?\d{1,2}(?:[:.][0-5]\d)?)?\s?(?P<half>[ap]\.?\s?m\b(?:(?<=\.m)\.|(?<=\.\sm)\.)?)",
    r"(?<![\d.,:/$£€])(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?![\d.:%/]\d|\d|%)(?:\s?[-–]\s?\d{1,2}[:.][0-5]\d)?(?:\s?(?:Uhr|hrs|hours|horas|h)\b)?",
    r"(?<![\d.,:/$£€])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?(?:hrs|hours|h)\b",
)
_OWN = {
    "en": (
        r"(?P<noon>\b(?:noon|midday)\b)",
        r"(?<![\d.,:])\b(?P<past>half past |quarter past |quarter to )?(?P<word>{numbers}|\d{{1,2}})(?P<tight>\s?o['’]clock)(?: in the (?P<part>morning|afternoon|evening))?",
        r"\b(?P<past>half past |quarter past |quarter to )(?P<word>{numbers}|\d{{1,2}})\b",
        r"(?:\bat|@)\s(?P<word>{numbers}|\d{{1,2}})(?![\w:.]?\d|\w|[%£$€]| (?:per|percent|people|weeks?|days?|minutes|years?|hours|of))(?: in the (?P<part>morning|afternoon|evening))?",
    ),
    "de": (
        r"\b(?P<past>halb |viertel nach |viertel vor )(?P<word>{numbers}|\d{{1,2}})\b(?: Uhr)?",
        r"(?<![\d.,:])\b(?P<word>{numbers}|\d{{1,2}}) ?Uhr(?: (?P<minute>[0-5]\d)\b)?(?: (?P<part>morgens|vormittags|nachmittags|abends))?",
        r"\bum (?P<word>{numbers}|\d{{1,2}})(?![\w:.]?\d|\w|[%€])",
        r"(?P<noon>\b(?:zwölf Uhr mittags|zu Mittag)\b)",
    ),
    "fr": (
        r"(?<![\d.,:])\b(?P<hour>\d{{1,2}})\s?[hH](?:\s?(?P<minute>[0-5]\d))?\b",
        r"\b(?P<word>{numbers}|\d{{1,2}}) heures?(?: (?P<past>et demie|et quart|moins le quart))?(?: (?P<minute>[0-5]\d)\b)?(?: (?P<part>du matin|de l['’]après-midi|du soir))?",
        r"(?P<noon>\bà midi\b)",
    ),
    "es": (
        r"\ba las? (?P<word>{numbers}|\d{{1,2}})(?![\w:.]?\d|\w)(?: (?P<past>y media|y cuarto|menos cuarto))?(?: ?(?:horas|h|hs)\b)?(?: de la (?P<part>mañana|tarde|noche))?",
        r"(?<![\d.,:])\b(?P<hour>\d{{1,2}}) ?(?:horas|hs?)\b",
        r"(?P<noon>\bal? mediodía\b)",
    ),
}
_LATER = ("afternoon", "evening", "nachmittags", "abends", "de l'après-midi", "de l’après-midi", "du soir", "tarde", "noche")
_EARLY = ("morning", "morgens", "vormittags", "du matin", "mañana")


@dataclass(frozen=True, slots=True)
class TimeFound:
    """A time of day and where it stands; `zone` as written, or empty."""

    hour: int
    minute: int
    start: int
    end: int
    zone: str = ""


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    numbers = {word: number for word, number in word_numbers("number", language).items() if number <= 12 and word not in {"a", "an"}}
    own = tuple(pattern.format(numbers=either(numbers)) for pattern in _OWN.get(language, _OWN["en"]))
    return tuple(re.compile(pattern + _ZONE, re.IGNORECASE) for pattern in (*_COMMON, *own))


def times_in(text: str, language: str) -> tuple[TimeFound, ...]:
    """The times of day in a text (a sentence or a few), in order, none overlapping."""
    found: list[TimeFound] = []
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            time = _time_of(match, language)
            if time and not any(time.start < other.end and other.start < time.end for other in found):
                found.append(time)
    return tuple(sorted(found, key=lambda time: time.start))


def _time_of(match: re.Match[str], language: str) -> TimeFound | None:
    said = match.groupdict()
    zone = next((name for name in ZONE_NAMES.split("|") if name.lower() == (said.get("zone") or "").lower()), "")
    if zone and not (said["zone"] or "")[:1].isupper():
        zone = ""
    if said.get("noon"):
        return TimeFound(12, 0, match.start(), match.end(), zone)
    word = (said.get("hour") or said.get("word") or "").lower()
    hour = int(word) if word.isdigit() else word_numbers("number", language).get(word, 99)
    minute = int(said.get("minute") or 0)
    hour, minute = _moved(hour, minute, (said.get("past") or "").strip().lower())
    hour = _by_half(hour, said, exact=word.startswith("0") or language in {"de", "fr"})
    return TimeFound(hour, minute, match.start(), match.end(), zone) if 0 <= hour < 24 else None


def _moved(hour: int, minute: int, past: str) -> tuple[int, int]:
    """Half past, quarter to; German `halb drei` is half past two."""
    if past in {"half past", "et demie", "y media"}:
        return hour, 30
    if past in {"quarter past", "viertel nach", "et quart", "y cuarto"}:
        return hour, 15
    if past in {"quarter to", "viertel vor", "moins le quart", "menos cuarto"}:
        return hour - 1, 45
    return (hour - 1, 30) if past == "halb" else (hour, minute)


def _by_half(hour: int, said: dict[str, str | None], *, exact: bool) -> int:
    """The hour on the 24-hour clock: by am and pm, by the part of day, else an interview at `two` is in the afternoon."""
    half = (said.get("half") or "").lower()[:1]
    part = (said.get("part") or "").lower()
    if half:
        return -1 if hour > 12 or hour == 0 else hour % 12 + (12 if half == "p" else 0)
    if part in _LATER and hour < 12:
        return hour + 12
    if part in _EARLY or (exact and not said.get("past")):
        return hour
    return hour + 12 if 1 <= hour <= 6 else hour
