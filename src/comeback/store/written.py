"""Which of the seeker's mails are letters of ours, by their Message-ID: those approved and those put into Drafts."""

from __future__ import annotations

from comeback.domain.kinds import LetterKind
from comeback.store import models
from comeback.store.access import SeekerId, rows
from comeback.store.trouble import told


@told()
def kinds_written(seeker: SeekerId) -> dict[str, LetterKind]:
    """The kind of each letter that has a Message-ID of its own."""
    letters = rows(models.Letter, seeker)
    found = dict(letters.exclude(message_id=None).values_list("message_id", "kind"))
    found.update(rows(models.MailDraft, seeker).values_list("message_id", "letter__kind"))
    return {str(one): LetterKind(kind) for one, kind in found.items()}
