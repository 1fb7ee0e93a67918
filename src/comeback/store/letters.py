"""Letters as drafts: their words in revisions, and what was already said to whom. Sending them is not done here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from comeback.domain.delivery import DeliveryState
from comeback.domain.kinds import LetterKind
from comeback.domain.letter import Letter
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError, UsageError
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.codec import decode, encode
from comeback.store.mapping.columns import key
from comeback.store.moves import UNAPPROVED
from comeback.store.transaction import whole
from comeback.store.trouble import told

STILL_WORDS = frozenset({DeliveryState.DRAFT, DeliveryState.APPROVED})
"""The states in which the words may still be changed. What was refused, or let go before it was tried, may be written anew."""


@dataclass(frozen=True, slots=True)
class StoredLetter:
    """A letter as it stands: its row, the application's number, what caused it, how far it is, and its newest words."""

    id: int
    application: int
    step: str
    state: DeliveryState
    revision: int
    letter: Letter
    open: bool = True
    """Whether its words may still be changed."""


def save_draft(seeker: SeekerId, number: int, letter: Letter, step: str = "") -> StoredLetter:
    """Keep the words of the letter of this kind that this step of an application calls for: a step has one letter of a kind, however often.

    Other words make a new revision and take an approval back; the same words again change nothing. UsageError where there is no such
    application, ComebackError where the letter is already on its way.
    """
    return _save(seeker, number, letter, key(step), encode(letter))


@told()
def letters(seeker: SeekerId) -> list[StoredLetter]:
    """All letters, the oldest first."""
    return list(_stored(seeker, rows(models.Letter, seeker)))


@told()
def letter(seeker: SeekerId, number: int, kind: LetterKind, step: str = "") -> StoredLetter | None:
    """The letter of this kind for this step of an application."""
    asked = rows(models.Letter, seeker).filter(application__number=number, kind=kind.value, step=key(step))
    return next(_stored(seeker, asked), None)


@told()
def letter_of(seeker: SeekerId, letter: int) -> StoredLetter | None:
    """The letter of this id."""
    return next(_stored(seeker, rows(models.Letter, seeker).filter(pk=letter)), None)


@told()
def sentences_sent_to(seeker: SeekerId, *, person: str = "", company: str = "", besides: int | None = None) -> tuple[str, ...]:
    """What letters to this person (an address), or to anybody about a post at this company, say: none of it is to be said again.

    Drafts count too, so that two people of one panel never get the same words; `besides` names the letter that is being written, by its
    id. Sentence by sentence where the letter knows its sentences, else line by line.
    """
    to_them = Q(recipient=person.lower()) if person else Q()
    about_them = Q(application__company=company) if company else Q()
    if not (to_them or about_them):
        return ()
    others = rows(models.Letter, seeker).filter(to_them | about_them).exclude(state=DeliveryState.CANCELLED.value).exclude(pk=besides or 0)
    return tuple(dict.fromkeys(said for one in _stored(seeker, others) for said in _sentences(one.letter)))


@whole
def _save(seeker: SeekerId, number: int, letter: Letter, step: str, facts: str) -> StoredLetter:
    application = rows(models.Application, seeker).filter(number=number).first()
    if application is None:
        raise UsageError(
            Sentence("There is no application {number}.", number=number), "'comeback applications' lists them with their numbers."
        )
    row = rows(models.Letter, seeker).filter(application=application, kind=letter.kind.value, step=step).first()
    if row is None:
        row = models.Letter(seeker_id=seeker, application=application, kind=letter.kind.value, step=step, revision=0)
    elif not _still_words(row):
        raise ComebackError("This letter is already on its way; its words cannot be changed.", "'comeback outbox' shows where it is.")
    elif rows(models.Revision, seeker).filter(letter=row, number=row.revision, facts=facts).exists():
        return StoredLetter(row.pk, number, step, DeliveryState(row.state), row.revision, letter)
    row.revision += 1
    row.recipient = (letter.to or "").lower()
    row.state, row.reason = DeliveryState.DRAFT.value, ""
    for column, value in UNAPPROVED.items():
        setattr(row, column, value)
    row.save()
    rows(models.Revision, seeker).create(seeker_id=seeker, letter=row, number=row.revision, facts=facts)
    return StoredLetter(row.pk, number, step, DeliveryState.DRAFT, row.revision, letter)


def _still_words(row: models.Letter) -> bool:
    state = DeliveryState(row.state)
    return state in STILL_WORDS or state is DeliveryState.REFUSED or (state is DeliveryState.CANCELLED and row.dot_at is None)


def _stored(seeker: SeekerId, asked: QuerySet[models.Letter]) -> Iterator[StoredLetter]:
    words = {(row.letter_id, row.number): row.facts for row in rows(models.Revision, seeker).filter(letter__in=asked)}
    for row in asked.select_related("application").order_by("pk"):
        newest = decode(Letter, words[row.pk, row.revision])
        yield StoredLetter(row.pk, row.application.number, row.step, DeliveryState(row.state), row.revision, newest, _still_words(row))


def _sentences(letter: Letter) -> list[str]:
    if letter.said:
        return [said.sentence for said in letter.said]
    return [line.strip() for line in letter.body.splitlines() if line.strip()]
