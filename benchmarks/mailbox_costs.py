"""What the first look at a large mailbox on a server costs: bytes over the wire against the bytes of the mailbox, and mails a second.

    python -m benchmarks.mailbox_costs [MAILS]

The mailbox is invented: of a hundred mails 52 are newsletters with HTML, 33 notices of machines, 12 private mails (a third of them with a
photograph), and 3 about work (one of them with a CV). It lies in a real Dovecot on this machine. Where mbsync is installed
(Debian's package `isync`), it fetches the same mailbox for comparison.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from datetime import UTC, datetime
from email.message import EmailMessage
from pathlib import Path

from benchmarks.mbsync import copied
from comeback.domain.account import Account, Secret, Server
from comeback.flows.credentials import vault_of
from comeback.flows.home import open_home
from comeback.flows.syncing import Syncing, sync
from comeback.store import accounts
from tests.servers.dovecot import PASSWORD, Dovecot

ADDRESS = "ada@home.example"
STYLE = "<style>" + ".column-{n} { padding: 12px; color: #3a3a3a; font-family: Verdana, sans-serif } " * 60 + "</style>"
NEWS = "Our spring sale begins on Saturday: garden hoses, kettles and lamps at half the price in all our shops. "
NOTICE = "Your parcel will be with you tomorrow between ten and two. You need not be at home. "
FRIENDS = "We got home late on Sunday and the dog was glad. Shall we have dinner on Friday, as ever at eight? "
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


def main(count: int) -> None:
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
            began = time.perf_counter()
            done = sync(home, Syncing(datetime.now(UTC)))[0]
            took = time.perf_counter() - began
            costs.append((took, done.received))
            print(
                f"{name:12} {done.seen:7,} mails, {done.new:6,} kept, {size / 1e6:8,.0f} MB there, {done.received / 1e6:8.2f} MB read"
                f" = {100 * done.received / size:5.2f} %, {took:7.1f} s {done.says}",
                flush=True,
            )

        beside(copied(server, ADDRESS), *costs[0])


def beside(peer: tuple[float, int] | None, took: float, received: int) -> None:
    """The first look against a program that copies everything."""
    if peer is None:
        print("mbsync is not installed: no comparison")
        return
    seconds, size = peer
    print(
        f"mbsync copies {size / 1e6:,.0f} MB in {seconds:.1f} s; the first look reads {100 * received / size:.1f} % of these bytes,"
        f" and takes {took / seconds:.1f} times as long, since it reads what they mean"
    )


def fill(server: Dovecot, count: int) -> int:
    """Write the mails where the server finds them; returns their bytes."""
    folder = server.folder / "home" / ADDRESS / "Maildir"
    for name in ("cur", "new", "tmp"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    dice, size = random.Random(7), 0
    for number in range(count):
        data = one(number, dice)
        size += len(data)
        (folder / "cur" / f"{1_770_000_000 + number}.M{number}.host:2,S").write_bytes(data)
    if not os.geteuid():
        for path in (folder.parent, folder, *folder.rglob("*")):
            os.chown(Path(path), server.uid, -1)
    return size


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)
