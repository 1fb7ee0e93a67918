"""The sender as a process that tests may kill: a forge, which has loaded everything and holds nothing, forks one for each order.

An order is a line of JSON on standard input: {"now": ISO, "smtp": port, "imap": port, "user": address, "password": words,
"files_sent": bool, "alone": bool, "stop": bool}. For each the forge prints the worker's process id, and when it has ended its exit status
(negative for a signal). With "stop" the worker waits for SIGCONT before it begins, so that somebody can attach to it.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from contextlib import AbstractContextManager
from datetime import datetime

from comeback.config import settings
from comeback.domain.account import Account, Credentials, Secret, Server
from comeback.flows.carrying import Carrier
from comeback.flows.home import Home
from comeback.ledger.timing import next_open
from comeback.mailbox.imap.sent import sent_folder
from comeback.mailbox.sent import SentFolder
from comeback.mailbox.smtp.address import mailbox_of
from comeback.store.opening import opened
from comeback.store.seekers import the_seeker
from comeback.work.round import run
from tests.plugins.databases import ADA

Order = dict[str, object]


def carrier(order: Order) -> Carrier:
    """The way out that an order names."""
    user = str(order["user"])
    credentials = Credentials(user, Secret(str(order["password"])))
    imap, smtp = (Server("localhost", int(str(order[name]))) for name in ("imap", "smtp"))

    def sent() -> AbstractContextManager[SentFolder]:
        return sent_folder(imap, credentials)

    return Carrier(Account(ADA.email, user, imap, smtp, files_sent=bool(order["files_sent"])), lambda: credentials, sent)


def work(order: Order) -> None:
    """One round at the moment that the order names."""
    found, now = settings(), datetime.fromisoformat(str(order["now"]))
    with opened(found):
        home = Home(found, *the_seeker())
        run(home, lambda address: carrier(order), lambda: now, alone=bool(order["alone"]))


def forge() -> None:
    """Until standard input ends. What a worker would load at its first letter is loaded before, or most kills would fall there."""
    next_open(datetime.now().astimezone(), ADA)
    mailbox_of(ADA.email)
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            # A shell that runs the tests in the background has it ignored.
            signal.signal(signal.SIGINT, signal.default_int_handler)
            if json.loads(line).get("stop"):
                os.kill(os.getpid(), signal.SIGSTOP)
            try:
                work(json.loads(line))
            except BaseException as error:  # noqa: BLE001 - told by the exit status
                sys.stderr.write(f"{type(error).__name__}: {error}\n")
                os._exit(3)
            os._exit(0)
        if json.loads(line).get("stop"):
            # Woken before it sleeps it would never wake.
            os.waitpid(child, os.WUNTRACED)
        print(child, flush=True)  # noqa: T201 - to the test
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)  # noqa: T201 - as above


if __name__ == "__main__":
    forge()
