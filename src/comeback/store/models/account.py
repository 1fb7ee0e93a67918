"""How far live mail has been read, and which life of the database this is. Passwords and tokens are never kept here."""

from __future__ import annotations

from django.db import models

from comeback.store.models.base import SeekerRow, one_of, unique


class SyncFolder(SeekerRow):
    """How far one folder of one account is read. Another `uidvalidity` than the server's, higher or lower, means: look again."""

    account = models.CharField(max_length=200)
    folder = models.CharField(max_length=400)
    uidvalidity = models.BigIntegerField()
    last_uid = models.BigIntegerField(default=0)

    class Meta:
        constraints = [unique("folder_once", "account", "folder")]


class Epoch(SeekerRow):
    """One life of the database. A restored copy begins another, in which nothing is sent until the seeker has looked."""

    token = models.CharField(max_length=64)
    cause = models.CharField(max_length=16)
    began_at = models.DateTimeField()
    looked_at = models.DateTimeField(null=True)
    """When the seeker said that sending may go on; None means paused."""

    class Meta:
        constraints = [unique("epoch_once", "token"), one_of("epoch_cause", "cause", ["first", "restored"])]
