"""One interview, several readers: who gets a note, and which topic goes to whom (rules D2 and D5)."""

from __future__ import annotations

from dataclasses import replace

from comeback.domain.application import Moment
from comeback.domain.case import Case, CasePerson
from comeback.letters.load.people import same
from comeback.letters.wordlist import sections


def shared_out(case: Case) -> tuple[Case, ...]:
    """A case for each person who was there, with that person's moments; what was done since goes to whom it fits best.

    What was forgotten each of them should know: they decide together.
    """
    since = _best(case, " ".join(case.since_then))
    return tuple(
        replace(
            case,
            reader=one,
            moments=_moments(case, one),
            since_then=case.since_then if one is since else (),
        )
        for one in case.people
    )


def _best(case: Case, fact: str) -> CasePerson | None:
    return max(case.people, key=lambda one: _near(fact, one, case)) if fact and case.people else None


def _moments(case: Case, person: CasePerson) -> tuple[Moment, ...]:
    theirs = tuple(one for one in case.moments if one.who and same(one.who, person.name))
    shared = tuple(one for one in case.moments if not one.who)
    return theirs or (shared if len(case.people) == 1 else ())


def _near(fact: str, person: CasePerson, case: Case) -> int:
    """How much a fact has to do with a person: words of their name, title and moments that it shares, by their first five letters,
    and matters of the same field.
    """
    about = " ".join([person.name, person.title, *(one.words for one in _moments(case, person))])
    fields = sections("comeback.letters.plan", "fields.txt").values()
    return len(_stems(fact) & _stems(about)) + sum(fact in field and about in field for field in fields)


def _stems(text: str) -> set[str]:
    return {word[:5].lower() for word in text.split() if len(word) > 2}
