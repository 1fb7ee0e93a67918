"""People of an application: the same person under several spellings becomes one, with the most telling part.

Which of them a letter goes to is decided in `recipient`.
"""

from __future__ import annotations

from collections.abc import Iterable

from comeback.domain.event import Person
from comeback.domain.kinds import Part
from comeback.language.companies import is_relay
from comeback.language.names import name_words, same_person
from comeback.ledger.mailboxes import domain_of

_TELLING = (Part.UNKNOWN, Part.REFERRER, Part.RECRUITER, Part.INTERVIEWER, Part.MANAGER, Part.AGENCY)
"""The later says more about a person than the earlier."""


def merged(people: Iterable[Person]) -> tuple[Person, ...]:
    """Each person once, in order of first mention; a name without an address joins the one address that bears it."""
    found: list[Person] = []
    by_address: dict[str, int] = {}
    for person in sorted(people, key=lambda one: not one.email):
        # Those with an address come first, so that only those without need to be told by their names.
        index = by_address.get(person.email.lower()) if person.email else _of_that_name(found, person)
        if index is None:
            by_address[(person.email or "").lower()] = len(found)
            found.append(person)
        elif found[index] != person:
            found[index] = _joined(found[index], person)
    return tuple(found)


def _of_that_name(found: list[Person], person: Person) -> int | None:
    return next((index for index, known in enumerate(found) if same(known, person)), None)


def without_relays(people: Iterable[Person]) -> tuple[Person, ...]:
    """Each person once, where a hiring system passes somebody's mail on under an address of its own: their own address stays."""
    found = list(people)
    if len(found) < 2:
        return tuple(found)
    for one in [person for person in found if _is_relay(person)]:
        place = next((at for at, other in enumerate(found) if not _is_relay(other) and _is_named(one, other)), None)
        if place is not None:
            found[place] = _joined(found[place], one)
            found.remove(one)
    return tuple(found)


def same(one: Person, other: Person) -> bool:
    """Whether the two are the same: by address where both have one, else by name."""
    if one.email and other.email:
        return one.email.lower() == other.email.lower()
    return bool(one.name and other.name and same_person(one.name, other.name))


def _is_relay(person: Person) -> bool:
    return bool(person.email) and is_relay(domain_of(person.email or ""))


def _is_named(one: Person, other: Person) -> bool:
    """Whether both bear the same full name."""
    words = name_words(one.name or "")
    return len(words) > 1 and words == name_words(other.name or "")


def _joined(known: Person, more: Person) -> Person:
    names = [name for name in (known.name, more.name) if name]
    return Person(
        name=max(names, key=len) if names else None,
        email=known.email or more.email,
        part=max(known.part, more.part, key=_TELLING.index),
        unattended=known.unattended or (more.unattended and known.email == more.email),
    )
