"""The outbox as values: every letter with how far it is. Moving a letter on is done in `approvals`, `claims` and `resolutions`."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta

from comeback.domain.delivery import Delivery, DeliveryState, Envelope, Frozen, Reason
from comeback.domain.letter import Letter
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.codec import decode
from comeback.store.mapping.columns import instant
from comeback.store.mapping.sentences import unpacked
from comeback.store.trouble import told

EVERY = frozenset(DeliveryState)
A_DAY = timedelta(hours=24)


@told()
def deliveries(seeker: SeekerId, states: Iterable[DeliveryState] = EVERY) -> list[Delivery]:
    """The letters in these states, the oldest first."""
    return list(_as_values(seeker, {"state__in": [str(state) for state in states]}))


@told()
def delivery(seeker: SeekerId, letter: int) -> Delivery:
    """One letter; UsageError where the seeker has none of this number."""
    found = next(_as_values(seeker, {"pk": letter}), None)
    if found is None:
        raise UsageError(Sentence("There is no letter {letter}.", letter=letter), "'comeback outbox' lists them with their numbers.")
    return found


@told()
def dotted_lately(seeker: SeekerId, now: datetime) -> int:
    """How many attempts went as far as the dot within the last 24 hours."""
    return rows(models.Attempt, seeker).filter(dot_at__gt=instant(now) - A_DAY).count()


@told()
def known_of(seeker: SeekerId, application: int) -> str:
    """A digest of everything the ledger knows of an application now; it is another one once anything is added, changed or taken away."""
    names = rows(models.Event, seeker).filter(application__number=application).order_by("name").values_list("name", flat=True)
    return hashlib.sha256("\n".join(names).encode()).hexdigest()


def _as_values(seeker: SeekerId, asked: dict[str, object]) -> Iterator[Delivery]:
    # Which letters they are is asked once: one that moves on in between would else be of the second answer and not of the first.
    found = list(rows(models.Letter, seeker).filter(**asked).select_related("application").order_by("pk"))
    words = {(row.letter_id, row.number): row.facts for row in rows(models.Revision, seeker).filter(letter__in=found)}
    attempts = {(row.letter_id, row.number): row for row in rows(models.Attempt, seeker).filter(letter__in=found)}
    for row in found:
        letter = decode(Letter, words[row.pk, row.revision])
        yield _value(row, letter, attempts.get((row.pk, row.attempt_no)))


def _value(row: models.Letter, letter: Letter, attempt: models.Attempt | None) -> Delivery:
    state = DeliveryState(row.state)
    gone = state in {DeliveryState.SENT, DeliveryState.FILED}
    return Delivery(
        id=row.pk,
        application=row.application.number,
        kind=row.kind,
        state=state,
        revision=row.revision,
        to=row.recipient,
        subject=letter.subject,
        account=row.account,
        frozen=frozen_of(row),
        approved_hash=row.approved_hash,
        approved_at=row.approved_at,
        known=row.known,
        not_before=row.not_before,
        try_after=row.try_after,
        reason=Reason(row.reason),
        attempt=row.attempt_no,
        dot_at=row.dot_at,
        sent_at=attempt.ended_at or attempt.dot_at if attempt and gone else None,
        reply=unpacked(row.server_reply),
        evidence=row.evidence,
    )


def frozen_of(row: models.Letter) -> Frozen | None:
    """The bytes and envelope of an approved letter."""
    if row.frozen is None or row.message_id is None:
        return None
    envelope = Envelope(row.envelope_from, tuple(json.loads(row.envelope_to)))
    return Frozen(envelope, bytes(row.frozen), row.message_id, row.ledger_token or "")
