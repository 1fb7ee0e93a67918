"""Company, role, references, people, dates and agency of one mail, together. Each has a file of its own; here is only their order."""

from __future__ import annotations

from dataclasses import dataclass, replace

from comeback.domain.kinds import Kind
from comeback.domain.message import Message
from comeback.domain.reading import DateSeen, PersonSeen
from comeback.reading.agency import is_agency
from comeback.reading.company import company
from comeback.reading.dates import dates
from comeback.reading.learned.spans import NOTHING, Named
from comeback.reading.people import people
from comeback.reading.references import references
from comeback.reading.role import role
from comeback.reading.scene import Scene


@dataclass(frozen=True, slots=True)
class Entities:
    """What a mail names. Every field may be empty."""

    company: str | None = None
    role: str | None = None
    references: tuple[str, ...] = ()
    people: tuple[PersonSeen, ...] = ()
    dates: tuple[DateSeen, ...] = ()
    agency: bool = False


def entities(message: Message, kinds: tuple[Kind, ...], language: str, me: frozenset[str], heard: Named = NOTHING) -> Entities:
    """What a mail of these kinds names; `me` are the seeker's addresses in lower case, `heard` is what the learned part takes for names.

    Mail that is no part of a search names nothing.
    """
    scene = Scene(message, kinds, language, me, heard=heard)
    if kinds and kinds[0] is Kind.OTHER:
        return Entities()
    scene = replace(scene, agency=is_agency(scene))
    firm = company(scene)
    scene = replace(scene, company=firm or "")
    return Entities(firm, role(scene, firm), references(scene), people(scene), dates(scene), scene.agency)
