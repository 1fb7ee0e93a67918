"""How readings become rows: one of a mail's is current, and saving what is current already writes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from comeback.domain.reading import Reading
from comeback.store import models
from comeback.store.access import SeekerId, insert, matching
from comeback.store.exact_text import stored
from comeback.store.mapping.codec import encode
from comeback.store.mapping.columns import key
from comeback.store.transaction import whole

COLUMNS = ("message_id", "reader", "current", "unsure", "facts")


@dataclass(frozen=True, slots=True)
class Opinion:
    """A reading ready to be written."""

    reader: str
    facts: str
    unsure: bool


def encoded(readings: Iterable[tuple[str, Reading]]) -> dict[str, Opinion]:
    """Readings by the identity of their mail, ready to be written."""
    return {key(identity): Opinion(reading.reader, encode(reading), reading.unsure) for identity, reading in readings}


@whole
def make_current(seeker: SeekerId, opinions: Mapping[str, Opinion]) -> int:
    """Make these the current readings; returns how many were not. KeyError for an identity that is not kept."""
    numbers: dict[str, int] = {}
    for page in matching(models.Message, seeker, "identity", opinions):
        numbers.update(page.values_list("identity", "pk"))
    wanted = {numbers[identity]: opinion for identity, opinion in opinions.items()}
    for chosen in matching(models.Reading, seeker, "message", wanted):
        for number, reader, facts in chosen.filter(current=True).values_list("message_id", "reader", "facts"):
            if (wanted[number].reader, wanted[number].facts) == (reader, facts):
                del wanted[number]
    for chosen in matching(models.Reading, seeker, "message", wanted):
        chosen.filter(current=True).update(current=False)
    values = [(number, stored(one.reader), True, one.unsure, stored(one.facts)) for number, one in wanted.items()]
    insert(models.Reading, seeker, COLUMNS, values, anew=("message_id", "reader"))
    return len(values)
