"""What a Spanish letter hears in a case: a board, which is no team; a school, whose people are its teachers;
a trade with the dying and the dead, where nobody hopes to meet again; what lies before a house; what it offers, and when.
"""

from __future__ import annotations

import re2

from comeback.domain.case import Case
from comeback.letters.words import spanish, spanish_moments
from comeback.letters.words.classes import word_class

_SOMBRE = re2.compile(r"(?i)\b(?:funer|tanator|cementerio|crematorio|paliativ|hospicio)")
_WHEN = re2.compile(
    r"(?i)\b(en (?:primavera|verano|otoño|invierno|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre"
    r"|diciembre))\b"
)
_WANTED = re2.compile(r"(?i)\bsi lo (?:quieres|querés|quiere)\b")
_OFFERED = re2.compile(
    r"(?i)\b(?:ha salido|salió|ha surgido|surgió|sale|tenemos|hay|se ha abierto|se abre|se abrió|se libera|se liberó)"
    r" (otr[oa]|un|una) ((?:proyecto|puesto|plaza|vacante|turno|obra|encargo)(?: (?:de|en|para|como) [^.,;:!?\n]{2,40})?)[.,;:!?\n]"
)
_THIS = {"otro": "ese otro", "otra": "esa otra", "un": "ese", "una": "esa"}
_FRONTED = re2.compile(r"^(estudio|aprendo|practico|hablo) (\pL+)( .+)?$")
_OFFERS = re2.compile(r"(?i)^(?:vive|lleva|tiene|trabaja) ")
_SCHOOL = re2.compile(r"(?i)^(?:instituto|colegio|escuela|liceo|conservatorio)\b")
_BOARD = re2.compile(r"(?i)\btribunal\b")


def before_board(case: Case) -> bool:
    """Whether the writer stood before a board of examiners."""
    told = (case.stage, *(one.title for one in case.people))
    return any(_BOARD.search(one or "") for one in told)


def sombre(case: Case) -> bool:
    """Whether the house has to do with dying and mourning."""
    return bool(_SOMBRE.search(f"{case.company} {case.role}"))


def wanted(case: Case) -> bool:
    """Whether they left the yes to the writer: "el puesto es tuyo si lo quieres"."""
    return bool(case.notice and _WANTED.search(case.notice.words))


def case_slots(case: Case) -> dict[str, str]:
    """What they wrote and what was talked of, as an answer or a wish takes it up; each sure or absent."""
    told = f"{case.notice.words}." if case.notice else ""
    when, offered = _WHEN.search(told), _OFFERED.search(told)
    coming, folk = (_headed(case, name) for name in ("coming", "folk"))
    plural = "n" if coming.startswith(("los ", "las ")) else ""
    found = {
        "again_when": when.group(1).lower() if when else "",
        "offered": f"{_THIS[offered.group(1).lower()]} {offered.group(2)}" if offered else "",
        "wish": coming,
        "wish_goes": f"que vaya{plural} bien {coming}" if coming else "",
        "folk": folk,
        "staff": _staff(case),
        "at_hand": next(filter(None, (spanish.own(one) for one in case.seeker_news if _OFFERS.search(one))), ""),
    }
    return {name: words for name, words in found.items() if words}


def _staff(case: Case) -> str:
    """The people of a school as one calls them in the reader's country; empty for any other house."""
    if not _SCHOOL.search(case.company):
        return ""
    return "el claustro" if case.locale == "es-ES" else "todos los docentes"


def _headed(case: Case, name: str) -> str:
    """The first thing talked of whose noun is of this class: "la botadura del pesquero", "las seños del jardín"."""
    things = (spanish_moments.recalled(one) for one in case.discussed)
    return next((one for one in things if one and "," not in one and _noun(one) in word_class(name, "spanish")), "")


def _noun(thing: str) -> str:
    return (thing.split()[1:2] or [""])[0].lower()


def fronted(own: str, case: Case) -> str:
    """What the writer tells of the very thing that they need, with that thing first: "el alemán lo estudio por mi cuenta"."""
    found = _FRONTED.search(own)
    if found is None or case.notice is None or found.group(2) not in case.notice.words:
        return ""
    named = spanish_moments.thing(found.group(2))
    pronoun = "lo" if named.startswith("el ") else "la"
    return f"{named} {pronoun} {found.group(1)}{found.group(3) or ''}" if named.startswith(("el ", "la ")) else ""
