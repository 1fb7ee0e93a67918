"""German praise noted as a thing, as one says it back: "sauberes Arbeiten am Kessi" as "mein sauberes Arbeiten am Kessi", which the
reader praised; a bare mark ("tolle") is left to who gave it. What is not sure comes back empty.
"""

from __future__ import annotations

import re2

from comeback.letters.words.genders import ARTICLES, gender
from comeback.letters.words.german_things import is_thing
from comeback.letters.words.phrases import CLAUSE

_MARKS = r"(?:gut|toll|schön|super|klasse|hervorragend|ausgezeichnet|stark|prima)"
_MARK = re2.compile(r"(?i)^(?:(?:sehr|wirklich|besonders) )?" + _MARKS + r"(e|er|es)? (\p{Lu}.*)$")
_OF_A_KIND = re2.compile(r"^(?:\p{Ll}+?(e|er|es) )(\p{Lu}[\pL-]*)(?: .+)?$")
_PLURAL = re2.compile(r"^(\p{Ll}+e )?(\p{Lu}[\pL-]*en)((?: .+)?)$")
_DETERMINED = re2.compile(r"^(?:der|das|die|Ihre?|[Dd]eine?) (?:\p{Ll}+e(?:r|s)?,? )*(\p{Lu}[\pL-]*)(?: .+)?$")
_I_WAS = re2.compile(r"^ich war ((?:\p{Ll}+)(?: (?:und )?\p{Ll}+){0,3})(, (?:auch|selbst) [^,]+)?$")
_NOT_KINDS = frozenset(["die", "der", "das", "diese", "dieser", "dieses", "keine", "alle", "viele", "eine", "meine", "ihre"])
_OWN_ENDING = {"m": "en", "f": "e", "n": ""}
_KINDS_OF = {"es": "n", "er": "m", "e": "f"}
"""The gender that the ending of an adjective without an article tells; of "-e" it may be a plural, too."""


def pleased(text: str, *, formal: bool = True) -> str:
    """Several things that were praised, as a main clause: "klare Antworten" as "meine klaren Antworten haben Ihnen gefallen"."""
    text, marked = _unmarked(text)
    found = _PLURAL.search(text)
    if found is None or not (found.group(1) or marked) or _no_kind(text) or gender(found.group(2), "de"):
        return ""
    kind = f"{found.group(1).strip()}n " if found.group(1) else ""
    return f"meine {kind}{found.group(2)}{found.group(3)} haben {'Ihnen' if formal else 'dir'} gefallen"


def found_so(clause: str) -> str:
    """What the writer was found to be, its afterthought marked: "ruhig, auch als es eng wurde" of "ich war ruhig, ..."."""
    found = _I_WAS.search(clause)
    return f"{found.group(1)}{CLAUSE + found.group(2) if found.group(2) else ''}" if found else ""


def praised_thing(text: str) -> str:
    """One thing that was praised, in the accusative as the writer's own: "mein sicheres Ohr"."""
    text = str(re2.sub(r"^eine? ", "", text))
    marked = bool(_unmarked(text)[1])
    first, _, rest = text.partition(" ")
    if determined := _DETERMINED.search(text):
        return _determined(first, rest, gender(determined.group(1), "de"), text)
    if _no_kind(text):
        return ""
    found = _OF_A_KIND.search(text)
    known = _KINDS_OF.get(found.group(1)) if found else ""
    if found is None or known is None or (known == "f" and gender(found.group(2), "de") != "f"):
        return ""
    own = f"mein{_OWN_ENDING[known]}"
    return f"{own} {rest}" if marked else f"{own} {first.removesuffix('er') + 'en' if known == 'm' else first} {rest}"


def _determined(first: str, rest: str, kind: str | None, text: str) -> str:
    """ "Ihr Umgang mit den Kindern" as "meinen Umgang ..."; "die Idee ..." as it is, where it is one thing."""
    if not kind or (first == "die" and kind != "f") or not is_thing(f"{text[0].lower()}{text[1:]}".replace(",", "")):
        return ""
    return f"{ARTICLES['de'][kind]} {rest}" if first in {"der", "die", "das"} else f"mein{_OWN_ENDING[kind]} {rest}"


def _unmarked(text: str) -> tuple[str, str]:
    """The words without a mark before them, and the ending of the mark."""
    marked = _MARK.search(text)
    return (str(marked.group(2)), str(marked.group(1) or "-")) if marked else (text, "")


def _no_kind(text: str) -> bool:
    return "," in text or text.split()[:1] == [] or text.split()[0] in _NOT_KINDS or not is_thing(text)
