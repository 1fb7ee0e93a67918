"""What the reader's versions and the seeker say each kept mail means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from django.db.models import QuerySet

from comeback.domain.message import Message
from comeback.domain.reading import Reading
from comeback.store import models
from comeback.store.access import SeekerId, matching, pages, rows
from comeback.store.keeping import with_places
from comeback.store.mapping.codec import decode, encode
from comeback.store.mapping.columns import instant, key
from comeback.store.opinions import encoded, make_current
from comeback.store.transaction import whole
from comeback.store.trouble import told


def save(seeker: SeekerId, readings: Iterable[tuple[str, Reading]]) -> int:
    """Make these the current readings of the kept mails with these identities; returns how many differ from what was current.

    Readings of earlier versions stay. KeyError for an identity that is not kept.
    """
    return make_current(seeker, encoded(readings))


def current(seeker: SeekerId) -> Iterator[tuple[Message, Reading]]:
    """Every kept mail that has been read, with what counts: the seeker's own word, else the newest reader's. In the order mails came."""
    for page in pages(rows(models.Message, seeker)):
        yield from _read(seeker, page)


def current_of(seeker: SeekerId, identities: Iterable[str]) -> Iterator[tuple[Message, Reading]]:
    """The same of those of the identities that are kept and read."""
    for page in matching(models.Message, seeker, "identity", map(key, identities)):
        yield from _read(seeker, page)


@told()
def unsure(seeker: SeekerId, since: datetime | None = None) -> list[tuple[Message, Reading]]:
    """The mails of which the current reading is unsure, without those on which the seeker has spoken, and without those
    from before `since`; the oldest first.
    """
    found: list[tuple[Message, Reading]] = []
    numbers = list(_unsure(seeker, since).values_list("message_id", flat=True))
    for page in matching(models.Message, seeker, "id", numbers):
        found += _read(seeker, page.order_by("pk"))
    return sorted(found, key=lambda pair: pair[0].date.timestamp() if pair[0].date else 0.0)


@told()
def count_unsure(seeker: SeekerId, since: datetime | None = None) -> int:
    """How many there are."""
    return _unsure(seeker, since).count()


@told()
def of(seeker: SeekerId, identity: str) -> Reading | None:
    """What counts of one kept mail."""
    numbers = list(rows(models.Message, seeker).filter(identity=key(identity)).values_list("pk", flat=True))
    facts = _facts_of(seeker, numbers)
    return next((decode(Reading, text) for text in facts.values()), None)


def correct(seeker: SeekerId, identity: str, reading: Reading, at: datetime) -> None:
    """Keep the seeker's own word on a mail. It wins over every reader, now and later; LookupError where the mail is not kept."""
    _add_correction(seeker, identity, encode(reading), at)


@whole
def take_back(seeker: SeekerId, identity: str) -> None:
    """The newest word of the seeker on a mail does not count any more; nothing where there is none."""
    newest = rows(models.Correction, seeker).filter(message__identity=key(identity)).order_by("-pk").first()
    if newest is not None:
        newest.delete()


@told()
def corrections(seeker: SeekerId) -> list[tuple[Message, Reading, Reading]]:
    """The mails the seeker corrected, with what the reader took each for and the newest word on it: what a reader may learn from."""
    words = {row.message_id: row.facts for row in rows(models.Correction, seeker).order_by("pk")}
    read = {
        row.message_id: row.facts for chosen in matching(models.Reading, seeker, "message", words) for row in chosen.filter(current=True)
    }
    found: list[tuple[Message, Reading, Reading]] = []
    for page in matching(models.Message, seeker, "id", read):
        for number, mail in with_places(seeker, page).items():
            found.append((mail, decode(Reading, read[number]), decode(Reading, words[number])))
    return found


def unread_by(seeker: SeekerId, reader: str) -> Iterator[Message]:
    """The kept mails on which this version of the reader has not yet spoken."""
    for page in pages(rows(models.Message, seeker).exclude(readings__reader=reader)):
        yield from with_places(seeker, page).values()


@whole
def _add_correction(seeker: SeekerId, identity: str, facts: str, at: datetime) -> None:
    row = rows(models.Message, seeker).get(identity=key(identity))
    rows(models.Correction, seeker).create(seeker_id=seeker, message=row, facts=facts, at=instant(at))


def _unsure(seeker: SeekerId, since: datetime | None) -> QuerySet[models.Reading]:
    found = rows(models.Reading, seeker).filter(current=True, unsure=True, message__corrections=None)
    return found.exclude(message__date__lt=instant(since)) if since else found


@told()
def _read(seeker: SeekerId, page: Iterable[models.Message]) -> list[tuple[Message, Reading]]:
    """Those of a page that have been read, each with what counts."""
    mails = with_places(seeker, page)
    facts = _facts_of(seeker, mails)
    return [(mail, decode(Reading, facts[number])) for number, mail in mails.items() if number in facts]


def _facts_of(seeker: SeekerId, numbers: Iterable[int]) -> dict[int, str]:
    """The JSON of what counts, by the row id of the message."""
    asked: Sequence[int] = list(numbers)
    found: dict[int, str] = {}
    for opinions in matching(models.Reading, seeker, "message", asked):
        found.update(opinions.filter(current=True).values_list("message_id", "facts"))
    for words in matching(models.Correction, seeker, "message", asked):
        found.update(words.order_by("pk").values_list("message_id", "facts"))
    return found
