"""Waiting for a server to say that something came (IDLE, RFC 2177). Only a hint: whoever waits looks again after a while in any case."""

from __future__ import annotations

import select
import time
from collections.abc import Sequence

from comeback.domain.sentence import Sentence
from comeback.mailbox.imap.session import Session
from comeback.mailbox.trouble import MailTrouble, TroubleKind

LONGEST = 9 * 60
"""Seconds of one IDLE: routers forget quiet connections after ten minutes."""


class Idle:
    """A session that waits. Nothing else may be asked of it any more."""

    def __init__(self, session: Session) -> None:
        self.session = session
        session.wire.fresh()
        session.wire.send(b"I1 IDLE\r\n")
        if not session.wire.line().startswith(b"+"):
            raise MailTrouble(TroubleKind.SERVER, Sentence("{server} does not wait.", server=session.server))

    def fileno(self) -> int:
        """For `select`."""
        return self.session.wire.socket.fileno()


def wait(idles: Sequence[Idle], seconds: float) -> bool:
    """Until one of the servers says something (True), or the time is over; no longer than routers remember a quiet connection."""
    if any(one.session.wire.waiting() for one in idles):
        return True
    if not idles:
        time.sleep(seconds)
        return False
    ready, _, _ = select.select(idles, [], [], min(seconds, LONGEST))
    return bool(ready)
