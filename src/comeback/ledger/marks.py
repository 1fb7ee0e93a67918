"""The words by which a person or an employer is known, and whether a text holds one of them. Pure; used to find what is to be erased.

A word counts where it stands by itself: `Fern` is not in `Fernleigh`. Case and line breaks within it make no difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from comeback.domain.application import Application
from comeback.domain.event import Event, Person
from comeback.domain.kinds import Part
from comeback.domain.message import Message
from comeback.language.companies import is_freemail, is_platform
from comeback.language.folding import folded
from comeback.ledger.link import registered
from comeback.ledger.mailboxes import domain_of

SHORTEST = 4
"""Letters of a firm's name below which it is not looked for in texts: too many words are like it."""


@dataclass(frozen=True)
class Marks:
    """Addresses, full names, firms' names and domains."""

    words: frozenset[str]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        ways = [r"\s+".join(re.escape(part) for part in word.split()) for word in sorted(self.words, key=len, reverse=True)]
        return re.compile(rf"(?<!\w)(?:{'|'.join(ways)})(?!\w)" if ways else r"(?!)", re.IGNORECASE)

    def within(self, text: str) -> bool:
        """Whether the text holds one of them."""
        return self._pattern.search(text) is not None


def of_person(address: str, mails: Iterable[Message], people: Iterable[Person]) -> Marks:
    """The address, and the full names that go with it in these mails and among these people."""
    shown = ((one.email, one.name) for mail in mails for one in (mail.sender, *mail.reply_to, *mail.to, *mail.cc))
    known = ((person.email or "", person.name or "") for person in people)
    names = {name.strip() for email, name in (*shown, *known) if email.lower() == address}
    return Marks(frozenset({address, *(name for name in names if len(name.split()) > 1 and "@" not in name)}))


def of_employer(said: str, going: Sequence[Application], others: Sequence[Application]) -> Marks:
    """The firm's names and its domains; none that an application elsewhere knows too: a recruiter's, or an owner's of several firms."""
    mine, theirs = _names(going), {folded(name) for name in _names(others)}
    names = {name for name in {said.strip(), *mine} if len(name) >= SHORTEST and folded(name) not in theirs}
    return Marks(frozenset(names | (_domains(going) - _domains(others))))


def without(event: Event, marks: Marks) -> Event:
    """The entry without them: the person is nobody any more, and a text that holds one is emptied."""
    return replace(
        event,
        who=None if event.who and _is_held(event.who, marks) else event.who,
        to=tuple(one for one in event.to if not _is_held(one, marks)),
        also=tuple(one for one in event.also if not _is_held(one, marks)),
        quote="" if marks.within(event.quote) else event.quote,
        note="" if marks.within(event.note) else event.note,
        subject="" if marks.within(event.subject) else event.subject,
        company=None if marks.within(event.company or "") else event.company,
        role=None if marks.within(event.role or "") else event.role,
    )


def _is_held(person: Person, marks: Marks) -> bool:
    return marks.within(f"{person.name or ''} {person.email or ''}")


def _names(found: Iterable[Application]) -> set[str]:
    return {name for one in found for name in (one.company, *one.aliases) if name}


def _domains(found: Iterable[Application]) -> set[str]:
    people = (person for one in found for person in one.people if person.email and person.part is not Part.AGENCY)
    domains = (domain_of(person.email or "") for person in people)
    return {registered(domain) for domain in domains if domain and not is_freemail(domain) and not is_platform(domain)}
