"""Orders to a forge of workers, kills at moments that nobody chose, and the count of what became of the letters."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from types import TracebackType

from comeback.domain.delivery import DeliveryState
from comeback.store import outbox
from tests.plugins.postoffice import PostOffice

LONGEST_LIFE = 20.0
"""Seconds after which a worker is killed at the latest."""
SENT = (DeliveryState.SENT, DeliveryState.FILED)


def order(office: PostOffice, now: datetime, *, alone: bool = True, stop: bool = False) -> str:
    """One line of a forge's."""
    facts = {
        "now": now.isoformat(),
        "smtp": office.smtp.port,
        "imap": office.mailbox.server.imaps,
        "user": office.mailbox.address,
        "password": office.mailbox.password,
        "files_sent": office.files_sent,
        "alone": alone,
        "stop": stop,
    }
    return json.dumps(facts)


@dataclass
class Forge:
    """A forge of workers, from `with` to the end of it. The environment names ledger and certificate."""

    kills: int = 0
    complaints: list[str] = field(default_factory=list)

    def __enter__(self) -> Forge:
        words = [sys.executable, "-m", "tests.sending.worker"]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(words, env=os.environ.copy(), stdin=pipe, stdout=pipe, stderr=pipe, text=True)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        _, said = self.process.communicate(timeout=60)
        self.complaints += said.splitlines()

    def start(self, line: str) -> int:
        """One worker; returns its process id."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return int(self.process.stdout.readline())

    def ended(self) -> int:
        """Wait for the worker; its exit status."""
        assert self.process.stdout is not None
        return int(self.process.stdout.readline())

    def run(self, line: str, kill_after: float | None = None) -> int:
        """One worker, killed after so many seconds if it is not done by then; its exit status."""
        child = self.start(line)
        if kill_after is None:
            return self.ended()
        timer = threading.Timer(kill_after, self._kill, (child,))
        timer.start()
        status = self.ended()
        timer.cancel()
        timer.join()
        self.kills += status == -signal.SIGKILL
        return status

    @staticmethod
    def _kill(child: int) -> None:
        try:
            os.kill(child, signal.SIGKILL)
        except ProcessLookupError:
            return


@dataclass(frozen=True)
class Count:
    """What became of the letters: ids of those that the ledger calls sent and nobody got, that somebody got twice, that went to somebody
    else or with other bytes, and of those that are uncertain; `really` is how many of these arrived."""

    lost: list[str]
    doubled: list[str]
    wrong: list[str]
    uncertain: list[str]
    really: int
    open: int
    letters: int


def count(office: PostOffice) -> Count:
    """By the oracle, which has every letter that any server took."""
    taken = office.smtp.accepted()
    times = Counter(one.message_id for one in taken)
    letters = {one.frozen.message_id: one for one in outbox.deliveries(office.home.seeker_id) if one.frozen}
    approved = {key: (one.frozen.raw, one.frozen.envelope) for key, one in letters.items() if one.frozen}
    wrong = [
        one.message_id
        for one in taken
        if one.message_id not in approved
        or one.raw != approved[one.message_id][0]
        or (one.sender, one.recipients) != (approved[one.message_id][1].sender, approved[one.message_id][1].recipients)
    ]
    uncertain = [key for key, one in letters.items() if one.state is DeliveryState.UNCERTAIN]
    return Count(
        lost=[key for key, one in letters.items() if one.state in SENT and not times[key]],
        doubled=[key for key, number in times.items() if number > 1],
        wrong=wrong,
        uncertain=uncertain,
        really=sum(times[key] for key in uncertain),
        letters=len(letters),
        open=sum(one.state not in {*SENT, DeliveryState.UNCERTAIN, DeliveryState.REFUSED} for one in letters.values()),
    )


def settle(office: PostOffice, rounds: int = 40) -> None:
    """Rounds without kills until nothing is open; letters put off by a fault have their next try."""
    for _ in range(rounds):
        if not count(office).open:
            return
        office.round(timedelta(minutes=16))
    raise AssertionError(office.states())


def survived(office: PostOffice, told: str, deed: Callable[[], object]) -> DeliveryState:
    """One letter through this deed and the rounds after it; checks that it is neither lost nor doubled, and returns where it stands."""
    office.next_morning()
    (number,) = office.write(1)
    before = len(office.smtp.accepted())
    deed()
    office.now += timedelta(minutes=6)
    settle(office)
    state = office.letter(number).state
    taken = len(office.smtp.accepted()) - before
    assert taken == 1 if state in SENT else taken <= 1, (told, state, taken)
    assert state in {*SENT, DeliveryState.UNCERTAIN}, (told, state)
    return state


def random_kills(office: PostOffice, forge: Forge, kills: int, luck: random.Random) -> None:
    """Workers, each killed at a moment of `luck`, until there were so many kills; new letters come as the old ones leave.

    How long a worker may live follows what workers do: on a busy machine all kills would fall before the first letter, on an idle one
    behind the last.
    """
    life = 0.4
    while forge.kills < kills:
        before = office.states()
        if before.count(DeliveryState.APPROVED) < 10:
            office.write(20)
            before = office.states()
        office.next_morning()
        office.now += timedelta(seconds=1)
        status = forge.run(order(office, office.now), luck.uniform(0.05, life))
        if status == 0:
            life = max(life * 0.8, 0.1)
        elif office.states() == before:
            life = min(life * 1.2, LONGEST_LIFE)
