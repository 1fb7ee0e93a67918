"""German praise noted as a thing, as the writer's own: "sauberes Arbeiten am Kessi" as "mein sauberes Arbeiten am Kessi".

The mark itself ("gute", "tolle") is left out, since nobody gives it to themselves. What is not sure comes back empty.
"""

from __future__ import annotations

import re2

from comeback.letters.words.genders import gender
from comeback.letters.words.german_things import is_thing

_MARKS = r"(?:gut|toll|schön|super|klasse|hervorragend|ausgezeichnet|stark|prima)"
_MARK = re2.compile(r"(?i)^(?:(?:sehr|wirklich|besonders) )?" + _MARKS + r"(e|er|es)? (\p{Lu}.*)$")
_OF_A_KIND = re2.compile(r"^(?:\p{Ll}+?(e|er|es) )(\p{Lu}[\pL-]*)(?: .+)?$")
_PLURAL = re2.compile(r"^(\p{Ll}+e )?(\p{Lu}[\pL-]*en)((?: .+)?)$")
_DETERMINED = re2.compile(r"^(?:der|das|die|Ihre?|[Dd]eine?) (?:\p{Ll}+e(?:r|s)?,? )*(\p{Lu}[\pL-]*)(?: .+)?$")
_NOT_KINDS = frozenset(["die", "der", "das", "diese", "dieser", "dieses", "keine", "alle", "viele", "eine", "meine", "ihre"])
_MINE = {"m": "mein", "n": "mein", "f": "meine"}


def pleased(text: str, *, formal: bool = True) -> str:
    """Several things that were praised, as a main clause: "klare Antworten" as "meine klaren Antworten haben Ihnen gefallen"."""
    text, marked = _unmarked(text)
    found = _PLURAL.search(text)
    if found is None or not (found.group(1) or marked) or _no_kind(text) or gender(found.group(2), "de"):
        return ""
    kind = f"{found.group(1).strip()}n " if found.group(1) else ""
    return f"meine {kind}{found.group(2)}{found.group(3)} haben {'Ihnen' if formal else 'dir'} gefallen"


def mine_praised(text: str) -> str:
    """One thing of the writer's that was praised, in the nominative."""
    if determined := _DETERMINED.search(text):
        return _determined(text, gender(determined.group(1), "de"))
    text, marked = _unmarked(str(re2.sub(r"^eine? ", "", text)))
    if _no_kind(text):
        return ""
    if marked and text[:1].isupper():
        known = "n" if marked in {"er", "es"} else gender(text.split()[0], "de")
        return f"{_MINE[known]} {text}" if known in _MINE else ""
    found = _OF_A_KIND.search(text)
    if found is None or (found.group(1) == "e" and gender(found.group(2), "de") != "f"):
        return ""
    return f"{'meine' if found.group(1) == 'e' else 'mein'} {text}"


def _determined(text: str, kind: str | None) -> str:
    """ "Ihr Umgang mit den Kindern" as "mein Umgang ..."; "die Idee ..." as it is, where it is one thing."""
    first, _, rest = text.partition(" ")
    if not kind or (first == "die" and kind != "f") or not is_thing(f"{text[0].lower()}{text[1:]}".replace(",", "")):
        return ""
    return text if first in {"der", "die", "das"} else f"{_MINE[kind]} {rest}"


def _unmarked(text: str) -> tuple[str, str]:
    """The words without a mark before them, and the ending of the mark."""
    marked = _MARK.search(text)
    return (str(marked.group(2)), str(marked.group(1) or "-")) if marked else (text, "")


def _no_kind(text: str) -> bool:
    return "," in text or text.split()[:1] == [] or text.split()[0] in _NOT_KINDS or not is_thing(text)
