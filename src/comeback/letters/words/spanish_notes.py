"""Spanish notes of the writer that do not begin with what they did: what others do to them, what a relative taught them, what they do now.

"en el pueblo no le creen lo del naranjo" becomes "en el pueblo no me creen lo del naranjo". What is not sure comes back empty.
"""

from __future__ import annotations

import re2

from comeback.letters.words.classes import word_class
from comeback.letters.words.sentences import words
from comeback.letters.words.spanish_verbs import first_person, noted_present

_BY_OTHERS = re2.compile(r"(?i)^(en (?:el|la|los|las|mi)? ?\pL+ )(no |ya |todavía no )?le (\pL+[ae]n) ([^,;]+)$")
_RELATIVE = re2.compile(
    r"(?i)^(?:el|la|su) (mamá|madre|papá|padre|abuela|abuelo|tía|tío|hermana|hermano)"
    r" le (enseñ(?:ó|aba)|contó|contaba|decía|dejó) ([^,;]+)$"
)
_NOW = re2.compile(
    r"(?i)^((?:la próxima vez|ahora|todavía|ya|cada \pL+) )?(\pL+) ((?:el|la|los|las|un|una|dos|tres|a|en|con|desde|por) [^;]+)$"
)
_TO_OTHERS = re2.compile(r"(?i)^(se l[oa]s? )(contó|repitió|dijo|explicó|enseñó|mostró) (al? [^,;]+)$")
_WITH_OWN = re2.compile(r"(?i)^(\pL+) ([^,;]+) y (\pL+) sus? (propi[oa]s?) ([^,;]+)$")
_KIN = re2.compile(r"\b(?:(a)l|el|la) (abuel[oa]|mamá|papá|madre|padre|herman[oa]|t[ií][oa]|viej[oa]$)\b")
"""Of whom a note speaks by the article alone: they are the writer's own; along the River Plate so is "el viejo", where it ends the note."""
_SECOND_ACT = re2.compile(r" (?:y|e|o) (?:\pL+ )?(?:\pL+ó|lleva|va|hace|tiene)(?: |$)")


def own(note: str) -> str:
    """The note as the writer's sentence, where it is one of these forms."""
    if (found := _BY_OTHERS.search(note)) and _alone(found.group(4)):
        return f"{found.group(1).lower()}{(found.group(2) or '').lower()}me {found.group(3)} {found.group(4)}"
    if (found := _RELATIVE.search(note)) and _alone(found.group(3)):
        return f"mi {found.group(1).lower()} me {found.group(2)} {found.group(3)}"
    if (found := _TO_OTHERS.search(note)) and _alone(found.group(3)):
        return f"{found.group(1).lower()}{first_person(found.group(2).lower())} {of_kin(found.group(3))}"
    if both := _with_own(note):
        return both
    found = _NOW.search(note)
    mine = noted_present(found.group(2).lower()) if found else ""
    if found is None or not mine or not _alone(found.group(3)):
        return ""
    since = "ahora " if found.group(3).endswith(" con otros ojos") else ""
    return f"{(found.group(1) or since).lower()}{mine} {found.group(3)}"


def of_kin(rest: str) -> str:
    """ "a la abuela" as "a mi abuela", "al abuelo" as "a mi abuelo"."""
    return str(_KIN.sub(lambda kin: f"{'a ' if kin.group(1) else ''}mi {kin.group(2)}", rest))


def _with_own(note: str) -> str:
    """Two things of the writer's, the second with what is their own: "vive a dos cuadras y lleva sus propias herramientas"."""
    found = _WITH_OWN.search(note)
    verbs = [noted_present(found.group(at).lower()) for at in (1, 3)] if found else []
    if found is None or not all(verbs) or not (_alone(found.group(2)) and _alone(found.group(5))):
        return ""
    own = found.group(4).lower()
    return f"{verbs[0]} {found.group(2)} y {verbs[1]} mi{'s' if own.endswith('s') else ''} {own} {found.group(5)}"


def _alone(rest: str) -> bool:
    """Whether the rest speaks of nobody else and holds no second act."""
    return not word_class("of_others", "spanish") & set(words(rest.lower())) and not _SECOND_ACT.search(rest)
