"""The tables, one noun per file. Every row belongs to a seeker; what points from row to row stays within one seeker."""

from __future__ import annotations

from comeback.store.models.account import Epoch, MailAccount, MailDraft, SyncFolder
from comeback.store.models.application import Application
from comeback.store.models.base import SeekerRow
from comeback.store.models.event import Event, Moment
from comeback.store.models.feedback import HeardFeedback
from comeback.store.models.letter import Attempt, Letter, Revision
from comeback.store.models.message import Message, Place
from comeback.store.models.notice import CalendarEntry, Notice, NoticeChoice
from comeback.store.models.passed import PassedMail, QuarantinedMail
from comeback.store.models.reading import Correction, Reading
from comeback.store.models.seeker import Seeker, SeekerAddress

__all__ = [
    "Application",
    "Attempt",
    "CalendarEntry",
    "Correction",
    "Epoch",
    "Event",
    "HeardFeedback",
    "Letter",
    "MailAccount",
    "MailDraft",
    "Message",
    "Moment",
    "Notice",
    "NoticeChoice",
    "PassedMail",
    "Place",
    "QuarantinedMail",
    "Reading",
    "Revision",
    "Seeker",
    "SeekerAddress",
    "SeekerRow",
    "SyncFolder",
]
