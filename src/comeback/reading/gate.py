"""The cheap gate before a mail is read in full: may this be about a search for work?

It may let too much in, never keep a job mail out. Threads of known applications are let in by the caller, whatever they say.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import re2

from comeback.domain.message import Glance
from comeback.language.listfiles import sections_of
from comeback.reading.folding import fold
from comeback.reading.frame import is_desk, is_machine

_CAP = 8_000
"""Characters of the first text part that are looked at."""
_NAME = 200
"""Characters of the sender's displayed name that are."""
_MEMORY = 32 << 20
_HINTS = 2
"""So many words that go with work and with much else count as one of work."""
_MASS = 2
"""So many signs of mass mail outweigh the sign of a personal address."""


@dataclass(frozen=True)
class _Words:
    """The patterns of `phrases/gate.txt` as one RE2 Set, and the section each stands in: job, weak or bulk."""

    every: re2.Set
    sections: tuple[str, ...]

    def count(self, text: bytes) -> dict[str, int]:
        """How many patterns of each section the text holds."""
        counts = dict.fromkeys(self.sections, 0)
        for index in self.every.Match(text) or ():
            counts[self.sections[index]] += 1
        return counts


@cache
def _words() -> _Words:
    """The Set, compiled at its first use."""
    options = re2.Options()
    options.max_mem = _MEMORY
    every = re2.Set.SearchSet(options)
    rows = [(section, line) for section, lines in sections_of("comeback.reading", "phrases", "gate.txt").items() for line in lines]
    for _, line in rows:
        every.Add(rf"\b(?:{line})".encode())
    every.Compile()
    return _Words(every, tuple(section for section, _ in rows))


def may_be_job_mail(glance: Glance) -> bool:
    """Whether the mail is worth reading in full.

    A calendar part, a word of work, or somebody writing in person is enough: of an office's mail every sign of mass mail takes that away, of a
    person's several. Of machines only those pass that speak of work.
    """
    if glance.calendar:
        return True
    sender = f"{glance.sender.name[:_NAME]}\n{glance.sender.email}"
    counts = _words().count(fold(f"{sender}\n{glance.subject}\n{glance.text[:_CAP]}"))
    if counts["job"] or counts["weak"] >= _HINTS:
        return True
    mass = 1 if is_desk(glance.sender.email) else _MASS
    return counts["bulk"] < mass and not is_machine(glance.sender.email)
