"""What part somebody has, told by the title under or behind their name: recruiter, manager, or not said."""

from __future__ import annotations

import re

from comeback.domain.kinds import Part
from comeback.language.folding import folded
from comeback.language.names import same_person
from comeback.reading.scene import Scene

_RECRUITER = re.compile(
    r"\b(?:talent|recruit\w*|hr|human resources|people(?: (?:team|partner|operations|ops|lead|manager))|resourcing|staffing|acquisition|sourcer|hiring (?:team|coordinator)|personal\w*"
    r"|bewerbermanagement|hr-\w+|recrutement|ressources humaines|drh|rh|rrhh|recursos humanos|seleccion|reclutador\w*|reclutamiento|personas)\b"
)
_MANAGER = re.compile(
    r"\b(?:head of|manager|director|lead|leader|founder|co-?founder|owner|ceo|cto|cfo|coo|chief|chair\w*|principal|headteacher|headmaster|president|vp|vice president|editor|keeper|dean|professor|partner"
    r"|boss|foreman|supervisor|\w*leiter(?:in)?|\w*leitung|geschaftsfuhr\w+|inhaber(?:in)?|chefin?|vorstand|meister(?:in)?|directeur|directrice|responsable|gerante?|president\w*|patron(?:ne)?|cheffe?"
    r"|jef[ea]|director\w*|gerente|duen[oa]|encargad[oa]|presidenta?|socio|socia)\b"
)


def part_of_title(title: str) -> Part:
    """The part that a title tells; a Head of Talent is a recruiter."""
    plain = folded(title)
    if _RECRUITER.search(plain):
        return Part.RECRUITER
    return Part.MANAGER if _MANAGER.search(plain) else Part.UNKNOWN


def title_of(scene: Scene, name: str) -> str:
    """What stands behind the writer's name or in the two lines under it: `Ana Pell, Head of Design`, `Talent Partner`."""
    for place, line in enumerate(scene.tail):
        first, comma, rest = line.strip(" -–—").partition(",")
        first, bar, more = (first, comma, rest) if comma else line.strip(" -–—").partition("|")
        if same_person(first, name) and len(first.split()) <= 5:
            behind = more if bar else ""
            return " ".join((behind, *scene.tail[place + 1 : place + 3])).strip()
    return ""
