"""How strongly a link belongs to an application: pieces of evidence with their weights as a table, and what speaks against.

A hiring system's or a public provider's domain is never evidence. Choosing among applications is the work of `match`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from comeback.domain.event import EventKind
from comeback.language.names import same_person
from comeback.ledger.firms import is_like, same_firm
from comeback.ledger.gathering import Gathering
from comeback.ledger.link import Link, reference_shape
from comeback.ledger.posts import Kinship

APPLYING = frozenset({EventKind.APPLIED, EventKind.ACKNOWLEDGED})
_AFTERWARDS = frozenset(
    {EventKind.FOLLOWED_UP, EventKind.NUDGED, EventKind.FEEDBACK, EventKind.THANKED_FOR_FEEDBACK, EventKind.KEPT_IN_TOUCH}
)
_STALE = timedelta(days=240)
_AFRESH = timedelta(days=3)
"""A receipt later than this after a no is a new application; a robot's late receipt is not."""

Weigher = Callable[[Link, Gathering], bool]


@dataclass(frozen=True, slots=True)
class Piece:
    """One kind of evidence: its name in plain words, its weight, and how it is seen."""

    name: str
    weight: int
    seen: Weigher


def _thread(link: Link, to: Gathering) -> bool:
    return not link.ids.isdisjoint(to.ids)


def _calendar(link: Link, to: Gathering) -> bool:
    return not link.uids.isdisjoint(to.uids)


def _reference(link: Link, to: Gathering) -> bool:
    return not link.references.isdisjoint(to.references)


def _person(link: Link, to: Gathering) -> bool:
    return not link.addresses.isdisjoint(to.addresses)


def _machine(link: Link, to: Gathering) -> bool:
    return bool(link.machine) and link.machine in to.machines


def _subject(link: Link, to: Gathering) -> bool:
    before = to.subjects.get(link.subject)
    known = _person(link, to) or _machine(link, to) or not link.domains.isdisjoint(to.domains)
    return bool(link.subject) and before is not None and known and link.at - before <= timedelta(days=60)


def company(link: Link, to: Gathering) -> bool:
    """Whether both name the same employer, or the mail comes from its own domain."""
    if link.company and any(same_firm(link.company, known) for known in to.companies):
        return True
    own_domains = link.domains & to.domains
    if link.agency or to.agency:
        return False
    named = {known for known in to.companies for domain in link.domains if is_like(domain, known)}
    return bool(own_domains or named) and not _other_company(link, to)


def _same_post(link: Link, to: Gathering) -> bool:
    return company(link, to) and to.kinship(link.role) is Kinship.SAME


def _near_post(link: Link, to: Gathering) -> bool:
    return company(link, to) and to.kinship(link.role) is Kinship.NEAR and not link.kinds & APPLYING


def _only_post(link: Link, to: Gathering) -> bool:
    """The firm is named and one of the two names no post."""
    return company(link, to) and to.kinship(link.role) is Kinship.UNKNOWN


def _role_alone(link: Link, to: Gathering) -> bool:
    return to.kinship(link.role) is Kinship.SAME


def _name(link: Link, to: Gathering) -> bool:
    """Somebody of a full name is named in both."""
    return any(len(a.split()) > 1 and same_person(a, b) for a in link.names for b in to.names)


def _open(link: Link, to: Gathering) -> bool:
    """Most mail concerns what is still open."""
    return to.closed_at is None and not link.kinds & _AFTERWARDS and _somehow(link, to)


def _decided(link: Link, to: Gathering) -> bool:
    """Thanks, questions and feedback concern what has ended."""
    return to.closed_at is not None and bool(link.kinds & _AFTERWARDS) and _somehow(link, to)


def _somehow(link: Link, to: Gathering) -> bool:
    return company(link, to) or _person(link, to)


def _other_company(link: Link, to: Gathering) -> bool:
    return bool(link.company and to.companies) and not any(same_firm(link.company or "", known) for known in to.companies)


def _stranger(link: Link, to: Gathering) -> bool:
    """Another firm is named; through an agency the client's name may come later, or change to its own."""
    return _other_company(link, to) and not (link.agency or to.agency)


def _other_client(link: Link, to: Gathering) -> bool:
    return _other_company(link, to) and (link.agency or to.agency) and to.kinship(link.role) is Kinship.DIFFERENT


def _other_post(link: Link, to: Gathering) -> bool:
    return to.kinship(link.role) is Kinship.DIFFERENT and not link.kinds & {EventKind.REOPENED, EventKind.ALERTED}


def _applies_elsewhere(link: Link, to: Gathering) -> bool:
    """An application or receipt for another post, near or not: two roles at one employer stay apart."""
    return to.kinship(link.role) in {Kinship.NEAR, Kinship.DIFFERENT} and bool(link.kinds & APPLYING)


def _other_reference(link: Link, to: Gathering) -> bool:
    """Two numbers of one shape that differ."""
    if not link.references or not to.references or _reference(link, to):
        return False
    return not {reference_shape(r) for r in link.references}.isdisjoint(reference_shape(r) for r in to.references)


def _applies_again(link: Link, to: Gathering) -> bool:
    """A new application or receipt after the end of the old one."""
    closed = to.closed_at
    return closed is not None and bool(link.kinds & APPLYING) and link.at - closed > _AFRESH


def _stale(link: Link, to: Gathering) -> bool:
    return link.at - to.last_at > _STALE


PIECES: tuple[Piece, ...] = (
    Piece("the same thread", 200, _thread),
    Piece("the same calendar entry", 150, _calendar),
    Piece("the same reference number", 90, _reference),
    Piece("the same employer and post", 60, _same_post),
    Piece("somebody of this application", 50, _person),
    Piece("the same employer and a post of that kind", 40, _near_post),
    Piece("the same employer", 40, _only_post),
    Piece("the same subject between the same people", 15, _subject),
    Piece("the same sending machine", 20, _machine),
    Piece("the same title of post", 20, _role_alone),
    Piece("a person named in both", 15, _name),
    Piece("the one that is open", 12, _open),
    Piece("the one that is decided", 12, _decided),
)
AGAINST: tuple[Piece, ...] = (
    Piece("another employer", -80, _stranger),
    Piece("another client of the agency", -60, _other_client),
    Piece("another post", -50, _other_post),
    Piece("an application for another post", -70, _applies_elsewhere),
    Piece("another reference number", -70, _other_reference),
    Piece("applied again after the end", -120, _applies_again),
    Piece("long after the last word", -20, _stale),
)
SURE = 40
"""From here on a link is joined by itself."""
MARGIN = 10
"""By so much the best must beat the second; otherwise the link waits for the seeker."""
POSSIBLE = 20
"""From here on it is shown as possible."""


def weigh(link: Link, to: Gathering) -> int:
    """The sum of what speaks for and against."""
    return sum(piece.weight for piece in (*PIECES, *AGAINST) if piece.seen(link, to))


def named(link: Link, to: Gathering) -> str:
    """The strongest evidence, in plain words."""
    seen = [piece for piece in PIECES if piece.seen(link, to)]
    return max(seen, key=lambda piece: piece.weight).name if seen else "nothing but the time"
