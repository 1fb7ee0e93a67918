"""One application at one moment, as the rows of the table look at it: which events count, who answered, what lies in the past.

Only sure events that have happened by `now` are seen; what is owed is said by the rows.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from functools import cached_property

from comeback.domain.application import Application, Interview, Seeker, Stage
from comeback.domain.event import Event, EventKind, Person
from comeback.domain.kinds import Part, Says
from comeback.language.folding import folded_words
from comeback.ledger.interviews import interviews_of
from comeback.ledger.sides import ANSWERED_BY_PEOPLE, ANSWERS, OWN, THEIRS
from comeback.ledger.stage import last_no, stage_of, withdrawn_offer

_END_OF_DAY = time(18)
"""When an interview without a time of day is over."""
_FAMILY = 4
"""Letters that a family name needs to be told from other words."""
_TALK = timedelta(hours=1)
"""How long an interview lasts that names its start alone."""


@dataclass(frozen=True)
class Situation:
    """What the rows may ask. Built anew for each decision; the cached answers are never shared."""

    application: Application
    seeker: Seeker
    now: datetime

    @cached_property
    def events(self) -> tuple[Event, ...]:
        """Sure events up to now, in order of time, as the fold has put them."""
        sure = (event for event in self.application.events if event.sure)
        return tuple(event for event in sure if event.at <= self.now) if self._seen_before else tuple(sure)

    @cached_property
    def _places(self) -> dict[str, int]:
        """Where each event stands. By its id: to compare whole events with each other was half of a decision."""
        return {event.id: at for at, event in enumerate(self.events)}

    @cached_property
    def closing(self) -> Event | None:
        """What closed the whole search by now. An offer taken back since is too grave to rest with it."""
        closing = self.application.closing
        if closing is None or closing.at > self.now:
            return None
        return None if any(Says.OFFER_WITHDRAWN in e.says and e.at > closing.at for e in self.events) else closing

    @cached_property
    def stage(self) -> Stage:
        """The stage as it stands now; events dated later do not count yet."""
        return stage_of(self.events, self.interviews) if self._seen_before else self.application.stage

    @cached_property
    def interviews(self) -> tuple[Interview, ...]:
        """Interviews told of up to now."""
        return interviews_of(self.events) if self._seen_before else self.application.interviews

    @cached_property
    def _seen_before(self) -> bool:
        """Whether the application is looked at as of a moment before its last event; else the fold has read all there is."""
        return bool(self.application.events) and self.application.events[-1].at > self.now

    @cached_property
    def news(self) -> Event | None:
        """The no, or what stands for it: the first since it was last reopened."""
        return last_no(self.events)

    @cached_property
    def rejected(self) -> bool:
        """Whether it ended in a no."""
        return self.stage in {Stage.REJECTED, Stage.REJECTED_AFTER_INTERVIEW}

    @cached_property
    def tellings(self) -> tuple[Event, ...]:
        """Every mail or call that told this same no: a person's and a robot's may both come."""
        if self.news is None:
            return ()
        return tuple(e for e in self.since(self.news) if e.kind is EventKind.REJECTED or Says.OFFER_WITHDRAWN in e.says)

    @cached_property
    def taken_back(self) -> Event | None:
        """What took an offer back: it says so, or it is a no while the offer was open."""
        offered = bool(self.of(EventKind.OFFERED))
        return next((e for e in self.tellings if withdrawn_offer(e) or (offered and self._stage_before(e) is Stage.OFFER)), None)

    def _stage_before(self, event: Event) -> Stage:
        """The stage when the mail of this event came."""
        before = self.events[: self._places[event.id]]
        return stage_of([e for e in before if e.message is None or e.message != event.message], self.interviews)

    @cached_property
    def bounced(self) -> frozenset[str]:
        """Addresses that took no mail."""
        return frozenset(p.email.lower() for e in self.of(EventKind.BOUNCED) for p in e.to if p.email)

    @cached_property
    def gone(self) -> frozenset[str]:
        """Addresses of people who have left: nobody reads them."""
        return frozenset(e.who.email.lower() for e in self.events if Says.LEFT in e.says and e.who and e.who.email)

    @cached_property
    def agency(self) -> bool:
        """Whether a recruiter stands between the seeker and the employer."""
        return any(person.part is Part.AGENCY for person in self.application.people)

    @cached_property
    def answer(self) -> Event | None:
        """The seeker's first answer to the no, by hand or by us, that was not returned as undeliverable."""
        if self.news is None:
            return None
        return next((e for e in self.since(self.news) if e.kind in ANSWERS and self.arrived(e)), None)

    def teller(self, event: Event) -> Person | None:
        """Who did it; of what the seeker told somebody else, whoever of the application is named there."""
        if event.who is not None or not event.told_by_seeker:
            return event.who
        words = folded_words(event.quote)
        known = [(folded_words(person.name), person) for person in self.application.people if person.name]
        full = [person for name, person in known if len(name) > 1 and set(name) <= set(words)]
        family = [person for name, person in known if len(name) > 1 and len(name[-1]) >= _FAMILY and name[-1] in words]
        return next(iter((*full, *family)), None)

    def of(self, *kinds: EventKind) -> tuple[Event, ...]:
        """Events of these kinds."""
        return tuple(event for event in self.events if event.kind in kinds)

    def since(self, event: Event) -> tuple[Event, ...]:
        """That event and all that came after it."""
        return self.events[self._places[event.id] :]

    def after(self, event: Event) -> tuple[Event, ...]:
        """All that came after it; the other events of the same mail do not count as later."""
        return tuple(e for e in self.since(event)[1:] if e.message is None or e.message != event.message)

    def says(self, fact: Says, events: Iterable[Event] | None = None) -> Event | None:
        """The first of the events (of all, where none are given) that states this."""
        return next((e for e in (self.events if events is None else events) if fact in e.says), None)

    def answered_since(self, event: Event) -> bool:
        """Whether the seeker wrote, or says that they did, after that event."""
        return any(e.kind in ANSWERS and self.arrived(e) for e in self.after(event))

    def arrived(self, own: Event) -> bool:
        """Whether a mail of the seeker's may have reached somebody: not all of its addresses bounced since, or answered by a machine that
        their reader has left.
        """
        if own.kind not in OWN:
            return True
        lost = {p.email.lower() for e in self.after(own) for p in _lost_to(e) if p.email}
        sent_to = {p.email.lower() for p in own.to if p.email}
        return not (sent_to and sent_to <= lost)

    def human_answer_to(self, own: Event) -> Event | None:
        """The first word of theirs since, by anyone: an answering machine or a bounce is none."""
        return next((e for e in self.after(own) if e.kind in ANSWERED_BY_PEOPLE and not (e.who and e.who.unattended)), None)

    def is_over(self, interview: Interview) -> bool:
        """Whether that interview took place before now."""
        return not interview.cancelled and self.ends(interview) <= self.now

    def ends(self, interview: Interview) -> datetime:
        """When it was over; a day without a time is over in the evening."""
        if not interview.whole_day:
            return interview.at + _TALK
        return datetime.combine(interview.day(self.seeker.zone), _END_OF_DAY, tzinfo=self.seeker.zone)

    @cached_property
    def held(self) -> tuple[Interview, ...]:
        """Interviews that took place."""
        return tuple(meeting for meeting in self.interviews if self.is_over(meeting))

    @cached_property
    def ahead(self) -> Interview | None:
        """The next interview to come."""
        return next((m for m in self.interviews if not m.cancelled and m.at > self.now), None)

    def wrote(self, person: Person) -> tuple[Event, ...]:
        """Mails this person sent, in order."""
        mail = (person.email or "").lower()
        return tuple(e for e in self.events if e.kind in THEIRS and e.who and (e.who.email or "").lower() == mail and mail)


def _lost_to(event: Event) -> tuple[Person, ...]:
    """Who did not get a mail, as this tells."""
    if event.kind is EventKind.AUTO_REPLIED and Says.LEFT in event.says:
        return (event.who,) if event.who else ()
    return event.to if event.kind is EventKind.BOUNCED else ()
