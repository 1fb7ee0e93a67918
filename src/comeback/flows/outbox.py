"""The outbox as the person sees it: how far each letter is, in plain words, what came back, and the choices where only they can decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.application import Application
from comeback.domain.delivery import GOING, Delivery, DeliveryState
from comeback.domain.drafts import OPEN as DRAFT_LIES
from comeback.domain.drafts import DraftState
from comeback.domain.event import Event, EventKind
from comeback.domain.sentence import Day, Sentence, in_a_row
from comeback.errors import UsageError
from comeback.flows.home import Home
from comeback.flows.leaving import Leaving, Verdict, leaving
from comeback.flows.ledger import applications
from comeback.flows.standing import says
from comeback.ledger.sides import ANSWERED_BY_PEOPLE, MACHINES
from comeback.store import drafts, outbox, resolutions
from comeback.store.access import SeekerId
from comeback.store.drafts import MailDraft

LEFT = frozenset({DeliveryState.SENT, DeliveryState.FILED, DeliveryState.DOT, DeliveryState.UNCERTAIN})
OPEN = frozenset(DeliveryState) - {DeliveryState.FILED, DeliveryState.CANCELLED, DeliveryState.REFUSED}
"""Letters of which something is still to come."""
CAME_BACK = {
    EventKind.BOUNCED: Sentence("It came back undelivered on {day}."),
    EventKind.AUTO_REPLIED: Sentence("It met an answering machine on {day}."),
}
ANSWERED = Sentence("They answered on {day}.")


@dataclass(frozen=True, slots=True)
class Standing:
    """A letter of the outbox: for whom, how far, in one or two sentences, and what came back for it."""

    delivery: Delivery
    company: str
    says: str
    answer: Event | None = None
    """The first answer of a person, else the newest of a machine."""
    leaving: Leaving | None = None
    """Of an approved letter, what it waits for."""
    draft: MailDraft | None = None
    """Of a letter that went into a mailbox's Drafts, where it lies there, or that the seeker sent it from there."""

    @property
    def lies(self) -> bool:
        """Whether it lies in Drafts, or may."""
        return self.draft is not None and self.draft.state in DRAFT_LIES

    @property
    def sent_by_hand(self) -> bool:
        """Whether the seeker sent it from Drafts."""
        return self.draft is not None and self.draft.state is DraftState.SENT

    @property
    def came_back(self) -> bool:
        """Whether it bounced."""
        return self.answer is not None and self.answer.kind is EventKind.BOUNCED

    @property
    def choices(self) -> tuple[str, ...]:
        """What the person may decide now, by the options of `comeback outbox`."""
        return ("it-went", "send-again", "let-go") if self.delivery.state is DeliveryState.UNCERTAIN else ()


def standings(home: Home, now: datetime, letters: Sequence[int] | None = None) -> list[Standing]:
    """All letters, or those of these numbers, the oldest first."""
    found = [one for one in outbox.deliveries(home.seeker_id) if letters is None or one.id in letters]
    by_number = {one.number: one for one in applications(home)} if found else {}
    lately, put = outbox.dotted_lately(home.seeker_id, now), drafts.by_letter(home.seeker_id)
    return [_standing(home, one, by_number.get(one.application), now, (lately, put.get(one.id))) for one in found]


def under_way(home: Home, now: datetime) -> dict[int, Standing]:
    """By application, its letter that is approved and not settled, or that lies in Drafts: what is owed may be done by it already."""
    lie = {letter: draft for letter, draft in drafts.by_letter(home.seeker_id).items() if draft.state in DRAFT_LIES}
    found = outbox.deliveries(home.seeker_id, [*GOING, *([DeliveryState.DRAFT] if lie else [])])
    lately = outbox.dotted_lately(home.seeker_id, now) if found else 0
    every = [_standing(home, one, None, now, (lately, lie.get(one.id))) for one in found]
    return {one.delivery.application: one for one in every if one.lies or one.delivery.state in GOING}


def something_is_due(home: Home, now: datetime) -> bool:
    """Whether a letter may leave now, wants to be given back, or is to be looked for in Sent; none while a restored ledger is paused."""
    from comeback.flows.resuming import paused  # with it come the mailbox and its servers, and today asks only how far a letter is

    if paused(home):
        return False
    lately = outbox.dotted_lately(home.seeker_id, now)
    approved = outbox.deliveries(home.seeker_id, [DeliveryState.APPROVED])
    undecided = outbox.deliveries(home.seeker_id, resolutions.UNDECIDED)
    leaves = any(leaving(one, home.seeker, now, lately).verdict is not Verdict.WAIT for one in approved)
    return leaves or any(one.try_after is not None and one.try_after <= now for one in undecided)


def _standing(
    home: Home, delivery: Delivery, application: Application | None, now: datetime, known: tuple[int, MailDraft | None]
) -> Standing:
    """`known`: how many letters left lately, and where this one lies in Drafts."""
    (lately, lies), answer = known, _answer(delivery, application.events if application else ())
    words = says(delivery, home.seeker, now, lately, lies)
    if answer is not None:
        on = answer.at.astimezone(home.seeker.zone)
        day = Day(f"{on.day} {on:%B}", on.date(), told_year=False)
        words = in_a_row(words, Sentence(CAME_BACK.get(answer.kind, ANSWERED), day=day))
    waits = leaving(delivery, home.seeker, now, lately) if delivery.state is DeliveryState.APPROVED else None
    return Standing(delivery, (application.company if application else None) or "?", words, answer, waits, lies)


def _answer(delivery: Delivery, events: Sequence[Event]) -> Event | None:
    """What came for this letter after it left: in its thread, or from its reader; a bounce or an absence note is no answer of a person."""
    left = delivery.sent_at or delivery.dot_at
    if delivery.state not in LEFT or left is None:
        return None
    mine = delivery.frozen.message_id if delivery.frozen else ""
    after = [one for one in events if one.at > left and one.kind in ANSWERED_BY_PEOPLE | MACHINES and one.sure]
    theirs = [one for one in after if mine in one.references or delivery.to in {one.who and one.who.email, *(p.email for p in one.to)}]
    people = [one for one in theirs if one.kind in ANSWERED_BY_PEOPLE]
    return people[0] if people else next(reversed(theirs), None)


def went(home: Home, number: int, now: datetime) -> Delivery:
    """The person knows that an uncertain letter went out; the ledger owes it no more."""
    decided = _decided(home, number, now, resolutions.went)
    from comeback.flows.filing import note  # with it comes the reader

    note(home)
    return decided


def send_again(home: Home, number: int, now: datetime) -> Delivery:
    """The person wants an uncertain letter sent again, though it may arrive twice."""
    return _decided(home, number, now, resolutions.again)


def let_go(home: Home, number: int, now: datetime) -> Delivery:
    """The person does not want this letter sent (again)."""
    return _decided(home, number, now, resolutions.let_go)


def _decided(home: Home, number: int, now: datetime, decide: Callable[[SeekerId, int, datetime], bool]) -> Delivery:
    delivery = outbox.delivery(home.seeker_id, number)
    if not decide(home.seeker_id, number, now):
        raise UsageError(
            Sentence("Nothing is to be decided of letter {number}: it is {state}.", number=number, state=Sentence(delivery.state)),
            "'comeback outbox' says how far it is.",
        )
    return outbox.delivery(home.seeker_id, number)
