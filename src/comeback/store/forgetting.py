"""Forgetting rows so that no trace of their words is left in any other. Finding them is the work of `traces`; writing the file anew
without them, of `erasure`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from django.db import connection

from comeback.domain.delivery import DeliveryState
from comeback.domain.event import Event
from comeback.domain.message import Place
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.store import models
from comeback.store.access import R, SeekerId, change_edition, matching, rows
from comeback.store.intake import Batch, Lying, take_in
from comeback.store.mapping.codec import encode
from comeback.store.mapping.columns import key
from comeback.store.traces import BY_ITSELF, Traces, entry_names
from comeback.store.transaction import whole

LEAVING = (DeliveryState.CLAIMED.value, DeliveryState.DOT.value)
Owned = tuple[tuple[type[models.SeekerRow], str], ...]
OF_A_LETTER: Owned = ((models.MailDraft, "letter"), (models.Attempt, "letter"), (models.Revision, "letter"), (models.Letter, "pk"))
OF_A_MAIL: Owned = ((models.Reading, "message"), (models.Correction, "message"), (models.Place, "message"), (models.Message, "pk"))
"""Tables with the column that names the letter or the mail, which goes last."""


@whole
def forget(seeker: SeekerId, going: Traces, changed: Mapping[str, Event]) -> None:
    """Forget these rows; `changed` holds, by id, what is left of entries that stay. One transaction.

    Of a mail that goes just its fingerprint stays, without its place, so that it does not come back with the next look at its source.
    ComebackError where one of the letters is leaving at this very moment.
    """
    _refuse_leaving(seeker, going.letters)
    for table, column in OF_A_LETTER:
        _delete(table, seeker, column, going.letters)
    identities = [mail.identity for page in matching(models.Message, seeker, "pk", going.mails) for mail in page.only("identity")]
    _delete(models.Event, seeker, "identity", identities)
    _delete(models.HeardFeedback, seeker, "source", {*identities, *entry_names(seeker, going.entries)})
    for table, column in OF_A_MAIL:
        _delete(table, seeker, column, going.mails)
    _delete(models.Moment, seeker, "event", going.entries)
    _delete(models.Event, seeker, "pk", going.entries)
    for noun, numbers in going.alone.items():
        _delete(BY_ITSELF[noun], seeker, "pk", numbers)
    _delete(models.PassedMail, seeker, "pk", _without_place(seeker, going.passed, identities))
    for name, event in changed.items():
        rows(models.Event, seeker).filter(name=key(name)).update(facts=encode(event))
    rows(models.Application, seeker).filter(events=None, letters=None).delete()
    change_edition(seeker)


def _without_place(seeker: SeekerId, passed: Iterable[int], identities: Iterable[str]) -> frozenset[int]:
    """Note the fingerprints of erased mails, and of those passed over whose place tells too much; returns the rows that these replace."""
    numbers = frozenset(passed)
    known = [row.identity for page in matching(models.PassedMail, seeker, "pk", numbers) for row in page.only("identity")]
    take_in(seeker, Batch(passed=[Lying(identity, Place("")) for identity in {*identities, *known}]))
    return numbers


def _refuse_leaving(seeker: SeekerId, letters: Iterable[int]) -> None:
    for page in matching(models.Letter, seeker, "pk", letters):
        leaving = page.filter(state__in=LEAVING).first()
        if leaving:
            raise ComebackError(
                Sentence("Letter {number} is being sent at this moment, and nothing was erased.", number=leaving.pk),
                "Wait until 'comeback outbox' says how it went.",
            )


def _delete(table: type[R], seeker: SeekerId, column: str, values: Iterable[object]) -> None:
    """Without Django's own walk over what points here: the caller names all of it, and the database checks that at the end."""
    for page in matching(table, seeker, column, values):
        page._raw_delete(connection.alias)
