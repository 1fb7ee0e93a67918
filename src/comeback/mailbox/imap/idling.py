"""Waiting for a server to say that something came (IDLE, RFC 2177). Only a hint: whoever waits looks again after a while in any case."""

from __future__ import annotations

import select
import time
from collections.abc import Sequence

from comeback.mailbox.imap.session import Session
from comeback.mailbox.trouble import MailTrouble, TroubleKind

LONGEST = 9 * 60
"""Seconds of one IDLE: routers forget quiet connections after ten minutes."""


class Idle:
    """A session that waits. Nothing else may be asked of it until `end`."""

    def __init__(self, session: Session) -> None:
        self.session = session
        session.wire.fresh()
        session.wire.send(b"I1 IDLE\r\n")
        if not session.wire.line().startswith(b"+"):
            raise MailTrouble(TroubleKind.SERVER, f"{session.server} does not wait.")

    def fileno(self) -> int:
        """For `select`."""
        return self.session.wire.socket.fileno()

    def end(self) -> None:
        """Stop waiting; what the server said meanwhile is let go, since everything is looked at anew."""
        self.session.wire.fresh()
        self.session.wire.send(b"DONE\r\n")
        while self.session.wire.line().startswith((b"*", b"+")):
            pass


def wait(idles: Sequence[Idle], seconds: float) -> None:
    """Until one of the servers says something, or the time is over."""
    if any(one.session.wire.waiting() for one in idles):
        return
    if not idles:
        time.sleep(seconds)
        return
    select.select(idles, [], [], min(seconds, LONGEST))
