"""Spanish fragments as their own phrases need them: what follows "gracias", and a note about the writer made the writer's.

What cannot be fitted surely comes back empty, and the letter does without.
"""

from __future__ import annotations

import re2

from comeback.letters.words.sentences import words

_FIRST = {
    "ha": "he", "hizo": "hice", "fue": "fui", "vio": "vi", "leyó": "leí", "puso": "puse", "tuvo": "tuve", "trajo": "traje", "va": "voy",
    "lleva": "llevo", "lee": "leo", "practica": "practico", "aprende": "aprendo", "estudia": "estudio",
}  # fmt: skip
_OWN = ("he ", "desde entonces he ", "ya he ")
_ENDINGS = (("có", "qué"), ("gó", "gué"), ("zó", "cé"), ("ió", "í"), ("ó", "é"))
_OF_OTHERS = frozenset(["su", "sus", "él", "ella", "se", "le", "les", "ellos", "ellas", "suyo", "suya", "suyos", "suyas"])
_INFINITIVE = re2.compile(r"^\pL+[aei]r(?:me|nos|le|les|lo|la|los|las|melo|mela|melos|melas)?\b")
_NEXT = re2.compile(r"\s*[,;:]\s")


def parted(after_gracias: str) -> dict[str, str]:
    """What they did without its "por": a thing, or the verb of an act."""
    what = after_gracias.removeprefix("por ")
    verb = bool(_INFINITIVE.search(what))
    return {"thanks_verb" if verb else "thanks_np": what}


def own(note: str) -> str:
    """A note about the writer as the writer's sentence: "probó la receta" becomes "probé la receta"."""
    if note.lower().startswith(_OWN):
        return note
    first, _, rest = str(_NEXT.split(note)[0]).replace(" por su cuenta", " por mi cuenta").partition(" ")
    reflexive = first.lower() == "se"
    if reflexive:
        first, _, rest = rest.partition(" ")
    mine = first_person(first.lower())
    if not mine or not rest or _OF_OTHERS & set(words(rest.lower())):
        return ""
    return f"{'me ' if reflexive else ''}{mine} {rest}"


def first_person(verb: str) -> str:
    """The first person of a past form in the third: "encontró" as "encontré"; empty where it is none."""
    if verb in _FIRST:
        return _FIRST[verb]
    return next((f"{verb.removesuffix(end)}{mine}" for end, mine in _ENDINGS if verb.endswith(end)), "")
