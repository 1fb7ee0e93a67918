"""What the ledger knows around one mail: its thread, its people, what came before. The reader settles its opinion by it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta

from comeback.domain.event import Event, EventKind
from comeback.domain.kinds import Kind, Polarity, Says
from comeback.domain.message import Message
from comeback.domain.reading import Reading
from comeback.language.companies import same_company
from comeback.ledger.linkable import Group
from comeback.ledger.sides import ANSWERED_BY_PEOPLE
from comeback.lessons.feedback import points
from comeback.reading.context import Context

_SAME_DAYS = timedelta(days=10)
"""A person and the robot of their firm tell the same decision within so long."""
TALKED = frozenset({EventKind.INVITED, EventKind.SCHEDULED, EventKind.INTERVIEWED})


class Surroundings:
    """The groups of a first look, by thread, person and mail."""

    def __init__(self, groups: Iterable[Group]) -> None:
        self.by_mail: dict[str, Group] = {}
        self.by_id: dict[str, Group] = {}
        self.by_person: defaultdict[str, set[str]] = defaultdict(set)
        self.companies: defaultdict[str, set[str]] = defaultdict(set)
        self.known: dict[str, frozenset[str]] = {}
        for group in groups:
            for event in group.events:
                self._note(event, group)

    def _note(self, event: Event, group: Group) -> None:
        if event.message:
            self.by_mail[event.message] = group
        if event.message_id:
            self.by_id[event.message_id] = group
        for person in (event.who, *event.to, *event.also):
            if person and person.email and not person.unattended:
                self.by_person[person.email].add(event.message or event.id)
        if event.company and event.sure:
            self.companies[event.company].add(event.message or event.id)

    def _naming(self, company: str) -> frozenset[str]:
        """The mails and entries that name this company. Worked out once for each name: an archive names few companies in many mails."""
        if company not in self.known:
            self.known[company] = frozenset().union(*(names for one, names in self.companies.items() if same_company(company, one)))
        return self.known[company]

    def of(self, message: Message, reading: Reading) -> Context:
        """The context of one mail, from everything but itself; that it names its own company counts for `known_company` alone."""
        answered = (self.by_id.get(one) for one in (message.in_reply_to, *reversed(message.references)) if one)
        thread = next((group for group in answered if group), None)
        group = thread or self.by_mail.get(message.identity)
        before, naming = _before(group, message), self._naming(reading.company or "")
        return Context(
            in_application_thread=thread is not None,
            after_interview=_talked(before, message.date),
            known_person=bool(self.by_person.get(message.sender.email, set()) - {message.identity}),
            known_company=bool(naming),
            heard_of=bool(naming - {message.identity}),
            told_no_beside=_is_told_no(group, message),
            rejected_before=any(event.kind is EventKind.REJECTED for event in before),
            asked_feedback=_is_asked(before),
            judges=reading.kind is Kind.REJECTION and _is_asked(before) and _judges(message, reading),
            got_feedback=bool(before) and before[-1].kind is EventKind.FEEDBACK,
        )


def _before(group: Group | None, message: Message) -> list[Event]:
    """The sure events of its application before this mail, in order of time."""
    if group is None or message.date is None:
        return []
    return [event for event in group.events if event.sure and event.at < message.date and event.message != message.identity]


def _is_told_no(group: Group | None, message: Message) -> bool:
    """Whether another mail of its application says no, and surely, in the same days."""
    if group is None or message.date is None:
        return False
    noes = (event for event in group.events if event.kind is EventKind.REJECTED and event.sure and event.message != message.identity)
    return any(abs(event.at - message.date) <= _SAME_DAYS for event in noes)


def _is_asked(before: list[Event]) -> bool:
    """Whether the seeker's last word asks for feedback, and no person has written since."""
    for event in reversed(before):
        if Says.ASKS_FEEDBACK in event.says:
            return True
        if event.kind in ANSWERED_BY_PEOPLE and event.who is not None and event.who.reachable:
            return False
    return False


def _judges(message: Message, reading: Reading) -> bool:
    """Whether the mail names a strength or a gap of the seeker's, by the rules alone."""
    return any(item.polarity is not Polarity.NEUTRAL for item in points(message.words.new, reading.language).items)


def _talked(before: list[Event], at: datetime | None) -> bool:
    """Whether an interview lies behind: one that was to be before this mail, or that named no time."""
    return at is not None and any(event.kind in TALKED and (event.on is None or event.on <= at) for event in before)
