"""Letters on their way: words in revisions, the frozen bytes a person approved, and every attempt to send them.

The allowed moves stand in `comeback.domain.delivery`; here the database itself refuses what would send a letter twice.
"""

from __future__ import annotations

from django.db import models
from django.db.models import Q

from comeback.domain.delivery import MAY_BE_AT_THE_READER, DeliveryState
from comeback.store.exact_text import ExactText
from comeback.store.models.application import Application
from comeback.store.models.base import SeekerRow, one_of, same_seeker, unique

UNFROZEN = [str(DeliveryState.DRAFT), str(DeliveryState.CANCELLED)]
"""The states in which a letter may lack bytes, envelope and approval."""


class Letter(SeekerRow):
    """One letter for one step of one application. Bytes and envelope are frozen when a person approves them."""

    application = models.ForeignKey(Application, on_delete=models.PROTECT, related_name="letters", db_constraint=False, db_index=False)
    kind = models.CharField(max_length=32)
    step = models.CharField(max_length=200, blank=True)
    """What caused it, so that one cause never makes two letters of a kind."""
    state = models.CharField(max_length=16, default=DeliveryState.DRAFT.value)
    revision = models.PositiveIntegerField(default=1)
    """The revision that counts; an edit makes a new one and voids an approval."""
    recipient = ExactText(blank=True)
    """To whom, in lower case: what was said to one person is not said again."""
    account = ExactText(blank=True)
    envelope_from = ExactText(blank=True)
    envelope_to = ExactText(default="[]")
    """JSON list of addresses, exactly those approved."""
    frozen = models.BinaryField(null=True)
    approved_hash = models.CharField(max_length=64, blank=True)
    """SHA-256 over envelope and bytes."""
    message_id = ExactText(null=True, unique=True)
    ledger_token = models.CharField(max_length=64, null=True, unique=True)
    approved_at = models.DateTimeField(null=True)
    known = models.CharField(max_length=64, blank=True)
    """A digest of the application's events when it was approved: another one at the dot means that the person has not seen all."""
    not_before = models.DateTimeField(null=True)
    try_after = models.DateTimeField(null=True)
    reason = models.CharField(max_length=16, blank=True)
    claim_token = models.CharField(max_length=64, blank=True)
    claim_until = models.DateTimeField(null=True)
    attempt_no = models.PositiveIntegerField(default=0)
    dot_at = models.DateTimeField(null=True)
    server_reply = ExactText(blank=True)
    evidence = ExactText(blank=True)
    sent_uidvalidity = models.BigIntegerField(null=True)
    sent_uid = models.BigIntegerField(null=True)

    class Meta:
        constraints = [
            unique("letter_once", "application", "kind", "step"),
            unique("letter_row", "id"),
            one_of("letter_state", "state", [str(state) for state in DeliveryState]),
            models.CheckConstraint(
                condition=Q(state__in=UNFROZEN) | (Q(frozen__isnull=False, message_id__isnull=False) & ~Q(approved_hash="")),
                name="letter_approved_is_frozen",
            ),
            same_seeker("letter_application", "application"),
        ]
        indexes = [
            models.Index(fields=["seeker", "recipient"], name="letter_recipient"),
            models.Index(fields=["state", "not_before"], name="letter_due"),
        ]


class Revision(SeekerRow):
    """The words of a letter at one time. Added, never edited."""

    letter = models.ForeignKey(Letter, on_delete=models.CASCADE, related_name="revisions", db_constraint=False, db_index=False)
    number = models.PositiveIntegerField()
    facts = ExactText()
    """JSON of the domain's Letter."""

    class Meta:
        constraints = [unique("revision_once", "letter", "number"), same_seeker("revision_letter", "letter")]


class Attempt(SeekerRow):
    """One attempt to send a letter. Added, never removed; at most one of a letter's may be at its reader."""

    letter = models.ForeignKey(Letter, on_delete=models.PROTECT, related_name="attempts", db_constraint=False, db_index=False)
    number = models.PositiveIntegerField()
    state = models.CharField(max_length=16)
    claimed_at = models.DateTimeField()
    dot_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    reply = ExactText(blank=True)
    decided_by = ExactText(blank=True)
    """Who said "send again" where the attempt before was uncertain; empty for the first."""

    class Meta:
        constraints = [
            unique("attempt_once", "letter", "number"),
            unique("attempt_alone", "letter", where=Q(state__in=sorted(str(state) for state in MAY_BE_AT_THE_READER))),
            one_of("attempt_state", "state", [str(state) for state in DeliveryState]),
            same_seeker("attempt_letter", "letter"),
        ]
