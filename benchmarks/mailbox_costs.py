"""What the first look at a large mailbox on a server costs: bytes over the wire against the bytes of the mailbox, and mails a second.

    python -m benchmarks.mailbox_costs [MAILS] [--unread]

The mailbox is invented: of a hundred mails 52 are newsletters with HTML, 33 notices of machines, 12 private mails (a third of them with a
photograph), and 3 about work (one of them with a CV); beyond two thousand the same words come again, as other mails. It lies in a real
Dovecot on this machine. Where mbsync is installed (Debian's package `isync`), it fetches the same mailbox for comparison. With --unread
what is kept is not read: then it is the fetching that is measured, choosing and keeping included, without the encoder.

CPU seconds are those of the client and of the server, which on a busy machine tell more than the clock.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path
from unittest.mock import patch

from benchmarks.mbsync import copied
from comeback.domain.account import Account, Secret, Server
from comeback.flows.credentials import vault_of
from comeback.flows.home import open_home
from comeback.flows.reader import PersonalReader
from comeback.flows.syncing import Syncing, sync
from comeback.store import accounts
from tests.servers.dovecot import PASSWORD, Dovecot

ADDRESS = "ada@home.example"
STYLE = "<style>" + ".column-{n} { padding: 12px; color: #3a3a3a; font-family: Verdana, sans-serif } " * 60 + "</style>"
NEWS = "Our spring sale begins on Saturday: garden hoses, kettles and lamps at half the price in all our shops. "
NOTICE = "Your parcel will be with you tomorrow between ten and two. You need not be at home. "
FRIENDS = "We got home late on Sunday and the dog was glad. Shall we have dinner on Friday, as ever at eight? "
DISTINCT = 2_000
"""Mails that are made; more are these with another Message-ID."""
WORK = "Thank you for applying. We would like to invite you to an interview in our office on the second floor. "


def one(number: int, dice: random.Random) -> bytes:
    """One mail of the mailbox."""
    mail = EmailMessage()
    sort = number % 100
    mail["To"], mail["Message-ID"] = ADDRESS, f"<{number}@mailer.example>"
    mail["Date"] = f"Thu, {number % 28 + 1} Jan 2026 {number % 24:02}:{number % 60:02}:00 +0000"
    for _ in range(3):
        mail["Received"] = f"from relay{dice.randrange(99)}.mailer.example by mx.home.example with ESMTPS id {dice.randbytes(20).hex()}"
    mail["DKIM-Signature"] = f"v=1; a=rsa-sha256; d=mailer.example; s=x; bh={dice.randbytes(32).hex()}; b={dice.randbytes(128).hex()}"
    if sort < 52:
        mail["From"], mail["Subject"] = f"Shop <newsletter@shop{number % 40}.example>", f"Our spring sale {number}"
        mail["List-Unsubscribe"] = "<https://shop.example/stop>"
        mail.set_content(NEWS * dice.randrange(10, 40) + "\nUnsubscribe here.\n")
        rows = "".join(
            f"<tr><td class='column-{n}'><a href='https://shop.example/{dice.randbytes(40).hex()}'>{NEWS}</a></td></tr>" for n in range(150)
        )
        mail.add_alternative(f"<html><head>{STYLE}</head><body><table>{rows}</table></body></html>", subtype="html")
    elif sort < 85:
        mail["From"], mail["Subject"] = f"Parcels <no-reply@parcels{number % 9}.example>", f"Parcel {number} is on its way"
        mail.set_content(NOTICE * dice.randrange(3, 20))
        mail.add_alternative(f"<html><head>{STYLE}</head><body><p>{NOTICE * 30}</p></body></html>", subtype="html")
    else:
        about = sort >= 97
        mail["From"] = f"Nora <nora@tinwhistle{number % 700}.example>" if about else f"Tom <tom{number % 30}@friends.example>"
        mail["Subject"] = f"Your interview {number}" if about else "Sunday"
        mail.set_content((WORK if about else FRIENDS) * dice.randrange(2, 9))
        if sort % 3 == 0:
            mail.add_attachment(dice.randbytes(dice.randrange(200_000, 900_000)), "image", "jpeg", filename="photo.jpg")
    return mail.as_bytes()


@dataclass(slots=True)
class Cost:
    """Of one stretch: seconds by the clock, and of CPU, the client's and the server's."""

    wall: float = 0.0
    client: float = 0.0
    server: float = 0.0


@contextmanager
def costing(server: Dovecot) -> Iterator[Cost]:
    """What the stretch within `with` costs. A session's process counts once the server has seen it end."""
    cost, began, own, its = Cost(), time.perf_counter(), _own(), _servers(server)
    yield cost
    cost.wall = time.perf_counter() - began
    time.sleep(0.5)
    cost.client, cost.server = _own() - own, _servers(server) - its


