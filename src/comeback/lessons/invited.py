"""What an invitation says of the day itself: where to come, and what to bring. Exact words of the mail; no map is asked and nothing is guessed.

When the interview is, and who will be there, the ledger knows.
"""

from __future__ import annotations

import re

from comeback.language.sentences import sentences
from comeback.lessons.wordlists import plain, words

MOST_BROUGHT = 4
"""Sentences on what to bring that are taken from one mail."""
_LONGEST = 240
"""Characters of such a sentence; a longer one is a paragraph that was never parted, and says other things too."""
_LOOKED_AT = 8_000
"""Characters of a mail in which a place is looked for."""
_NAME = r"(?:St\.|\d{1,3}(?:st|nd|rd|th)\b|[A-ZÀ-ÖØ-Þ][\w'’-]*)"
_NUMBER = r"(?:\d{1,2}\.(?= [A-ZÀ-ÖØ-Þ])|\d[\w-]*)"
_PART = rf",[ \t]*(?:{_NAME}|{_NUMBER})(?: (?:{_NAME}|{_NUMBER}|(?:de|del|la|las|los|le|les|an der|upon|sur|sous)(?= {_NAME})))*"
"""Behind a street: a district, a postcode and town, a floor."""
_UNDER = r"[ \t]*,?\n[ \t]*[^\n.!?:@]{0,30}\d[^\n.!?:@]{0,30}(?=\n|$)"
"""A postcode and town on the line under it."""
_ENGLISH = (
    rf"(?:(?:Unit|Suite|Floor|Room|Building|Workshop|Studio|Block) \w+,[ \t]*)?\b\d{{1,5}}[a-zA-Z]?(?:[-–]\d+)? (?:{_NAME} ){{1,4}}"
    r"(?:Street|Road|Lane|Avenue|Drive|Square|Way|Close|Court|Place|Quay|Row|Terrace|Hill|Gardens|Crescent|Parade|Wharf|Boulevard|Yard"
    r"|St|Rd|Ave|Blvd|Dr|Ln)\b\.?"
)
_GERMAN = (
    r"\b(?:[A-ZÄÖÜ][\w-]*(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|allee|ring|ufer|damm|markt|graben|hof)"
    r"|(?:[A-ZÄÖÜ]\w+(?:er|en|s)? )(?:Stra(?:ß|ss)e|Str\.|Weg|Gasse|Platz|Allee|Ring|Ufer|Damm|Markt)"
    r"|(?:Am|An der|Im|Auf der|Zum|Zur) [A-ZÄÖÜ]\w+) \d{1,4} ?[a-z]?\b"
)
_FRENCH = (
    r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|av\.|boulevard|bd|place|quai|chemin|allée|impasse|route|cours|passage|square)"
    rf"(?: (?:{_NAME}|d['’]\w+|l['’]\w+|de|du|des|la|le|les|l['’]|et))+"
)
_SPANISH = (
    r"\b(?:[Cc]alle|C/|[Aa]venida|[Aa]vda\.?|Av\.|[Pp]laza|[Pp]aseo|[Pp]olígono|[Cc]amino|[Cc]arretera|[Rr]onda|[Tt]ravesía)"
    rf"(?: (?:{_NAME}|de|del|la|las|los|el|y))+,?(?: (?:n\.º|núm\.|nº))? ?\d{{1,5}}\b"
)
_ROOM = r"https?://[^\s<>\"]*(?:zoom|teams|meet|webex|whereby|jitsi|bigbluebutton)[^\s<>\")\]]*[\w=/-]"
_PLACE = re.compile(rf"(?:{'|'.join((_ENGLISH, _GERMAN, _FRENCH, _SPANISH))})(?:{_PART}){{0,3}}(?:{_UNDER})?")
_LINK = re.compile(_ROOM, re.IGNORECASE)


def to_bring(text: str, language: str) -> tuple[str, ...]:
    """The sentences that say what to bring or to wear, as they stand there, in their order."""
    listed = words("bring", language)
    found = (sentence for sentence in sentences(text) if len(sentence) <= _LONGEST and listed.within(plain(sentence)))
    return tuple(found)[:MOST_BROUGHT]


def place(text: str) -> str:
    """The first postal address in the text and the first link to a meeting, on one line; empty where there is neither."""
    found = (pattern.search(text[:_LOOKED_AT]) for pattern in (_PLACE, _LINK))
    return " · ".join(", ".join(part.strip(" ,\t") for part in one.group().splitlines()) for one in found if one)
