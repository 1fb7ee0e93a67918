"""The words that dates are made of, in four languages, and the zones that times are given in. No grammar: that is in `dateshapes`, `times`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, tzinfo
from functools import cache
from zoneinfo import ZoneInfo

from comeback.language.lexicon import entries

_ZONES = {
    "UTC": "UTC",
    "GMT": "UTC",
    "Z": "UTC",
    "BST": "Europe/London",
    "UK": "Europe/London",
    "London": "Europe/London",
    "WET": "Europe/Lisbon",
    "CET": "Europe/Berlin",
    "CEST": "Europe/Berlin",
    "MEZ": "Europe/Berlin",
    "MESZ": "Europe/Berlin",
    "Berlin": "Europe/Berlin",
    "Paris": "Europe/Paris",
    "Madrid": "Europe/Madrid",
    "EET": "Europe/Athens",
    "EST": "America/New_York",
    "EDT": "America/New_York",
    "ET": "America/New_York",
    "Eastern": "America/New_York",
    "CST": "America/Chicago",
    "CDT": "America/Chicago",
    "CT": "America/Chicago",
    "Central": "America/Chicago",
    "MST": "America/Denver",
    "MDT": "America/Denver",
    "MT": "America/Denver",
    "Mountain": "America/Denver",
    "PST": "America/Los_Angeles",
    "PDT": "America/Los_Angeles",
    "PT": "America/Los_Angeles",
    "Pacific": "America/Los_Angeles",
    "AEST": "Australia/Sydney",
    "AEDT": "Australia/Sydney",
    "AET": "Australia/Sydney",
    "ACST": "Australia/Adelaide",
    "ACDT": "Australia/Adelaide",
    "AWST": "Australia/Perth",
    "NZST": "Pacific/Auckland",
    "NZDT": "Pacific/Auckland",
    "IST": "Asia/Kolkata",
    "ART": "America/Argentina/Buenos_Aires",
    "CLT": "America/Santiago",
}
"""People write EST in summer and mean the clock on the wall: both names of a place's time are that place's."""
ZONE_NAMES = "|".join(sorted(_ZONES, key=len, reverse=True))


@cache
def word_numbers(kind: str, language: str) -> Mapping[str, int]:
    """Words of a kind (month, weekday, number, ordinal, day, unit, season) with their numbers, in lower case; English where unknown."""
    found = entries("dates.txt")
    words = found.get(f"{kind}.{language}", found[f"{kind}.en"])
    return {word: int(number) for word, _, number in (pair.partition("=") for pair in words)}


def either(words: Mapping[str, int], *, longest: int = 99, shortest: int = 1) -> str:
    """The words as one alternative of a pattern, the longest first."""
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True) if shortest <= len(word) <= longest)


@cache
def zone_named(name: str, country: str = "") -> tzinfo:
    """The zone of a name in `ZONE_NAMES`; IST is Ireland's for a mail from Ireland."""
    if name == "IST" and country == "IE":
        return ZoneInfo("Europe/Dublin")
    key = _ZONES[name]
    return UTC if key == "UTC" else ZoneInfo(key)
