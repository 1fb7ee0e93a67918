"""Letters that were put into a mailbox's own Drafts, and what became of them there. See `comeback.flows.drafting`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from comeback.domain.drafts import OPEN, DraftState
from comeback.errors import ComebackError
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.mapping.columns import instant
from comeback.store.transaction import whole
from comeback.store.trouble import told


@dataclass(frozen=True, slots=True)
class MailDraft:
    """One draft: the letter's id, where it was put and when, and the marks by which it is known again. `id` 0: not kept yet."""

    letter: int
    account: str
    folder: str
    message_id: str
    recipient: str
    thread: str
    put_at: datetime
    size: int
    state: DraftState = DraftState.PUTTING
    sent_as: str = ""
    id: int = 0


@told()
def of_account(seeker: SeekerId, account: str) -> list[MailDraft]:
    """Those of a mailbox of which it is not known that they were sent."""
    return [
        _draft(row) for row in rows(models.MailDraft, seeker).filter(account=account).exclude(state=DraftState.SENT.value).order_by("pk")
    ]


@told()
def lie_for(seeker: SeekerId, recipient: str) -> bool:
    """Whether a letter to this address lies in the Drafts of any mailbox, or may."""
    return rows(models.MailDraft, seeker).filter(recipient=recipient, state__in=[str(state) for state in OPEN]).exists()


@told()
def by_letter(seeker: SeekerId) -> dict[int, MailDraft]:
    """By the letter's id, the newest of those that lie in Drafts, or may, or that the seeker has sent from there."""
    found = rows(models.MailDraft, seeker).exclude(state=DraftState.GONE.value).order_by("pk")
    return {row.letter_id: _draft(row) for row in found}


@told()
def refuse_sent(seeker: SeekerId, letter: int) -> None:
    """ComebackError for a letter that the seeker has sent from Drafts."""
    if rows(models.MailDraft, seeker).filter(letter=letter, state=DraftState.SENT.value).exists():
        raise ComebackError("You have sent this letter from your own mail program.", "Nobody is sent the same letter twice.")


@whole
def begin(seeker: SeekerId, draft: MailDraft) -> MailDraft:
    """Note that a letter is about to be put into Drafts; ComebackError where it lies there already, or was sent from there."""
    refuse_sent(seeker, draft.letter)
    if rows(models.MailDraft, seeker).filter(letter=draft.letter, state__in=[str(state) for state in OPEN]).exists():
        raise ComebackError(
            "This letter lies in your Drafts already.", "Send it from there; or delete it there and run 'comeback sync' first."
        )
    row = rows(models.MailDraft, seeker).create(
        seeker_id=seeker,
        letter_id=draft.letter,
        account=draft.account,
        folder=draft.folder,
        message_id=draft.message_id,
        recipient=draft.recipient,
        thread=draft.thread,
        put_at=instant(draft.put_at),
        size=draft.size,
    )
    return _draft(row)


@whole
def becomes(seeker: SeekerId, draft: int, state: DraftState, sent_as: str = "") -> None:
    """What became of it."""
    rows(models.MailDraft, seeker).filter(pk=draft).update(state=state.value, sent_as=sent_as)


def _draft(row: models.MailDraft) -> MailDraft:
    return MailDraft(
        letter=row.letter_id,
        account=row.account,
        folder=row.folder,
        message_id=row.message_id,
        recipient=row.recipient,
        thread=row.thread,
        put_at=row.put_at,
        size=row.size,
        state=DraftState(row.state),
        sent_as=row.sent_as,
        id=row.pk,
    )