def _own() -> float:
    """CPU seconds of this process and of those it waited for."""
    return sum(os.times()[:4])


def _servers(server: Dovecot) -> float:
    """CPU seconds of the server and of its processes that have ended."""
    fields = Path(f"/proc/{server.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def reading_or_not(*, reading: bool) -> Iterator[None]:
    """What is kept is read as ever, or by nobody."""
    with nullcontext() if reading else patch.object(PersonalReader, "readings", return_value={}):
        yield


def main(count: int, *, reading: bool) -> None:
    """Fill the mailbox, look, look again, and print."""
    os.environ["COMEBACK_HOME"], os.environ["COMEBACK_PASSPHRASE"] = tempfile.mkdtemp(), "benchmark"
    with Dovecot() as server:
        os.environ["SSL_CERT_FILE"] = str(server.certificate)
        account = Account(ADDRESS, ADDRESS, Server("localhost", server.imaps))
        size = fill(server, count)
        home = open_home((ADDRESS,), "Ada Byron")
        vault_of(home.settings).put(ADDRESS, Secret(PASSWORD))
        accounts.connect(home.seeker_id, account, datetime.now(UTC))
        costs = []
        for name in ("first look", "second look"):
            with costing(server) as cost, reading_or_not(reading=reading):
                done = sync(home, Syncing(datetime.now(UTC)))[0]
            costs.append((cost, done.received))
            print(
                f"{name:12} {done.seen:7,} mails, {done.new:6,} kept, {size / 1e6:8,.0f} MB there, {done.received / 1e6:8.2f} MB read"
                f" = {100 * done.received / size:5.2f} %, {done.turns:,} questions, {cost.wall:7.1f} s,"
                f" CPU {cost.client:.1f} + {cost.server:.1f} s {done.says}",
                flush=True,
            )
        with costing(server) as peers:
            copy = copied(server, ADDRESS)
        beside(copy, peers, *costs[0])


def beside(peer: tuple[float, int] | None, peers: Cost, ours: Cost, received: int) -> None:
    """The first look against a program that copies everything."""
    if peer is None:
        print("mbsync is not installed: no comparison")
        return
    seconds, size = peer
    cpu = (ours.client + ours.server) / (peers.client + peers.server)
    print(
        f"mbsync copies {size / 1e6:,.0f} MB in {seconds:.1f} s, CPU {peers.client:.1f} + {peers.server:.1f} s; the first look reads"
        f" {100 * received / size:.1f} % of these bytes, takes {ours.wall / seconds:.2f} times as long, and {cpu:.2f} times the CPU"
    )
    for megabits in (10, 50, 100):
        line = ours.wall + received * 8e-6 / megabits, seconds + size * 8e-6 / megabits
        ratio = line[0] / line[1]
        print(f"with {megabits:3} Mbit/s in between, reckoned: {line[0]:,.0f} s against {line[1]:,.0f} s, {ratio:.2f} times as long")


def fill(server: Dovecot, count: int) -> int:
    """Write the mails where the server finds them; returns their bytes."""
    folder = server.folder / "home" / ADDRESS / "Maildir"
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    dice, size = random.Random(7), 0
    made = [one(number, dice) for number in range(min(count, DISTINCT))]
    for number in range(count):
        again = number % DISTINCT
        data = made[again].replace(b"<%d@mailer" % again, b"<%d@mailer" % number, 1)
        size += len(data)
        (folder / "cur" / f"{1_770_000_000 + number}.M{number}.host:2,S").write_bytes(data)
    if not os.geteuid():
        for path in (folder.parent, folder, *folder.rglob("*")):
            os.chown(Path(path), server.uid, -1)
    return size


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:] if word.isdigit()]
    main(numbers[0] if numbers else 50_000, reading="--unread" not in sys.argv)
