"""English feedback whose beginning tells its form: "didn't ask", "could have", "needs to", "slides too dense", a thing named bare."""

from __future__ import annotations

import re2

from comeback.letters.words.shapes import DETERMINERS, Shape, shape
from comeback.letters.words.voice import lower_first, turned

_LEFT_UNDONE = re2.compile(
    r"(?i)^(?:didn['’]t|did not|couldn['’]t|could not|wasn['’]t|hadn['’]t|could have|could['’]ve|should have|should['’]ve|might have)"
    r" [^,;:]+$"
)
_NOT_TO_DO = re2.compile(r"(?i)^(?:don['’]t|do not) ([^,;:]+)$")
_TO_DO = re2.compile(r"(?i)^(?:needs to|need to|has to|(?:i|we)(?:['’]d| would) (?:try to )?) ?([^,;:]+)$")
_TRY = re2.compile(r"(?i)^(try [^ ]+ing [^,;:]+)$")
_WISHED = frozenset(["have", "like", "love", "want", "be"])
_TOO = re2.compile(r"(?i)^([^ ]+(?: [^ ]+)?) ((?:too|a bit|a little|rather|quite|very) [^,;:]+)$")
_LACKING = frozenset(["lack", "absence", "length", "pace", "order", "number", "structure", "ending", "opening", "close"])
_NO_THINGS = frozenset(["more", "less", "better", "not", "too", "very", "holds", "needs", "over", "over-ran", "bit", "other", "others"])
_TWO_ADJECTIVES = re2.compile(r"(?i)^(?:clear|calm|quick|careful|short|crisp|honest|warm|neat|clean), [^ ]+ [^ ]+s$")


def by_form(text: str) -> str:
    """What they said to work on, as "your point ..." or "your advice ..."; empty where the beginning tells no form."""
    if found := _LEFT_UNDONE.search(text):
        return f"your point that I {turned(lower_first(str(found.group(0))))}"
    if found := _NOT_TO_DO.search(text):
        return f"your point that I should not {turned(str(found.group(1)))}"
    if (found := _TO_DO.search(text)) and str(found.group(1)).split()[0].lower() not in _WISHED:
        return f"your advice to {turned(str(found.group(1)))}"
    if found := _TRY.search(text):
        return f"your advice to {turned(lower_first(str(found.group(1))))}"
    return _too_much(text.replace(": too", " too"))


def _too_much(text: str) -> str:
    """ "slides too dense" as "your point that my slides were too dense"."""
    found = _TOO.search(text)
    what = str(found.group(1)).lower() if found else ""
    if found is None or shape(what) is not Shape.THING or what.split()[0] in DETERMINERS | _NO_THINGS:
        return ""
    verb = "were" if what.endswith("s") and not what.endswith("ss") else "was"
    return f"your point that my {turned(what)} {verb} {turned(str(found.group(2)))}"


def named_thing(text: str) -> str:
    """A thing named bare: "knife skills" as "your point about my knife skills"."""
    if "," in text or not text[:1].islower() or shape(text) is not Shape.THING or text.split()[0] in DETERMINERS | _NO_THINGS:
        return ""
    return f"your point about {'the' if text.split()[0] in _LACKING else 'my'} {turned(text)}"


def praised_twice(text: str) -> str:
    """ "clear, concise answers" as "about my clear, concise answers"."""
    found = _TWO_ADJECTIVES.search(text)
    return f"about my {turned(str(found.group(0)).lower())}" if found else ""
