"""To whom a letter goes, and in which thread: the person who gave the news, or the nearest one whose address is known.

Nothing is ever sent to an address that nobody reads, nor guessed (rules G19 to G21). Which letter goes is for the rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from comeback.domain.event import Event, Person
from comeback.domain.kinds import Channel, Part, Says
from comeback.ledger.mailboxes import is_team
from comeback.ledger.persons import same
from comeback.ledger.sides import MEETINGS
from comeback.ledger.situation import Situation

_NEARNESS = (Part.MANAGER, Part.INTERVIEWER, Part.RECRUITER, Part.UNKNOWN)
"""Whom of several to write to, the first first; a referrer is never bothered with it."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """A reachable person and the mail that is answered; without one it is a new mail."""

    person: Person
    answers: Event | None = None

    @property
    def in_reply_to(self) -> str | None:
        """The Message-ID answered, for In-Reply-To."""
        return self.answers.message_id if self.answers else None

    @property
    def subject(self) -> str:
        """The subject of the mail answered."""
        return self.answers.subject if self.answers and self.answers.message_id else ""


def of_news(at: Situation) -> Recipient | None:
    """For a no after an interview: the recruiter in between, who told it, or who was met. None: nobody is known."""
    if at.agency:
        return _of_agency(at)
    return _who_told(at, at.tellings) or of_met(at)


def of_sender(at: Situation, event: Event) -> Recipient | None:
    """Who sent this mail, in its thread, where a person reads the answer."""
    person = _known(at, at.teller(event))
    if person is None or not may_get(at, person) or Says.DO_NOT_REPLY in event.says:
        return None
    return Recipient(person, event if event.channel is Channel.EMAIL and event.message_id else None)


def of_met(at: Situation, without: Iterable[Person] = ()) -> Recipient | None:
    """Somebody met or written with whose address is known, as a new mail: who has written before who was only named."""
    passed = tuple(without)
    able = [p for p in at.application.people if may_get(at, p) and p.part in _NEARNESS and not any(same(p, o) for o in passed)]
    able.sort(key=lambda p: (not p.name, not at.wrote(p), _NEARNESS.index(p.part), is_team(p.email or "")))
    return Recipient(able[0]) if able else None


def of_last_thread(at: Situation, person: Person) -> Recipient | None:
    """That person, in the last thread they wrote in; a new mail where they never wrote."""
    known = _known(at, person)
    if known is None or not may_get(at, known):
        return None
    mails = [event for event in at.wrote(known) if event.message_id]
    return Recipient(known, mails[-1] if mails else None)


def of_invitation(at: Situation, meeting_people: Iterable[Person]) -> Recipient | None:
    """Who invited to the last interview or led it, in that thread."""
    for event in reversed(at.of(*MEETINGS)):
        found = of_sender(at, event)
        if found is not None:
            return of_last_thread(at, found.person) or found
    led = [_known(at, person) for person in meeting_people]
    return next((Recipient(p) for p in led if p and may_get(at, p)), None) or of_met(at)


def of_contact(at: Situation) -> Recipient | None:
    """Whom to write to while nothing is decided: the recruiter in between, else who invited or led the last interview, in their thread."""
    known = _of_agency(at) if at.agency else of_invitation(at, at.held[-1].people if at.held else ())
    return (of_last_thread(at, known.person) or known) if known else None


def may_get(at: Situation, person: Person) -> bool:
    """Whether a letter may go there: read by somebody who has not left, not bounced, not the seeker's own."""
    mail = (person.email or "").lower()
    own = {address.lower() for address in at.seeker.addresses}
    return person.reachable and "@" in mail and mail not in at.bounced | at.gone and mail not in own


def _who_told(at: Situation, tellings: tuple[Event, ...]) -> Recipient | None:
    """The first person among those who told it; a team's shared mailbox only where no person is known."""
    found = [r for r in (of_sender(at, event) for event in tellings) if r]
    people = [r for r in found if r.person.name and not is_team(r.person.email or "")]
    signed = [r for r in found if r.person.name]
    return next(iter([*people, *signed]), None) or of_met(at) or next(iter(found), None)


def _of_agency(at: Situation) -> Recipient | None:
    """Through the recruiter only; in the thread where the recruiter told it."""
    told = [r for r in (of_sender(at, event) for event in at.tellings) if r and r.person.part is Part.AGENCY]
    if told:
        return told[0]
    agents = [p for p in at.application.people if p.part is Part.AGENCY and may_get(at, p)]
    agents.sort(key=lambda p: -len(at.wrote(p)))
    return Recipient(agents[0]) if agents else _who_told(at, at.tellings)


def _known(at: Situation, person: Person | None) -> Person | None:
    """The person as the application knows them: with the address another mail gave, never a guessed one."""
    if person is None:
        return None
    known = next((p for p in at.application.people if same(p, person)), None)
    if known is None or person.unattended:
        return person
    return replace(known, email=person.email or known.email, unattended=False if person.email else known.unattended)
