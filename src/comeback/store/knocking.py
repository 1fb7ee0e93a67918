"""The letters of a mailbox whose server did not let us in wait together: providers lock a mailbox that is knocked at for each of them.

Called inside transactions of others.
"""

from __future__ import annotations

from datetime import datetime

from django.db.models import Q, QuerySet

from comeback.domain.delivery import DeliveryState, Outcome, Reason
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.columns import instant
from comeback.store.mapping.sentences import packed


def wait_together(seeker: SeekerId, letter: int, outcome: Outcome, until: datetime) -> None:
    """What this letter met, the others of its mailbox are not tried on before the same moment; they say why."""
    account = rows(models.Letter, seeker).filter(pk=letter).values_list("account", flat=True).get()
    sooner = Q(try_after=None) | Q(try_after__lt=instant(until))
    others = _waiting(seeker, account).filter(sooner).exclude(pk=letter)
    others.filter(reason="").update(reason=outcome.reason.value, server_reply=packed(outcome.reply))
    others.update(try_after=instant(until))


def knock_again(seeker: SeekerId, account: str) -> None:
    """The mailbox has just let us in, so nothing of it waits for another try."""
    waiting = _waiting(seeker, account)
    waiting.filter(reason=Reason.SIGN_IN.value).update(reason="", server_reply="")
    waiting.update(try_after=None)


def _waiting(seeker: SeekerId, account: str) -> QuerySet[models.Letter]:
    return rows(models.Letter, seeker).filter(account=account, state=DeliveryState.APPROVED.value)
