"""What people write for a locale ("en-GB (Wales)", "en (Germany, remote)", "de_AT") as a BCP 47 tag."""

from __future__ import annotations

import re2

_TAG = re2.compile(r"(?i)^\s*([a-z]{2})(?:[-_]([a-z]{2}))?\b")
_COUNTRIES = {
    "germany": "DE", "deutschland": "DE", "austria": "AT", "österreich": "AT", "switzerland": "CH", "schweiz": "CH",
    "france": "FR", "belgium": "BE", "luxembourg": "LU", "netherlands": "NL", "ireland": "IE", "spain": "ES", "españa": "ES",
    "portugal": "PT", "italy": "IT", "poland": "PL", "denmark": "DK", "sweden": "SE", "norway": "NO", "finland": "FI",
    "united kingdom": "GB", "uk": "GB", "england": "GB", "scotland": "GB", "wales": "GB", "united states": "US", "usa": "US", "us": "US",
    "canada": "CA", "québec": "CA", "quebec": "CA", "australia": "AU", "new zealand": "NZ", "india": "IN", "south africa": "ZA",
    "singapore": "SG", "kenya": "KE", "nigeria": "NG", "mexico": "MX", "méxico": "MX", "argentina": "AR", "chile": "CL",
    "colombia": "CO", "peru": "PE", "japan": "JP", "uae": "AE", "czech republic": "CZ", "hungary": "HU", "greece": "GR",
}  # fmt: skip


def locale_tag(words: str) -> str:
    """The tag: language, then country where one is named; "en" where nothing is."""
    match = _TAG.match(words)
    if not match:
        return "en"
    language = match.group(1).lower()
    country = (match.group(2) or "").upper() or _country(words[match.end() :])
    return f"{language}-{country}" if country else language


def _country(rest: str) -> str:
    low = rest.lower()
    for name, code in _COUNTRIES.items():
        if re2.search(rf"(?:^|[^\pL]){name}(?:[^\pL]|$)", low):
            return code
    return ""
