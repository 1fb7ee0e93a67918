"""The people a mail names: its writer, those of a calendar part, those copied from the writer's own firm, those the words say one will meet.

An address is given only where the mail gives it, never guessed. What part somebody has is told by `parts`, names in running text by `namelists`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from comeback.domain.kinds import Kind, Part
from comeback.domain.message import Address
from comeback.domain.reading import PersonSeen
from comeback.language.companies import is_freemail, is_short_for, same_company
from comeback.language.folding import squeezed
from comeback.language.names import is_person_name, name_words, same_person, without_titles
from comeback.reading.namelists import named_people
from comeback.reading.parts import part_of_title, title_of
from comeback.reading.scene import Scene

_AT_FIRM = re.compile(r"^(.{2,50}?)\s*(?:\s(?:at|@|from|bei|von|chez|via|de|-|–|\|)\s|[(,|])", re.IGNORECASE)
_MOST = 30
_QUIET = frozenset({Kind.ALERT, Kind.BOUNCE})


def people(scene: Scene) -> tuple[PersonSeen, ...]:
    """Each person once, the writer first; never the seeker."""
    found: list[PersonSeen] = []
    for person in _all(scene):
        if not _is_seeker(scene, person):
            _add(found, person)
    return tuple(found[:_MOST])


def _all(scene: Scene) -> Iterator[PersonSeen]:
    if scene.kinds and scene.kinds[0] in _QUIET:
        return
    yield from _readers(scene) if scene.own else _writer(scene)
    yield from _of_calendar(scene)
    yield from _copied(scene)
    if not scene.own:
        yield from named_people(scene)


def _writer(scene: Scene) -> Iterator[PersonSeen]:
    """The sender, by the fuller of the name shown and the name signed; a robot's address is not the signer's."""
    sender, shown, signed = scene.message.sender, shown_person(scene.message.sender.name), scene.end.name
    both = bool(shown and signed) and same_person(shown, signed)
    name = max(shown, signed, key=lambda one: len(name_words(one))) if both else shown or signed
    if not name or _is_firm(scene, name):
        return
    email = None if scene.message.marks.unattended or not sender.email else sender.email
    part = Part.AGENCY if scene.agency else part_of_title(title_of(scene, name) or sender.name)
    yield PersonSeen(without_titles(name) or name, email, part)


def _is_firm(scene: Scene, name: str) -> bool:
    """`Kestrel` under a mail of `Kestrel Careers <jobs@kestrel.example>`: the firm signs, no person."""
    key = squeezed(name)
    address = squeezed(scene.message.sender.email.split("@")[0])
    spelled = any(key == squeezed(label) or (len(key) > 5 and key in squeezed(label)) for label in scene.labels)
    shown_with_team = (
        key != squeezed(scene.message.sender.name)
        and key in squeezed(scene.message.sender.name)
        and not shown_person(scene.message.sender.name)
    )
    same = bool(scene.company) and (
        same_company(name, scene.company) or (scene.message.marks.unattended and is_short_for(name, scene.company))
    )
    return same or ((spelled or shown_with_team) and squeezed(name.split()[0]) not in address)


def shown_person(name: str) -> str:
    """The person in a shown name: `Ana Pell`, `Ana at Kestrel`, `Ana Pell (Kestrel)`; nothing where it is a team or firm."""
    name = name.strip(" '\"")
    family, comma, given = name.partition(",")
    if comma and len(family.split()) == 1 and len(given.split()) in {1, 2} and is_person_name(name):
        return without_titles(name)
    match = _AT_FIRM.match(name)
    if match and is_person_name(match.group(1)) and not (match.group(0).strip().endswith("de") and len(match.group(1).split()) > 1):
        return match.group(1).strip()
    return name if is_person_name(name) else ""


def _readers(scene: Scene) -> Iterator[PersonSeen]:
    """Of the seeker's own mail: whom it went to."""
    for one in scene.other_side:
        if name := shown_person(one.name):
            yield PersonSeen(name, one.email or None)
        elif one.email and scene.greeted and len(scene.other_side) == 1:
            yield PersonSeen(without_titles(scene.greeted) or None, one.email)


def _of_calendar(scene: Scene) -> Iterator[PersonSeen]:
    """Who sends and who attends an invitation; the sender of a mail and organizer is no more than that."""
    for invite in scene.message.invites:
        for one in (invite.organizer, *invite.attendees):
            if one and is_person_name(one.name):
                yield PersonSeen(without_titles(one.name), one.email or None, Part.UNKNOWN if one is invite.organizer else Part.INTERVIEWER)


def _copied(scene: Scene) -> Iterator[PersonSeen]:
    """Cc and Reply-To at the writer's own firm."""
    domain = scene.other_side[0].domain if scene.other_side else ""
    if not domain or is_freemail(domain):
        return
    copied: tuple[Address, ...] = (*scene.message.cc, *scene.message.reply_to)
    yield from (PersonSeen(name, one.email) for one in copied if one.domain == domain and (name := shown_person(one.name)))


def _is_seeker(scene: Scene, person: PersonSeen) -> bool:
    if person.email in scene.me:
        return True
    greeted = [scene.greeted] if scene.greeted and not scene.own else []
    return not person.email and any(same_person(person.name or "", one) for one in (*_own_names(scene), *greeted))


def _own_names(scene: Scene) -> list[str]:
    """The seeker's name as the mail writes it beside their address."""
    return [one.name for one in (scene.message.sender, *scene.message.to, *scene.message.cc) if one.email in scene.me and one.name]


def _add(found: list[PersonSeen], person: PersonSeen) -> None:
    """Put a person in, or what is new of them into what is known: a fuller name, an address, a part."""
    for place, known in enumerate(found):
        if _same(known, person):
            fuller = max(known.name or "", person.name or "", key=lambda one: (len(name_words(one)), one == known.name))
            part = known.part if known.part is not Part.UNKNOWN else person.part
            found[place] = replace(known, name=fuller or None, email=known.email or person.email, part=part)
            return
    found.append(person)


def _same(known: PersonSeen, person: PersonSeen) -> bool:
    if known.email and person.email:
        return known.email == person.email
    return same_person(known.name or "", person.name or "")
