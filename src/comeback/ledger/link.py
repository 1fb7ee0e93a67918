"""One thing to be linked, a mail or an entry, as the matcher weighs it: ids, addresses, names, shapes, all folded once.

Weighing is done in `evidence`, choosing in `match`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Part, SentKind
from comeback.domain.message import Message
from comeback.language.companies import domain_labels, is_freemail, is_platform
from comeback.language.folding import folded_words
from comeback.ledger.firms import is_like
from comeback.ledger.linkable import Entry, Linkable
from comeback.ledger.mailboxes import domain_of, is_no_reply, is_team
from comeback.ledger.sides import OWN

_PREFIX = re.compile(r"^\s*((re|fw|fwd|aw|wg|antw|rif|rv|tr|ref|rép|enc)\s*(\[\d+\])?\s*:\s*)+", re.IGNORECASE)
_WORDS = re.compile(r"[^\W_]+")
_CAPITAL = re.compile(r"(?<![\w'’-])[^\W\d_a-z][\w'’-]{2,}")
_HINT = 4
"""Letters that a word of an address needs to be like the beginning of a firm's name."""
_NOT_WORD = re.compile(r"[^\w]+")
_TOLD = 3000
"""Letters looked at of a mail that tells news."""
MAX_IDS = 100
"""Ids of a thread looked at; a longer References is cut from the left, as mail programs do (RFC 5322, 3.6.4)."""


@dataclass(frozen=True)
class Link:
    """One mail or entry. `ids` are its own Message-ID and every one it answers; `marks` all ids a decision by hand may name."""

    events: tuple[Event, ...]
    at: datetime
    own_id: str | None
    ids: frozenset[str]
    marks: frozenset[str]
    subject: str
    addresses: frozenset[str]
    machine: str
    domains: frozenset[str]
    hints: frozenset[str]
    names: frozenset[str]
    company: str | None
    role: str | None
    references: frozenset[str]
    uids: frozenset[str]
    agency: bool
    chosen: str | None = None
    told: tuple[str, ...] = ()
    """The words, folded, in which the seeker tells a friend what happened: whoever is named there may be the employer."""
    spoken: tuple[str, ...] = ()
    """The words, folded, of a recruiter's mail: the client may be named anywhere in it."""
    told_names: frozenset[str] = frozenset()
    """Those of them that are written as names are."""

    @cached_property
    def key(self) -> tuple[datetime, str]:
        """The order in which links are laid: time, then id, whatever order they came in."""
        return (self.at, self.events[0].id)

    @cached_property
    def kinds(self) -> frozenset[EventKind]:
        """What it tells."""
        return frozenset(event.kind for event in self.events)

    @cached_property
    def sure(self) -> bool:
        """Whether its reading may change the ledger by itself."""
        return all(event.sure for event in self.events)

    @cached_property
    def own(self) -> bool:
        """Whether the seeker wrote it."""
        return bool(self.kinds & OWN)


def of_mail(mail: Linkable, mine: frozenset[str], agents: frozenset[str] = frozenset()) -> Link:
    """The link of a mail with at least one event. `mine`: the domains of the seeker's own addresses, which tell of no employer.

    `agents`: the addresses of recruiters, as any mail of theirs says.
    """
    message = mail.message
    people = _people(mail.events)
    domains = _domains(people, mine)
    agency = mail.reading.agency or message.sender.email in agents
    passed_over = domains if agency else frozenset()
    return Link(
        events=mail.events,
        at=mail.events[0].at,
        own_id=message.message_id,
        ids=_thread_ids(message),
        marks=frozenset({message.identity, *(event.id for event in mail.events)}),
        subject=bare_subject(message.subject),
        addresses=_personal(people),
        machine=_machine(people),
        domains=domains,
        hints=_hints(people),
        names=frozenset(person.name for person in people if person.name),
        company=_not_like(mail.reading.company, passed_over),
        # A title in what is told may be that of whoever got the post.
        role=None if mail.reading.sent is SentKind.NEWS else _not_like(mail.reading.role, passed_over),
        references=frozenset(bare_reference(ref) for ref in mail.reading.references if bare_reference(ref)),
        uids=frozenset(event.calendar_uid for event in mail.events if event.calendar_uid),
        agency=agency,
        told=tuple(folded_words(message.words.new[:_TOLD])) if mail.reading.sent is SentKind.NEWS else (),
        spoken=tuple(folded_words(f"{message.subject} {message.words.new[:_TOLD]}")) if agency else (),
        told_names=_names_in(message.words.new[:_TOLD]) if mail.reading.sent is SentKind.NEWS else frozenset(),
    )


