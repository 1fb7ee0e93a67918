"""What gives pause at the address of a letter before it is approved: a name that reads like another, letters of another script, a domain
from which nobody has written. Said and no more: the person knows whom they mean."""

from __future__ import annotations

from collections.abc import Iterator

from comeback.domain.application import Application
from comeback.domain.sentence import Sentence
from comeback.flows.home import Home
from comeback.flows.ledger import applications
from comeback.language.companies import domain_labels
from comeback.language.lookalike import in_letters, looks_like


def doubts(home: Home, number: int, to: str) -> tuple[Sentence, ...]:
    """Of the address that a letter of this application goes to, its domain in A-labels."""
    every = applications(home)
    own = {domain for one in every if one.number == number for domain in _domains(home, one)}
    others = {domain for one in every if one.number != number for domain in _domains(home, one)}
    domain = to.rpartition("@")[2]
    return tuple(_doubts(domain, own, others))


def _doubts(domain: str, own: set[str], others: set[str]) -> Iterator[Sentence]:
    written = in_letters(domain)
    if written != domain:
        yield Sentence("The address has letters beyond a to z: {written} is {domain}.", written=written, domain=domain)
    like = looks_like(domain, sorted(others)) or looks_like(domain, sorted(one for one in own if one != written))
    if like:
        yield Sentence(
            "{domain} reads like {like}, and is another. Look twice at whom it belongs to.", domain=written, like=in_letters(like)
        )
    registered = domain_labels(written)[-1:]
    if own and registered not in {domain_labels(in_letters(one))[-1:] for one in own}:
        yield Sentence("Nobody has written to you from {domain} about this application.", domain=written)


def _domains(home: Home, one: Application) -> Iterator[str]:
    """Of everybody who has written about it, or to whom the seeker has."""
    for event in one.events:
        for person in (event.who, *event.to, *event.also):
            if person is not None and person.email and person.email not in home.me:
                yield person.email.rpartition("@")[2].lower()
