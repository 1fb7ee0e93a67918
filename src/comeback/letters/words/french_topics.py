"""What a talk in French was about, as it follows "parler de": things that the notes plainly name, two at most."""

from __future__ import annotations

from collections.abc import Sequence

import re2

from comeback.domain.case import Case
from comeback.letters.plan.facts import words_of_day
from comeback.letters.plan.lived import lived_note, shared
from comeback.letters.words import french, french_moments
from comeback.letters.words.talked import nameless

_MOST = 2
_NO_THING = re2.compile(
    r"(?i)^(?:mon|ma|mes|une? .* (?:qui|que|dont)|du|des|le chat|la chatte|le chien|la chienne) "
    r"| (?:plus|moins) (?:que|de) | (?:par|après) "
)
"""Notes that compare, that name a thing only by a clause (nobody talks "d'une équipe qui se parle"), or an animal, which is met."""


def topics(case: Case, notes: Sequence[str]) -> list[str]:
    """The things, their articles marked; none that the moment, or what the writer did since, tells already."""
    told = " ".join([words_of_day(case), *case.since_then[:1], lived_note(case)])
    found: list[str] = []
    for note in notes:
        if "," in note or _NO_THING.search(note) or not nameless(note, case) or shared(note, told):
            continue
        if " " in note and (thing := french_moments.thing(note)):
            found.append(french.marked(thing))
    return found[:_MOST]


def talked_of(things: Sequence[str]) -> str:
    """The things behind "parler": "du bibliobus et des lectures du vendredi"."""
    return " et ".join(f"de {one}" for one in things)
