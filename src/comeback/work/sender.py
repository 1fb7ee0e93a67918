"""The sender as a process: one of a data folder at a time, one round or one after the other. What a round does stands in `round`."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError
from comeback.flows.backing_up import back_up_if_due
from comeback.flows.carriers import carrier_of
from comeback.flows.carrying import Clock
from comeback.flows.filing import note
from comeback.flows.home import Home, open_home
from comeback.flows.resuming import PAUSED, paused
from comeback.mailbox.trouble import MailTrouble
from comeback.store.lock import held_alone
from comeback.work.round import Round, run

LOCK_NAME = "sender.lock"
PAUSE = 30.0
"""Seconds between two rounds."""


def rounds(home: Home, clock: Clock, *, watch: bool) -> Iterator[Round]:
    """One round, or with `watch` one after the other until Ctrl-C.

    What was sent is noted in the ledger after each round, so that nobody is owed the same letter again. ComebackError where another process
    is at it, or a restored ledger is paused.
    """
    if paused(home):
        raise PAUSED
    with alone(home.settings.home):
        while True:
            done = run(home, partial(carrier_of, home, clock), clock, alone=not home.settings.database)
            note(home)
            yield done
            if not watch:
                return
            back_up_if_due(home, clock())
            try:
                time.sleep(PAUSE)
            except KeyboardInterrupt:
                return
            home = open_home()


def one_round(home: Home, clock: Clock) -> Sequence[MailTrouble]:
    """One round now; returns what was in the way."""
    (done,) = rounds(home, clock, watch=False)
    return done.trouble


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Be the only sender of this data folder. The kernel lets go when the process ends, however it ends."""
    with held_alone(folder / LOCK_NAME) as other:
        if other is not None:
            which = Sentence("process {number}", number=other) if other else Sentence("another process")
            raise ComebackError(
                Sentence("Letters of {folder} are being sent by {which} already.", folder=folder, which=which),
                "Let it work, or end it first.",
            )
        yield
