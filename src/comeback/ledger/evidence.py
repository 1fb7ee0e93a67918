"""How strongly a link belongs to an application: pieces of evidence with their weights as a table, and what speaks against.

A hiring system's or a public provider's domain is never evidence. Choosing among applications is the work of `match`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from comeback.domain.event import EventKind
from comeback.language.names import same_person
from comeback.ledger.gathering import Gathering
from comeback.ledger.link import Link, reference_shape
from comeback.ledger.pair import Pair
from comeback.ledger.posts import Kinship

APPLYING = frozenset({EventKind.APPLIED, EventKind.ACKNOWLEDGED})
_AFTERWARDS = frozenset(
    {EventKind.FOLLOWED_UP, EventKind.NUDGED, EventKind.FEEDBACK, EventKind.THANKED_FOR_FEEDBACK, EventKind.KEPT_IN_TOUCH}
)
_STALE = timedelta(days=240)
_AFRESH = timedelta(days=3)
"""A receipt later than this after a no is a new application; a robot's late receipt is not."""

Weigher = Callable[[Pair], bool]


@dataclass(frozen=True, slots=True)
class Piece:
    """One kind of evidence: its name in plain words, its weight, and how it is seen."""

    name: str
    weight: int
    seen: Weigher


def _thread(pair: Pair) -> bool:
    return not pair.link.ids.isdisjoint(pair.to.ids)


def _calendar(pair: Pair) -> bool:
    return not pair.link.uids.isdisjoint(pair.to.uids)


def _reference(pair: Pair) -> bool:
    return not pair.link.references.isdisjoint(pair.to.references)


def _person(pair: Pair) -> bool:
    return pair.person


def _machine(pair: Pair) -> bool:
    return pair.machine


def _subject(pair: Pair) -> bool:
    before = pair.to.subjects.get(pair.link.subject) if pair.link.subject else None
    if before is None or pair.link.at - before > timedelta(days=60):
        return False
    return pair.person or pair.machine or not pair.link.domains.isdisjoint(pair.to.domains)


def _same_post(pair: Pair) -> bool:
    return pair.firm and pair.kin is Kinship.SAME


def _near_post(pair: Pair) -> bool:
    return pair.firm and pair.kin is Kinship.NEAR and not pair.link.kinds & APPLYING


def _only_post(pair: Pair) -> bool:
    """The firm is named and one of the two names no post."""
    return pair.firm and pair.kin is Kinship.UNKNOWN


def _role_alone(pair: Pair) -> bool:
    return pair.kin is Kinship.SAME


def _name(pair: Pair) -> bool:
    """Somebody of a full name is named in both."""
    return any(len(a.split()) > 1 and same_person(a, b) for a in pair.link.names for b in pair.to.names)


def _moved_recruiter(pair: Pair) -> bool:
    return pair.moved_recruiter


def _person_told(pair: Pair) -> bool:
    return pair.person_told


def _post_told(pair: Pair) -> bool:
    return pair.post_told


def _open(pair: Pair) -> bool:
    """Most mail concerns what is still open."""
    return pair.to.closed_at is None and not pair.link.kinds & _AFTERWARDS and _somehow(pair)


def _decided(pair: Pair) -> bool:
    """Thanks, questions and feedback concern what has ended."""
    return pair.to.closed_at is not None and bool(pair.link.kinds & _AFTERWARDS) and _somehow(pair)


def _somehow(pair: Pair) -> bool:
    return pair.firm or pair.person or (pair.person_told and pair.post_told)


def _stranger(pair: Pair) -> bool:
    """Another firm is named; through an agency the client's name may come later, or change to its own."""
    return pair.other_firm and not pair.agency


def _other_client(pair: Pair) -> bool:
    return pair.other_firm and pair.agency and pair.kin is Kinship.DIFFERENT


def _other_post(pair: Pair) -> bool:
    elsewhere = pair.link.kinds & {EventKind.REOPENED, EventKind.ALERTED}
    return pair.kin is Kinship.DIFFERENT and not elsewhere


def _applies_elsewhere(pair: Pair) -> bool:
    """An application or receipt for another post, near or not: two roles at one employer stay apart."""
    return pair.kin in {Kinship.NEAR, Kinship.DIFFERENT} and bool(pair.link.kinds & APPLYING)


def _other_reference(pair: Pair) -> bool:
    """Two numbers of one shape that differ."""
    if not pair.link.references or not pair.to.references or _reference(pair):
        return False
    return not {reference_shape(r) for r in pair.link.references}.isdisjoint(reference_shape(r) for r in pair.to.references)


def _applies_again(pair: Pair) -> bool:
    """A new application or receipt after the end of the old one."""
    closed = pair.to.closed_at
    return closed is not None and bool(pair.link.kinds & APPLYING) and pair.link.at - closed > _AFRESH


def _stale(pair: Pair) -> bool:
    return pair.link.at - pair.to.last_at > _STALE


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
    Piece("the same recruiter under another address", 30, _moved_recruiter),
    Piece("somebody of this application, as you told a friend", 20, _person_told),
    Piece("its post, as you told a friend", 20, _post_told),
    Piece("the one that is open", 12, _open),
    Piece("the one that is decided", 12, _decided),
)
AGAINST: tuple[Piece, ...] = (
    Piece("another employer", -80, _stranger),
    Piece("another client of the agency", -60, _other_client),
    Piece("another post", -50, _other_post),
    Piece("an application for another post", -70, _applies_elsewhere),
    Piece("another reference number", -150, _other_reference),
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
    """The sum of what speaks for and against; where what speaks for it does not make it possible, that alone."""
    pair = Pair(link, to)
    speaks_for = sum(piece.weight for piece in PIECES if piece.seen(pair))
    # As most of years of mail: what else speaks against it changes nothing.
    return speaks_for + sum(piece.weight for piece in AGAINST if piece.seen(pair)) if speaks_for >= POSSIBLE else speaks_for


def may_be_misnamed(link: Link, to: Gathering) -> bool:
    """A later mail of a firm where the application is open, though it names the post otherwise: titles are often misread or shortened."""
    pair = Pair(link, to)
    later = not link.kinds & APPLYING and to.closed_at is None and to.founding() is not None
    return later and pair.firm and not pair.agency and pair.kin is Kinship.DIFFERENT and not _other_reference(pair)


def named(link: Link, to: Gathering) -> str:
    """The strongest evidence, in plain words."""
    seen = [piece for piece in PIECES if piece.seen(Pair(link, to))]
    return max(seen, key=lambda piece: piece.weight).name if seen else "nothing but the time"
