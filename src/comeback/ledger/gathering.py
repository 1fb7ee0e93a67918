"""An application while it is gathered: everything its links have told so far. Built by `match`, weighed by `evidence`."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime

from comeback.domain.event import Event, EventKind
from comeback.ledger.firms import same_firm
from comeback.ledger.link import Link
from comeback.ledger.linkable import Proposed
from comeback.ledger.posts import Kinship, kinship
from comeback.ledger.sides import CLOSING, FOUNDING, OWN

_NEVER = datetime.min.replace(tzinfo=UTC)


@dataclass(eq=False, slots=True)
class Gathering:
    """Links in order of time. Only sure links tell names and addresses; all tell ids of the thread."""

    links: list[Link] = field(default_factory=list)
    proposed: list[Proposed] = field(default_factory=list)
    ids: set[str] = field(default_factory=set)
    marks: set[str] = field(default_factory=set)
    uids: set[str] = field(default_factory=set)
    references: set[str] = field(default_factory=set)
    addresses: Counter[str] = field(default_factory=Counter)
    machines: set[str] = field(default_factory=set)
    domains: set[str] = field(default_factory=set)
    hints: set[str] = field(default_factory=set)
    companies: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)
    subjects: dict[str, datetime] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)
    agency: bool = False
    wanted: set[str] = field(default_factory=set)
    """Ids of events that the seeker named for entries in here, and that are not laid yet."""
    last_at: datetime = _NEVER
    """When it was last heard of."""
    _ended: tuple[datetime | None] | None = None
    """What `closed_at` found since the last link came."""

    def add(self, link: Link) -> None:
        """Take one more link in."""
        self.links.append(link)
        self.last_at, self._ended = max(self.last_at, link.at), None
        self.ids |= link.ids
        self.marks |= link.marks
        self.uids |= link.uids
        self.wanted |= {link.chosen} if link.chosen else set()
        if not link.sure:
            return
        self.references |= link.references
        self.addresses.update(link.addresses)
        self.machines |= {link.machine} if link.machine else set()
        self.domains |= link.domains
        self.hints |= link.hints
        self.names |= link.names
        self.agency = self.agency or link.agency
        self.subjects[link.subject] = link.at
        if link.company and not any(same_firm(link.company, known) for known in self.companies):
            self.companies.append(link.company)
        if link.role and not (link.kinds & {EventKind.REOPENED, EventKind.ALERTED}) and link.role not in self.roles:
            self.roles.append(link.role)

    @property
    def closed_at(self) -> datetime | None:
        """When it ended, unless it was taken up again. Asked of each link that may belong here, and worked out once for each that does."""
        self._ended = self._ended or (self._closed(),)
        return self._ended[0]

    def _closed(self) -> datetime | None:
        closed: datetime | None = None
        for event in self.events:
            if event.sure and event.kind in CLOSING:
                closed = closed or event.at
            elif event.sure and event.kind in {EventKind.REOPENED, EventKind.INVITED, EventKind.OFFERED}:
                closed = None
        return closed

    @property
    def events(self) -> list[Event]:
        """All events, in order."""
        return [event for link in self.links for event in link.events]

    def kinship(self, role: str | None) -> Kinship:
        """How near a title is to the titles named here, by the nearest."""
        found = [kinship(role, known) for known in self.roles]
        order = (Kinship.SAME, Kinship.NEAR, Kinship.DIFFERENT)
        return next((kin for kin in order if kin in found), Kinship.UNKNOWN)

    def founding(self) -> Event | None:
        """The event that makes it an application: an application, a receipt, an invitation ..., or outreach that the seeker took up."""
        sure = [event for event in self.events if event.sure]
        first = next((event for event in sure if event.kind in FOUNDING), None)
        if first is not None and self._is_told(first):
            return first
        approached = next((event for event in sure if event.kind is EventKind.APPROACHED), None)
        if approached is None:
            return None
        answers = [e for e in sure if e.at > approached.at and e.kind in OWN]
        return approached if answers and not any(e.kind in {EventKind.DECLINED, EventKind.WITHDREW} for e in answers) else None

    def _is_told(self, event: Event) -> bool:
        """Whether it is surely about an application: a lone mail without post, number or person may be a bank's or a course's."""
        if event.kind is EventKind.APPLIED or event.message is None:
            return True
        if event.kind in OWN:
            return bool(self.companies)
        if self.agency and event.kind is EventKind.INVITED:
            return event.on is not None or any(link.own or link.kinds - {EventKind.INVITED} for link in self.links)
        if event.kind is EventKind.ACKNOWLEDGED:
            return bool(self.companies or self.roles)
        asks = event.kind not in {EventKind.REJECTED, EventKind.PAUSED}
        signed = asks and event.who is not None and event.who.reachable and bool(event.who.name)
        return bool(self.roles or self.references or signed or len(self.links) > 1)
