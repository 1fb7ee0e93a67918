"""Why a post is gone, where their no tells it: "das Haus bleibt im Winter zu" as a clause that a letter can take up.

German, French and Spanish; what is told in any other way gives nothing, and the letter accepts the news without a reason.
"""

from __future__ import annotations

import re2

from comeback.domain.case import Case
from comeback.letters.plan.presumed import post_gone
from comeback.letters.plan.situation import Situation, marks

_TOLD = {
    "de": re2.compile(
        r"(?i)\b((?:das|unser) (?:haus|lokal|restaurant|hotel|geschäft|werk)|(?:der|unser) (?:betrieb|laden|standort)"
        r"|(?:die|unsere) (?:werkstatt|filiale|abteilung|küche)) (bleibt|wird|ist) ([^.,;:!?\n]{2,40})[.,;:!?\n]"
    ),
    "fr": re2.compile(r"(?i)\b()()(faute de [^.,;:!?\n]{3,40})[.,;:!?\n]"),
    "es": re2.compile(r"(?i)\b()()(?:porque|ya que) ([^.,;:!?\n]{3,50})[.,;:!?\n]"),
}
_PARTICLE = " zu"
"""Written together with the verb behind it: "zubleibt"."""
_OURS = (("unsere ", "die "), ("unser ", "der "))
_NEUTER = ("haus", "lokal", "restaurant", "hotel", "geschäft", "werk")


def gone_because(case: Case, now: Situation) -> str:
    """The reason as a clause that follows "dass", stands behind "supprimé", or follows "si"; empty where none is told so."""
    notice, told = case.notice, _TOLD.get(now.language)
    if notice is None or told is None or not post_gone(case) or notice.words in marks("protected"):
        return ""
    found = told.search(f"{notice.words}.")
    if found is None:
        return ""
    whose, verb, rest = (str(found.group(at)) for at in (1, 2, 3))
    if not verb:
        return rest
    return f"{_named(whose)} {rest}{'' if rest.endswith(_PARTICLE) else ' '}{verb.lower()}"


def _named(whose: str) -> str:
    """The house by its article: "unser Lokal" becomes "das Lokal"."""
    low, noun = whose[:1].lower() + whose[1:], whose.split()[-1]
    for theirs, article in _OURS:
        if low.startswith(theirs):
            return f"{'das ' if noun.lower() in _NEUTER else article}{noun}"
    return low
