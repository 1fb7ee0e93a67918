"""Mails: which are known, those kept with their words, where each lay. What they mean is kept by `comeback.store.readings`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from string import hexdigits
from types import MappingProxyType

from django.db.models import Count, Q

from comeback.domain.message import Message, Passed, Place, Quarantined
from comeback.domain.reading import Reading
from comeback.store import models
from comeback.store.access import SeekerId, holds, matching, pages, rows
from comeback.store.intake import Added, Batch, Lying, take_in, those_in
from comeback.store.keeping import with_places
from comeback.store.mapping.codec import decode_all
from comeback.store.mapping.columns import key
from comeback.store.mapping.messages import columns_of
from comeback.store.mapping.sentences import packed, unpacked
from comeback.store.opinions import encoded, make_current
from comeback.store.transaction import together, whole
from comeback.store.trouble import told


@dataclass(frozen=True, slots=True)
class Counts:
    """How many mails of each sort there are; each mail counts once, in however many places it lies."""

    kept: int
    passed: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class Thread:
    """The part of a Message that says to which thread it belongs."""

    message_id: str | None = None
    in_reply_to: str | None = None
    references: tuple[str, ...] = ()


@told()
def known(seeker: SeekerId, identities: Iterable[str]) -> set[str]:
    """Those of the identities that need not be read again: kept or passed. What was quarantined may be tried again."""
    asked = {key(identity): identity for identity in identities}
    kept_ones = those_in(seeker, models.Message, asked)
    return {asked[one] for one in kept_ones | those_in(seeker, models.PassedMail, asked.keys() - kept_ones)}


@told()
def kept_among(seeker: SeekerId, identities: Iterable[str]) -> set[str]:
    """Those of the identities that are kept."""
    asked = {key(identity): identity for identity in identities}
    return {asked[one] for one in those_in(seeker, models.Message, asked)}


@told()
def is_known(seeker: SeekerId, identity: str) -> bool:
    """Whether this mail need not be read again; quick enough to be asked for each mail of an archive."""
    return holds((models.Message, models.PassedMail), seeker, "identity", key(identity))


def add(seeker: SeekerId, batch: Sequence[Message | Passed | Quarantined], readings: Mapping[str, Reading] = MappingProxyType({})) -> Added:
    """Take in mails, with the readings of those kept by identity, in one transaction; order and road make no difference.

    A mail that is kept stays kept: coming again, from anywhere, it only adds its place. A mail passed or quarantined before that comes as a
    Message is kept from now on. Nothing of a `Passed` but identity and place is written.
    """
    messages: dict[str, Message] = {}
    for mail in batch:
        if isinstance(mail, Message):
            messages.setdefault(key(mail.identity), mail)
    written = Batch(
        messages={identity: columns_of(mail) for identity, mail in messages.items()},
        places=[Lying(key(mail.identity), mail.place) for mail in batch if isinstance(mail, Message)],
        passed=[Lying(key(mail.identity), mail.place) for mail in batch if isinstance(mail, Passed)],
        quarantined=[Lying(key(mail.identity), mail.place, packed(mail.reason)) for mail in batch if isinstance(mail, Quarantined)],
    )
    opinions = encoded(readings.items())

    def write() -> Added:
        added = take_in(seeker, written)
        make_current(seeker, opinions)
        return added

    return together(write)


def kept(seeker: SeekerId) -> Iterator[Message]:
    """All kept mails in the order they came, a page at a time."""
    for page in pages(rows(models.Message, seeker)):
        yield from with_places(seeker, page).values()


@told()
def alike(seeker: SeekerId) -> list[Message]:
    """The kept mails that share Message-ID, moment and sender with another: as a rule none, and copies of one mail otherwise."""
    found = rows(models.Message, seeker).exclude(message_id=None).exclude(date=None).values("message_id", "date", "sender")
    ids = [str(one["message_id"]) for one in found.annotate(copies=Count("pk")).filter(copies__gt=1)]
    pages = matching(models.Message, seeker, "message_id", ids)
    return [mail for page in pages for mail in with_places(seeker, page).values()]


@told()
def message(seeker: SeekerId, identity: str) -> Message | None:
    """One kept mail."""
    return by_identity(seeker, [identity]).get(identity)


@told()
def by_identity(seeker: SeekerId, identities: Iterable[str]) -> dict[str, Message]:
    """Those of the identities that are kept."""
    found: dict[str, Message] = {}
    for page in matching(models.Message, seeker, "identity", map(key, identities)):
        found.update({mail.identity: mail for mail in with_places(seeker, page).values()})
    return found


def of_rows(seeker: SeekerId, numbers: Iterable[int]) -> Iterator[Message]:
    """The kept mails of these rows."""
    for page in matching(models.Message, seeker, "pk", numbers):
        yield from with_places(seeker, page).values()


@told()
def identities_of(seeker: SeekerId, numbers: Iterable[int]) -> frozenset[str]:
    """The identities of the kept mails of these rows."""
    pages = matching(models.Message, seeker, "pk", numbers)
    return frozenset(identity for page in pages for identity in page.values_list("identity", flat=True))


@told()
def named(seeker: SeekerId, word: str, shortest: int) -> list[Message]:
    """The kept mails with this Message-ID, or whose identity begins with this word of at least `shortest` hex digits."""
    bracketed = word if word.startswith("<") else f"<{word}>"
    query = Q(message_id=bracketed)
    if len(word) >= shortest and set(word.lower()) <= set(hexdigits):
        query |= Q(identity__startswith=word.lower())
    return list(with_places(seeker, list(rows(models.Message, seeker).filter(query).order_by("pk"))).values())


@told()
def places(seeker: SeekerId, identity: str) -> list[Place]:
    """Every place where a kept or passed mail lay, the oldest first."""
    in_kept = rows(models.Place, seeker).filter(message__identity=key(identity)).order_by("pk")
    in_passed = rows(models.PassedMail, seeker).filter(identity=key(identity)).order_by("pk")
    return [Place(*place) for query in (in_kept, in_passed) for place in query.values_list("source", "part")]


def passed(seeker: SeekerId) -> Iterator[Passed]:
    """Identity and places of the mails that were passed: where a better reader can look again."""
    for page in pages(rows(models.PassedMail, seeker)):
        yield from (Passed(Place(row.source, row.part), row.identity) for row in page)


@told()
def quarantined(seeker: SeekerId) -> list[Quarantined]:
    """What could not be read, and why."""
    found = rows(models.QuarantinedMail, seeker).order_by("pk")
    return [Quarantined(Place(row.source, row.part), unpacked(row.reason), row.identity) for row in found]


@told()
def counts(seeker: SeekerId) -> Counts:
    """How many mails there are of each sort."""
    return Counts(
        kept=rows(models.Message, seeker).count(),
        passed=rows(models.PassedMail, seeker).values("identity").distinct().count(),
        quarantined=rows(models.QuarantinedMail, seeker).count(),
    )


@told()
def count_kept(seeker: SeekerId) -> int:
    """How many mails are kept."""
    return rows(models.Message, seeker).count()


def thread_ids(seeker: SeekerId) -> set[str]:
    """Message-IDs of the kept mails and of the mails they answer."""
    found: set[str] = set()
    for page in pages(rows(models.Message, seeker).only("facts")):
        for thread in decode_all(Thread, [row.facts for row in page]):
            found.update(thread.references, filter(None, (thread.message_id, thread.in_reply_to)))
    return found


@whole
def let_go(seeker: SeekerId, identities: Sequence[str]) -> int:
    """Forget the words, readings and derived events of these kept mails, and keep identity and places; returns how many there were."""
    names = [key(identity) for identity in identities]
    lying = [
        Lying(row.message.identity, Place(row.source, row.part))
        for page in matching(models.Place, seeker, "message__identity", names)
        for row in page.select_related("message")
    ]
    for table, column in ((models.Event, "identity"), (models.HeardFeedback, "source"), (models.Message, "identity")):
        for page in matching(table, seeker, column, names):
            page.delete()
    take_in(seeker, Batch(passed=lying))
    return len({one.identity for one in lying})
