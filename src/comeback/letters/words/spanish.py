"""Spanish fragments as their own phrases need them: what follows "gracias", and a note about the writer made the writer's.

What cannot be fitted surely comes back empty, and the letter does without.
"""

from __future__ import annotations

import re2

from comeback.letters.words import spanish_notes
from comeback.letters.words.classes import word_class
from comeback.letters.words.sentences import words
from comeback.letters.words.spanish_verbs import first_person

_OWN = ("he ", "desde entonces he ", "ya he ")
_BEFORE_VERB = {"se": "me ", "lo": "lo ", "la": "la ", "los": "los ", "las": "las "}
_INFINITIVE = re2.compile(r"^\pL+[aei]r(?:me|nos|le|les|lo|la|los|las|melo|mela|melos|melas)?\b")
_AGAIN = re2.compile(r" (?:y|e|o) (?:después |luego |ya |también )?(?:(?:lo|la|los|las|le|les|se|no) )*\pL+ó(?: |$)")
"""A second act of the same person, which stands in the third person too."""
_TELLS = re2.compile(
    r"(?i)^(?:(?:el|la|los|las|su|sus) [^,;:]*\b)?(?:ha|han|hay|busca|buscan|abre|abren|abrió|abrieron|publicó|publicaron|inauguró"
    r"|inauguraron|estrenó|ganó|ganaron|recibió|recibieron|cumple|cumplen|cumplió|cumplieron|lanzó|lanzaron|necesita|necesitan)"
    r" [^;:]+$"
)
"""How a note of theirs reads that tells it in a whole sentence: "el museo ha abierto una sala nueva", "han publicado una plaza"."""
_SMALL = frozenset(["el", "la", "los", "las", "su", "sus", "ha", "han", "hay", "busca", "buscan", "abre", "abren", "necesita", "necesitan"])
_NEXT = re2.compile(r"\s*[,;:]\s")


def parted(after_gracias: str) -> dict[str, str]:
    """What they did without its "por": a thing, or the verb of an act."""
    what = after_gracias.removeprefix("por ")
    verb = bool(_INFINITIVE.search(what))
    return {"thanks_verb" if verb else "thanks_np": what}


def own(note: str) -> str:
    """A note about the writer as the writer's sentence: "probó la receta" becomes "probé la receta"."""
    if made := spanish_notes.own(note):
        return made
    if note.lower().startswith(_OWN):
        return note.removeprefix("desde entonces ").removeprefix("Desde entonces ")
    first, _, rest = str(_NEXT.split(note)[0]).replace(" por su cuenta", " por mi cuenta").partition(" ")
    before = _BEFORE_VERB.get(first.lower(), "")
    if before:
        first, _, rest = rest.partition(" ")
    mine = first_person(first.lower())
    if not mine or not rest or word_class("of_others", "spanish") & set(words(rest.lower())) or _AGAIN.search(f" {rest}"):
        return ""
    return f"{before}{mine} {spanish_notes.of_kin(rest)}"


def tells(note: str) -> bool:
    """Whether a note is a sentence that can stand behind "que"."""
    return bool(_TELLS.search(note))


def begins_small(note: str) -> bool:
    """Whether its first word is written small inside a sentence: no name."""
    return note.partition(" ")[0].lower() in _SMALL