def _not_like(name: str | None, domains: frozenset[str]) -> str | None:
    """The name, unless it is that of the recruiter's own firm."""
    return None if name and any(is_like(domain, name) for domain in domains) else name


def of_entry(entry: Entry) -> Link:
    """The link of something typed in by hand."""
    event = entry.event
    people = _people((event,))
    return Link(
        events=(event,),
        at=event.at,
        own_id=event.message_id,
        ids=frozenset({event.message_id} if event.message_id else ()),
        marks=frozenset({event.id}),
        subject=bare_subject(event.subject),
        addresses=_personal(people),
        machine="",
        domains=frozenset(),
        hints=frozenset(),
        names=frozenset(person.name for person in people if person.name),
        company=event.company,
        role=event.role,
        references=frozenset(bare_reference(ref) for ref in event.references if bare_reference(ref)),
        uids=frozenset({event.calendar_uid} if event.calendar_uid else ()),
        agency=any(person.part is Part.AGENCY for person in people),
        chosen=entry.application,
    )


def _names_in(text: str) -> frozenset[str]:
    """The words of a text that begin with a capital, folded."""
    return frozenset(word for name in _CAPITAL.findall(text) for word in folded_words(name))


def bare_subject(subject: str) -> str:
    """Without Re:, AW: and the like, case and punctuation."""
    return _NOT_WORD.sub(" ", _PREFIX.sub("", subject[:300]).lower()).strip()


def bare_reference(reference: str) -> str:
    """Letters and digits alone; nothing where it is too short or holds no digit, for then it tells nothing."""
    bare = _NOT_WORD.sub("", reference).replace("_", "").lower()
    return bare if len(bare) >= 4 and any(c.isdigit() for c in bare) else ""


def reference_shape(reference: str) -> str:
    """Its shape, as `aa9999`: two numbers of one shape are two posts, of two shapes may be one post's."""
    return "".join("9" if c.isdigit() else "a" for c in reference)


def registered(domain: str) -> str:
    """A domain from its registered label on: `jobs.pell.co.uk` is `pell.co.uk`."""
    labels = domain_labels(domain)
    return domain.split(".", len(labels) - 1)[-1] if labels else domain


def _thread_ids(message: Message) -> frozenset[str]:
    answered = [*message.references[-MAX_IDS:], *([message.in_reply_to] if message.in_reply_to else [])]
    return frozenset({*answered, *([message.message_id] if message.message_id else [])})


def _people(events: Iterable[Event]) -> list[Person]:
    return [person for event in events for person in (*([event.who] if event.who else []), *event.to, *event.also)]


def _personal(people: Iterable[Person]) -> frozenset[str]:
    """Addresses behind which one person, or one employer's own team, stands."""
    found = (person.email.lower() for person in people if person.email and not person.unattended)
    return frozenset(a for a in found if not is_no_reply(a) and not (is_team(a) and is_platform(domain_of(a))))


def _machine(people: Iterable[Person]) -> str:
    """The address of a machine that wrote, where its name before the @ is more than a plain no-reply."""
    found = [person.email.lower() for person in people if person.email and person.unattended]
    return next((a for a in found if not (is_no_reply(a) and is_platform(domain_of(a)))), "")


def _domains(people: Iterable[Person], mine: frozenset[str]) -> frozenset[str]:
    """Registered domains, so that `jobs.` and `mail.` of one firm are one."""
    found = {domain_of(person.email) for person in people if person.email}
    return frozenset(registered(d) for d in found if d and d not in mine and not is_freemail(d) and not is_platform(d))


def _hints(people: Iterable[Person]) -> frozenset[str]:
    """What a hiring system's address says of the employer: the words before the @, and those before the system's own name."""
    hosted = [person.email.lower() for person in people if person.email and is_platform(domain_of(person.email))]
    words = {word for a in hosted for word in (*_WORDS.findall(a.rpartition("@")[0]), *domain_labels(domain_of(a))[:-1])}
    return frozenset(word for word in words if len(word) >= _HINT and not is_team(f"{word}@") and not is_no_reply(f"{word}@"))
