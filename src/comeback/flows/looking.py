"""Looking at mail and keeping nothing: what mails mean, and what feedback they hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, islice
from pathlib import Path

from comeback.domain.lesson import FeedbackReading
from comeback.domain.message import Message, Quarantined
from comeback.domain.reading import Reading
from comeback.flows.listening import ear
from comeback.flows.owner import find_owner
from comeback.lessons.feedback import feedback_in
from comeback.mailbox.reader import messages
from comeback.reading.reader import read

LOOK_AHEAD = 2_000
"""Mails that are held back until the owner's address is found among them."""


def read_mails(paths: Sequence[Path], me: frozenset[str]) -> Iterator[tuple[Message, Reading] | Quarantined]:
    """Every mail with its reading, in the order of the sources; `me` empty lets the program find the owner's address."""
    mails = composed(paths)
    ahead = [] if me else list(islice(mails, LOOK_AHEAD))
    owner = find_owner(one for one in ahead if isinstance(one, Message))
    mine = me or frozenset({owner.email} - {""})
    for mail in chain(ahead, mails):
        yield (mail, read(mail, mine, owner.name)) if isinstance(mail, Message) else mail


def feedback_of(paths: Sequence[Path]) -> Iterator[tuple[Message, FeedbackReading] | Quarantined]:
    """Every mail with the points of feedback in its new words."""
    for mail in composed(paths):
        yield (mail, feedback_in(mail, ear)) if isinstance(mail, Message) else mail


def composed(paths: Sequence[Path]) -> Iterator[Message | Quarantined]:
    """All mails of these paths, read in full."""
    for path in paths:
        for mail in messages(path, wants=None, known=None):
            if isinstance(mail, Message | Quarantined):
                yield mail
