"""Live mail: the mailboxes, how far each folder is read and how that went, drafts put there, and which life of the database this is.

Passwords and tokens are never kept here.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from comeback.domain.drafts import OPEN, DraftState
from comeback.store.exact_text import ExactText
from comeback.store.models.base import SeekerRow, one_of, same_seeker, unique
from comeback.store.models.letter import Letter


class MailAccount(SeekerRow):
    """A mailbox, and how the last look at it went. The columns after `connected_at` are its health."""

    address = models.CharField(max_length=200)
    facts = ExactText()
    """JSON of the domain's Account."""
    connected_at = models.DateTimeField()
    looked_at = models.DateTimeField(null=True)
    """When every folder was last read to its end."""
    trouble = models.CharField(max_length=16, blank=True)
    """The kind of what went wrong last; empty when all went well."""
    said = ExactText(blank=True)
    """The same in words, as `comeback.store.mapping.sentences` packs them; so in the folders below."""
    failures = models.PositiveIntegerField(default=0)
    """How often in a row."""
    next_try = models.DateTimeField(null=True)

    class Meta:
        constraints = [unique("account_once", "address")]


class SyncFolder(SeekerRow):
    """How far one folder of one account is read. Another `uidvalidity` than the server's, higher or lower, means: look again."""

    account = models.CharField(max_length=200)
    folder = models.CharField(max_length=400)
    uidvalidity = models.BigIntegerField()
    last_uid = models.BigIntegerField(default=0)
    """The highest UID of which everything up to it is settled here."""
    uidnext = models.BigIntegerField(default=0)
    modseq = models.BigIntegerField(default=0)
    messages = models.BigIntegerField(default=0)
    """What the server said when the folder was last read to its end."""
    marks = ExactText(default="[]")
    """JSON of the last mails by UID and head: a server that gives their UIDs to other mails is found out."""
    seen = models.BigIntegerField(default=0)
    """Mails looked at since the folder was first read."""
    newest = models.DateTimeField(null=True)
    """When the newest mail that was seen came in."""
    looked_at = models.DateTimeField(null=True)
    said = ExactText(blank=True)
    """What went wrong last in this folder; empty when all went well."""

    class Meta:
        constraints = [unique("folder_once", "account", "folder")]


class MailDraft(SeekerRow):
    """A letter that was put into the mailbox's own Drafts, and what the seeker did with it there."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="mail_drafts", db_constraint=False, db_index=False)
    account = models.CharField(max_length=200)
    folder = models.CharField(max_length=400)
    message_id = ExactText()
    recipient = ExactText()
    thread = ExactText(blank=True)
    """The Message-ID it answers."""
    put_at = models.DateTimeField()
    size = models.BigIntegerField()
    state = models.CharField(max_length=16, default=DraftState.PUTTING.value)
    sent_as = models.CharField(max_length=200, blank=True)
    """Identity of the kept mail by which the seeker sent it."""

    class Meta:
        constraints = [
            unique("draft_alone", "letter", where=Q(state__in=sorted(str(state) for state in OPEN))),
            one_of("draft_state", "state", [str(state) for state in DraftState]),
            same_seeker("draft_letter", "letter"),
        ]


class Epoch(SeekerRow):
    """One life of the database. A restored copy begins another, in which nothing is sent until the seeker has looked."""

    token = models.CharField(max_length=64)
    cause = models.CharField(max_length=16)
    began_at = models.DateTimeField()
    looked_at = models.DateTimeField(null=True)
    """When the seeker said that sending may go on; None means paused."""

    class Meta:
        constraints = [unique("epoch_once", "token"), one_of("epoch_cause", "cause", ["first", "restored"])]
