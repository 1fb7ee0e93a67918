"""An application as a fold over its events. Only sure events count; the order in which they arrived never matters."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from comeback.domain.application import Application, Moment
from comeback.domain.event import Event, Person
from comeback.ledger.interviews import interviews_of
from comeback.ledger.naming import aliases_of, company_of, references_of, role_of
from comeback.ledger.persons import merged, without_relays
from comeback.ledger.sides import NOTES
from comeback.ledger.stage import stage_of


def fold(number: int, events: Sequence[Event], moments: Sequence[Moment] = (), closing: Event | None = None) -> Application:
    """The application that these events add up to; the same event twice counts once, unsure ones are kept and change nothing.

    `closing` is what closed its search, where that is closed.
    """
    ordered = tuple(sorted({event.id: event for event in events}.values(), key=lambda event: (event.at, event.id)))
    interviews = interviews_of(ordered)
    company = company_of(ordered)
    return Application(
        number=number,
        company=company,
        role=role_of(ordered),
        stage=stage_of(ordered, interviews),
        events=ordered,
        people=_people(ordered),
        interviews=interviews,
        aliases=aliases_of(ordered, company),
        references=references_of(ordered),
        moments=tuple(moments),
        closing=closing,
    )


def _people(events: Iterable[Event]) -> tuple[Person, ...]:
    """Everybody on their side who wrote, was written to, copied or named; machines are nobody."""
    there = merged(
        person
        for event in events
        if event.sure and event.kind not in NOTES
        for person in (*([event.who] if event.who else []), *event.to, *event.also)
        if not person.unattended and (person.name or person.email)
    )
    return without_relays(there)
