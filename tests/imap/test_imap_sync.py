"""Reading a real server's mailbox into the ledger: the same ledger as an import of the same mail, nothing twice, nothing touched."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from comeback import sample
from comeback.flows.home import open_home
from comeback.flows.syncing import LOCK_NAME
from comeback.mailbox.raw import Raw
from comeback.mailbox.sources import raw_mails
from comeback.store import mails
from tests.cli.program import Comeback, Said
from tests.cli.test_cli_shapes import keeps_to
from tests.imap.imap_mails import about_work, noise
from tests.imap.test_imap_connect import Connect, typed
from tests.plugins.mailservers import Mailbox

__all__ = ["typed"]
Row = dict[str, object]


@pytest.fixture
def connected(typed: Connect, comeback: Comeback, mailbox: Mailbox) -> Callable[..., Said]:
    """The program with this mailbox connected."""
    assert typed(mailbox.password, mailbox.address, "--imap", str(mailbox.imap)).code == 0
    return comeback


def synced(comeback: Comeback) -> Row:
    """What one look brought, which must go well."""
    done = comeback("sync", "--json")
    assert done.code == 0, done.err + done.out
    return done.rows()[0]


def kept() -> set[str]:
    """Identities of all that is kept."""
    return {mail.identity for mail in mails.kept(open_home().seeker_id)}


def test_a_sync_and_an_import_of_the_same_mail_make_the_same_ledger(connected: Comeback, mailbox: Mailbox, tmp_path: Path) -> None:
    every = [bytes(one.data[:]) for one in raw_mails(sample.mailbox()) if isinstance(one, Raw)][:300:7]
    for number, one in enumerate(every):
        (tmp_path / f"{number}.eml").write_bytes(one)
    mailbox.put(*every)
    first = connected("sync", "--json")
    assert keeps_to(first, "sync") == 1
    by_sync, ledger = kept(), connected("applications", "--json").out
    assert (first.rows()[0]["seen"], first.rows()[0]["new"]) == (len(every), len(by_sync))
    assert len(by_sync) > 20
    assert connected("import", tmp_path, "--json").rows()[0]["new"] == 0
    assert (kept(), connected("applications", "--json").out) == (by_sync, ledger)


def test_looking_again_brings_nothing_and_a_new_mail_exactly_itself(connected: Comeback, mailbox: Mailbox) -> None:
    mailbox.put(*(about_work(number) for number in range(3)), noise(1))
    assert (synced(connected)["seen"], len(kept())) == (4, 3)
    second = synced(connected)
    assert (second["seen"], second["new"]) == (0, 0)
    mailbox.put(about_work(9))
    third = synced(connected)
    assert (third["seen"], third["new"], len(kept())) == (1, 1, 4)
    listed = connected("mailboxes", "--json")
    assert keeps_to(listed, "mailboxes") == 1
    assert (listed.rows()[0]["state"], listed.rows()[0]["seen"]) == ("well", 5)
    assert str(listed.rows()[0]["newest"]).startswith("2026-04-03T10:00:09")


def test_nothing_on_the_server_is_marked_moved_or_deleted(connected: Comeback, mailbox: Mailbox) -> None:
    mailbox.put(about_work(1), about_work(2, attached=60_000), noise(1))
    hand = mailbox.hand()
    hand.select("INBOX", readonly=True)
    before = hand.uid("FETCH", "1:*", "(FLAGS MODSEQ)")
    synced(connected)
    hand.noop()
    assert hand.uid("FETCH", "1:*", "(FLAGS MODSEQ)") == before
    hand.logout()


@pytest.mark.parametrize("how", ["doveadm", "made anew", "index lost"])
def test_another_uidvalidity_costs_a_look_and_doubles_nothing(connected: Comeback, mailbox: Mailbox, how: str) -> None:
    every = [*(about_work(number) for number in range(4)), noise(1), noise(2)]
    hand = mailbox.hand()
    hand.create("Jobs")
    mailbox.put(*every, folder="Jobs")
    synced(connected)
    before = kept()
    if how == "doveadm":
        mailbox.server.doveadm("mailbox", "update", "-u", mailbox.address, "--uid-validity", "7", "Jobs")
    elif how == "made anew":
        hand.delete("Jobs")
        hand.create("Jobs")
        mailbox.put(*every, folder="Jobs")
    else:
        for file in (mailbox.server.folder / "home" / mailbox.address / "Maildir" / ".Jobs").glob("dovecot*"):
            file.unlink()
    hand.logout()
    mailbox.put(about_work(7), folder="Jobs")
    again = synced(connected)
    assert again["new"] == 1
    assert len(kept()) == len(before) + 1


def test_a_mail_that_moves_is_not_taken_twice(connected: Comeback, mailbox: Mailbox) -> None:
    mailbox.put(*(about_work(number) for number in range(3)))
    synced(connected)
    hand = mailbox.hand()
    hand.create("Archive")
    hand.select("INBOX")
    hand.uid("MOVE", "1:2", "Archive")
    hand.logout()
    assert (synced(connected)["new"], len(kept())) == (0, 3)


def test_attachments_stay_where_they_are_and_the_mail_is_the_same_as_by_import(
    connected: Comeback, mailbox: Mailbox, tmp_path: Path
) -> None:
    large = about_work(1, attached=3_000_000)
    mailbox.put(large)
    row = synced(connected)
    assert int(str(row["received"])) < 80_000
    (tmp_path / "one.eml").write_bytes(large)
    assert connected("import", tmp_path / "one.eml", "--json").rows()[0]["new"] == 0
    assert len(kept()) == 1


def test_of_private_mail_no_word_is_kept(connected: Comeback, mailbox: Mailbox) -> None:
    mailbox.put(noise(1, "zq-canary-of-the-doctor " * 400))
    synced(connected)
    home = open_home().settings.home
    assert not any(b"zq-canary" in file.read_bytes() for file in home.rglob("*") if file.is_file())
    assert mails.counts(open_home().seeker_id).passed == 1


def test_a_mail_without_a_word_of_work_is_read_once_its_thread_matters(connected: Comeback, mailbox: Mailbox) -> None:
    mailbox.put(noise(1), about_work(2, answers="<noise-1@hosepipe.example>"))
    assert synced(connected)["new"] == 2
    mailbox.put(noise(3))
    assert synced(connected)["new"] == 0


def test_a_password_that_is_no_longer_good_is_shown_once_and_the_seeker_told(connected: Comeback, mailbox: Mailbox) -> None:
    from comeback.domain.account import Secret
    from comeback.flows.credentials import vault_of

    home = open_home()
    vault_of(home.settings).put(mailbox.address, Secret("canary-of-yesterday"))
    log = mailbox.server.folder / "log"

    def knocks() -> int:
        return sum("auth failed" in line and f"user=<{mailbox.address}>" in line for line in log.read_text().splitlines())

    for _ in range(3):
        done = connected("sync", "--json")
        assert (done.code, done.rows()[0]["trouble"]) == (1, "sign_in")
        assert "comeback connect" in str(done.rows()[0]["says"])
        assert "canary-of-yesterday" not in done.out + done.err
    assert knocks() == 1
    assert "Trouble (sign in)" in connected("mailboxes").out


def test_a_server_that_is_away_is_named_and_the_next_look_goes_on(connected: Comeback, mailbox: Mailbox) -> None:
    mailbox.put(about_work(1))
    mailbox.server.kill()
    try:
        gone = connected("sync", "--json")
        assert (gone.code, gone.rows()[0]["trouble"]) == (1, "network")
        assert connected("mailboxes", "--json").rows()[0]["state"] == "trouble"
        assert "Not read to its end yet" in connected("mailboxes").out
    finally:
        mailbox.server.start()
    assert synced(connected)["new"] == 1


def test_a_second_process_says_that_the_first_is_at_work_and_ends_well(connected: Comeback) -> None:
    lock = open_home().settings.home / LOCK_NAME
    held = (
        "import sys, time\nfrom pathlib import Path\nfrom comeback.store.lock import held_alone\n"
        "with held_alone(Path(sys.argv[1])) as other:\n    print(other, flush=True)\n    sys.stdin.read()\n"
    )
    with subprocess.Popen([sys.executable, "-c", held, lock], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout
        assert first.stdout.readline() == b"None\n"
        second = connected("sync")
        assert (second.code, f"process {first.pid}" in second.err) == (0, True)
        first.kill()
    assert connected("sync").code == 0


def test_without_a_mailbox_the_mend_is_said(comeback: Comeback) -> None:
    done = comeback("sync")
    assert (done.code, "comeback connect" in done.err) == (1, True)


def test_a_watching_program_reads_what_comes_as_it_comes(connected: Comeback, mailbox: Mailbox) -> None:
    mailbox.put(about_work(1))
    program = [sys.executable, "-m", "comeback", "sync", "--watch", "--json"]
    with subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as watching:
        assert watching.stdout
        assert json.loads(watching.stdout.readline())["new"] == 1
        mailbox.put(about_work(2))
        assert json.loads(watching.stdout.readline())["new"] == 1
        watching.terminate()
    assert len(kept()) == 2
