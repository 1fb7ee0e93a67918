"""Reading a mailbox that changes all the time over a line that breaks all the time: nothing is missed, and nothing is taken twice.

Each round other mail programs append, move, copy and delete, folders come and go, UIDVALIDITY changes up or down, and the connection breaks
after a random byte. In the end everything calms down, and the ledger must hold exactly what it should. The seed stands in the failure.
"""

from __future__ import annotations

import imaplib
import os
import random
import threading
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from comeback.domain.account import Account, Secret, Server
from comeback.flows.credentials import vault_of
from comeback.flows.home import Home, open_home
from comeback.flows.syncing import Outcome, Syncing, sync
from comeback.mailbox.wire import Limits
from comeback.store import accounts, mails
from tests.imap.imap_mails import about_work, noise
from tests.plugins.databases import OpenStore
from tests.plugins.mailservers import Mailbox
from tests.servers.proxy import Proxy

FOLDERS = ["INBOX", "Jobs", "Archive", "Sent"]
LIMITS = Limits(connect=10, silence=10, answer=60)
PART = 100
"""Rounds of one mailbox: each begins with a first look, and what was found out does not wait for the end of all."""
PARTS = -(-int(os.environ.get("CHAOS_ROUNDS", "5000")) // PART)
SEED = int(os.environ.get("CHAOS_SEED", time.time_ns() % 1_000_000))


class Others:
    """Other mail programs at work in the same mailbox; `ever` holds the Message-IDs of all job mail there ever was."""

    def __init__(self, mailbox: Mailbox, dice: random.Random) -> None:
        self.mailbox, self.dice = mailbox, dice
        self.numbers = 0
        self.ever: set[str] = set()
        self.hand = mailbox.hand()
        for folder in FOLDERS[1:3]:
            self.hand.create(folder)
        often = [self.work, self.work, self.work, self.noise]
        self.deeds: list[Callable[[], object]] = [*often, self.move, self.copy, self.expunge, self.anew]

    def do(self, times: int) -> None:
        for _ in range(times):
            try:
                self.dice.choice(self.deeds)()
            except imaplib.IMAP4.abort:  # the server ends a session whose folder changes under it
                self.hand.shutdown()
                self.hand = self.mailbox.hand()
            except imaplib.IMAP4.error:  # a folder that another deed took away
                continue

    def work(self) -> None:
        self.numbers += 1
        self.ever.add(f"<work-{self.numbers}@tinwhistle.example>")
        attached = 40_000 if self.dice.random() < 0.2 else 0
        self._put(about_work(self.numbers, attached=attached))

    def noise(self) -> None:
        self.numbers += 1
        self._put(noise(self.numbers))

    def _put(self, mail: bytes) -> None:
        self.hand.append(self.dice.choice(FOLDERS), "", "", mail.replace(b"\n", b"\r\n"))

    def move(self) -> None:
        self._some("MOVE")

    def copy(self) -> None:
        self._some("COPY")

    def _some(self, how: str) -> None:
        source, target = self.dice.sample(FOLDERS, 2)
        if uids := self._uids(source):
            self.hand.uid(how, ",".join(self.dice.sample(uids, min(3, len(uids)))), target)

    def expunge(self) -> None:
        if uids := self._uids(self.dice.choice(FOLDERS)):
            self.hand.uid("STORE", self.dice.choice(uids), "+FLAGS", r"(\Deleted)")
            self.hand.expunge()

    def anew(self) -> None:
        """Another UIDVALIDITY, higher or lower, or a folder that is deleted and made again."""
        if self.dice.random() < 0.5:
            self.hand.select("INBOX")
            self.hand.delete("Jobs")
            self.hand.create("Jobs")
        else:
            self.mailbox.server.doveadm(
                "mailbox", "update", "-u", self.mailbox.address, "--uid-validity", str(self.dice.randrange(1, 2**31)), "Archive"
            )

    def _uids(self, folder: str) -> list[str]:
        self.hand.select(folder)
        return str(self.hand.uid("SEARCH", "ALL")[1][0].decode()).split()

    def there(self) -> set[str]:
        """Message-IDs of the job mail that is there now."""
        found = set()
        for folder in FOLDERS:
            for uid in self._uids(folder):
                head = self.hand.uid("FETCH", uid, "(BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")[1][0][1].decode()
                found.add(head.partition(":")[2].strip())
        return {one for one in found if one.startswith("<work-")}


@pytest.fixture
def home(sqlite_store: OpenStore, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "ferns beside the kettle")
    return open_home()


def rounds(home: Home, mailbox: Mailbox, seed: int, count: int) -> str:
    """Run, calm down, and check; returns what happened in a line."""
    dice = random.Random(seed)
    others = Others(mailbox, dice)
    vault_of(home.settings).put(mailbox.address, Secret(mailbox.password))
    ended: Counter[str] = Counter()
    with Proxy(mailbox.server.imaps) as line:
        account = Account(mailbox.address, mailbox.address, Server("localhost", line.at))
        accounts.connect(home.seeker_id, account, datetime.now(UTC))
        for _ in range(count):
            others.do(dice.randrange(1, 4))
            line.cut, line.reset = dice.choice([None, dice.randrange(1, 4_000), dice.randrange(1, 60_000)]), dice.random() < 0.5
            meanwhile = threading.Thread(target=others.do, args=(dice.randrange(3),))
            meanwhile.start()
            ended[one_look(home).trouble or "well"] += 1
            meanwhile.join()
        line.cut = None
        calm = [one_look(home), one_look(home)]
    others.hand.shutdown()
    others.hand = mailbox.hand()
    check(home, others, calm, seed)
    others.hand.logout()
    return f"{count} rounds: {dict(ended)}, {others.numbers} mails"


def one_look(home: Home) -> Outcome:
    return sync(home, Syncing(datetime.now(UTC), limits=LIMITS))[0]


def check(home: Home, others: Others, calm: list[Outcome], seed: int) -> None:
    kept = [mail.message_id or "" for mail in mails.kept(home.seeker_id)]
    assert not calm[0].trouble, f"seed {seed}: {calm[0].says}"
    assert (calm[1].seen, calm[1].new, calm[1].trouble) == (0, 0, ""), f"seed {seed}: it does not calm down"
    assert others.there() <= set(kept), f"seed {seed}: missed {others.there() - set(kept)}"
    assert set(kept) <= others.ever, f"seed {seed}: kept what is no job mail"
    assert len(kept) == len(set(kept)), f"seed {seed}: taken twice"
    assert mails.counts(home.seeker_id).quarantined == 0, f"seed {seed}: set aside"


def test_in_chaos_nothing_is_missed_and_nothing_is_taken_twice(home: Home, mailbox: Mailbox) -> None:
    rounds(home, mailbox, SEED, 30)


@pytest.mark.long
@pytest.mark.parametrize("part", range(PARTS))
def test_in_long_chaos_nothing_is_missed_and_nothing_is_taken_twice(home: Home, mailbox: Mailbox, part: int) -> None:
    print(f"seed {SEED + part}, {rounds(home, mailbox, SEED + part, PART)}")  # noqa: T201 - the measure
