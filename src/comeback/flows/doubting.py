"""What gives pause at the address of a letter before it is approved: a name that reads like another, letters of another script, a domain
from which nobody has written. Said, for the person knows whom they mean; where the domain imitates another that is known, they type it
before the letter may leave, for a glance is what such a name is made for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comeback.domain.application import Application
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.sentence import Sentence
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.language.lookalike import begins_like, in_letters, looks_like, registered, spoken, under_another_end
from comeback.mailbox.discovery.providers import providers


@dataclass(frozen=True, slots=True)
class Doubts:
    """The sentences, and the domain (in A-labels, as a server is told it) that is to be typed; "" where reading is enough."""

    said: tuple[Sentence, ...] = ()
    to_type: str = ""


@dataclass(frozen=True, slots=True)
class _Known:
    """Domains in their own letters: of those in this application, of those in all others, and to which the seeker has written."""

    own: frozenset[str]
    others: frozenset[str]
    answered: frozenset[str]


def doubts(home: Home, number: int, to: str) -> Doubts:
    """Of the address that a letter of this application goes to. A domain to which the seeker has written before is not to be typed."""
    every = applications(home)
    own = frozenset(domain for one in every if one.number == number for domain in _domains(home, one))
    others = frozenset(domain for one in every if one.number != number for domain in _domains(home, one))
    answered = frozenset(_of(person) for one in every for event in one.events if _is_own(event) for person in event.to)
    domain = spoken(to.rpartition("@")[2].lower())
    like = _imitation(in_letters(domain), _Known(own, others, answered))
    known_to_them = registered(in_letters(domain)) in {registered(one) for one in answered}
    return Doubts(tuple(_doubts(domain, own, like)), domain if like and not known_to_them else "")


def _doubts(domain: str, own: frozenset[str], like: Sentence | None) -> Iterator[Sentence]:
    written = in_letters(domain)
    if written != domain:
        yield Sentence("The address has letters beyond a to z: {written} is {domain}.", written=written, domain=domain)
    if like:
        yield like
    if own and registered(written) not in {registered(one) for one in own}:
        yield Sentence("Nobody has written to you from {domain} about this application.", domain=written)


def _imitation(written: str, known: _Known) -> Sentence | None:
    """Which known domain this one could be taken for, and how. Mail providers are known to everybody; the ends of their names differ by
    country."""
    if providers().of_domain(registered(written)):
        return None
    firms = [one for one in (*sorted(known.others), *sorted(known.own)) if registered(one) != registered(written)]
    like = looks_like(written, firms) or looks_like(written, [domain for one in providers().every for domain in one.domains])
    if like:
        return Sentence("{domain} reads like {like}, and is another. Look twice at whom it belongs to.", domain=written, like=like)
    like = under_another_end(written, firms)
    if like:
        return Sentence("{domain} has the name of {like} and another end. Look twice at whom it belongs to.", domain=written, like=like)
    like = begins_like(written, firms)
    if like:
        return Sentence("{domain} begins like {like}, and belongs to another. Look twice at whom.", domain=written, like=like)
    return None


def _is_own(event: Event) -> bool:
    """Whether it is a mail that the seeker wrote."""
    return event.message is not None and event.who is None and event.kind is not EventKind.BOUNCED


def _domains(home: Home, one: Application) -> Iterator[str]:
    """Of everybody who has written about it, or to whom the seeker has."""
    for event in one.events:
        for person in (event.who, *event.to, *event.also):
            if person is not None and person.email and person.email not in home.me:
                yield _of(person)


def _of(person: Person) -> str:
    return in_letters((person.email or "").rpartition("@")[2].lower())
