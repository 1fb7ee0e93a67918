"""The doctor names what is wrong with its mend, and mends what it can after one yes; nothing is deleted."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from comeback.domain.account import Account, Secret, Server
from comeback.flows.checkups.clock import of_clock
from comeback.flows.checkups.room import of_disk
from comeback.flows.credentials import vault_of
from comeback.flows.home import open_home
from comeback.store import accounts
from comeback.store.accounts import Health
from comeback.store.connecting import disconnect
from comeback.store.databases import FILE_NAME
from comeback.store.lock import held_alone
from tests.cli.program import Comeback
from tests.plugins.databases import copied

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)


@pytest.fixture
def noted(comeback: Comeback, empty_file: Path, tmp_path: Path, passphrase: str) -> Comeback:
    """A ledger with one application, on a machine with a place for secrets."""
    copied(empty_file, tmp_path / "home")
    assert comeback("rejected", "Tallow & Pine", "--role", "Joiner", "--by", "phone", "--from", "Ruth Adair").code == 0
    return comeback


def findings(comeback: Comeback, *words: str) -> dict[str, tuple[bool, str, str]]:
    """What was found by what was looked at."""
    rows = comeback("doctor", "--json", *words).rows()
    return {str(row["check"]): (bool(row["ok"]), str(row["says"]), str(row["mend"])) for row in rows}


def tear(ledger: Path, keep: int) -> None:
    """Of a ledger only so many bytes stay."""
    disconnect()
    with closing(sqlite3.connect(ledger)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        file.execute("PRAGMA journal_mode = DELETE")
    whole = ledger.read_bytes()
    ledger.write_bytes(whole[:keep] + b"\xee" * (len(whole) - keep))


def tear_index(ledger: Path) -> None:
    """Every row can still be read."""
    disconnect()
    with closing(sqlite3.connect(ledger)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'sqlite_autoindex_store_event_1'").fetchone()
    whole = bytearray(ledger.read_bytes())
    whole[(root - 1) * 4096 + 8 : root * 4096] = bytes(4096 - 8)
    ledger.write_bytes(whole)


def test_all_is_well_and_each_thing_looked_at_is_named(noted: Comeback) -> None:
    found = findings(noted)
    assert {"program", "data folder", "ledger", "durability", "seeker", "mail", "backup", "disk", "clock"} <= set(found)
    assert all(ok for ok, _, _ in found.values())
    assert "none was made yet" in found["backup"][1]


def test_a_folder_that_others_may_read_is_told_and_put_right(noted: Comeback, tmp_path: Path) -> None:
    (tmp_path / "home").chmod(0o755)
    assert findings(noted)["data folder"][0] is False
    said = noted("doctor", "--mend")
    assert said.code == 0
    assert "is yours alone again" in said.err
    assert (tmp_path / "home").stat().st_mode & 0o777 == 0o700


def test_a_ledger_that_may_not_be_written_is_put_right(noted: Comeback, tmp_path: Path) -> None:
    (tmp_path / "home" / FILE_NAME).chmod(0o400)
    ok, says, mend = findings(noted)["data folder"]
    assert (ok, FILE_NAME in says, "--mend" in mend) == (False, True, True)
    assert noted("doctor", "--mend").code == 0
    assert (tmp_path / "home" / FILE_NAME).stat().st_mode & 0o777 == 0o600


def test_a_ledger_of_which_every_row_can_be_read_is_mended_without_loss(noted: Comeback, tmp_path: Path) -> None:
    there = noted("applications", "--json").rows()
    tear_index(tmp_path / "home" / FILE_NAME)
    assert findings(noted)["ledger"][0] is False
    refused = noted("doctor", "--mend")
    assert (refused.code, "Nobody is here to say yes" in refused.err) == (2, True)
    said = noted("doctor", "--mend", "--yes")
    assert "Nothing seems to be lost." in said.err
    assert noted("applications", "--json").rows() == there
    assert len(list((tmp_path / "home").glob("comeback-damaged-*.sqlite3"))) == 1
    assert findings(noted)["sending"][0] is False
    assert noted("resume").code == 0
    assert all(ok for ok, _, _ in findings(noted).values())


def test_where_nothing_can_be_read_the_last_backup_takes_its_place(noted: Comeback, tmp_path: Path) -> None:
    there = noted("applications", "--json").rows()
    assert noted("backup", tmp_path / "a.age").code == 0
    tear(tmp_path / "home" / FILE_NAME, 100)
    damaged = (tmp_path / "home" / FILE_NAME).read_bytes()
    assert "doctor --mend" in noted("due").err
    said = noted("doctor", "--mend", "--yes")
    assert "The damaged ledger is kept in" in said.err
    assert noted("applications", "--json").rows() == there
    (kept,) = (tmp_path / "home").glob("comeback-before-restore-*.sqlite3")
    assert kept.read_bytes() == damaged


def test_where_nothing_can_be_read_and_no_backup_is_known_nothing_is_touched(noted: Comeback, tmp_path: Path) -> None:
    tear(tmp_path / "home" / FILE_NAME, 100)
    damaged = (tmp_path / "home" / FILE_NAME).read_bytes()
    said = noted("doctor", "--mend", "--yes")
    assert (said.code, "comeback restore FILE" in said.err) == (1, True)
    assert (tmp_path / "home" / FILE_NAME).read_bytes() == damaged


def test_where_part_can_be_read_and_the_backup_holds_more_it_takes_the_place(noted: Comeback, tmp_path: Path) -> None:
    assert noted("rejected", "Quern Mill", "--role", "Miller", "--by", "phone", "--from", "Ada Quern").code == 0
    assert noted("backup", tmp_path / "a.age").code == 0
    disconnect()
    with closing(sqlite3.connect(tmp_path / "home" / FILE_NAME)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (root,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = 'store_application'").fetchone()
    whole = bytearray((tmp_path / "home" / FILE_NAME).read_bytes())
    whole[(root - 1) * 4096 + 8 : root * 4096] = b"\xee" * (4096 - 8)
    (tmp_path / "home" / FILE_NAME).write_bytes(whole)
    assert noted("doctor", "--mend", "--yes").code == 1
    assert len(noted("applications", "--json").rows()) == 2
    assert list((tmp_path / "home").glob("comeback-before-restore-*.sqlite3"))


def test_a_clock_that_stands_before_what_was_written_is_told(noted: Comeback) -> None:
    assert noted("backup", "--json").code == 0
    ok, says, mend = findings(noted, "--now", "2026-02-02T10:00:00+00:00")["clock"]
    assert (ok, "and yet something was written on" in says, mend) == (False, True, "Set the machine's clock.")


def test_a_clock_is_wrong_by_more_than_an_hour_or_right() -> None:
    assert of_clock(NOW, NOW + timedelta(minutes=59)).ok
    assert not of_clock(NOW, NOW + timedelta(minutes=61)).ok
    assert "2026-06-15 13:01" in of_clock(NOW, NOW + timedelta(minutes=61)).says


def test_a_disk_that_is_nearly_full_is_told_with_what_is_needed() -> None:
    assert of_disk(10**9, 10**8).ok
    found = of_disk(2 * 10**8, 10**8)
    assert (found.ok, found.says) == (False, "200 MB are free")
    assert "300 MB" in found.mend


def test_another_process_at_work_is_named(noted: Comeback, tmp_path: Path) -> None:
    with held_alone(tmp_path / "home" / "sender.lock"):
        ok, says, _ = findings(noted)["at work"]
    assert ok
    assert says.startswith("letters are being sent, by process ")
    assert "at work" not in findings(noted)


@pytest.fixture
def mailbox_known(noted: Comeback) -> Comeback:
    """With a mailbox whose password is kept."""
    home = open_home()
    accounts.connect(home.seeker_id, Account("ada@home.example", "ada", Server("imap.home.example", 993)), NOW)
    vault_of(home.settings).put("ada@home.example", Secret("key"))
    return noted


def test_a_sign_in_that_is_gone_and_a_keyring_that_is_away_are_told(mailbox_known: Comeback, monkeypatch: pytest.MonkeyPatch) -> None:
    assert findings(mailbox_known)["sign-ins"][0]
    vault_of(open_home().settings).drop("ada@home.example")
    ok, says, mend = findings(mailbox_known)["sign-ins"]
    assert (ok, "ada@home.example: not in" in says, mend) == (False, True, "Sign in again: comeback connect ada@home.example")
    monkeypatch.delenv("COMEBACK_PASSPHRASE")
    monkeypatch.setattr("comeback.mailbox.secrets.vault.has_keyring", lambda: False)
    ok, says, mend = findings(mailbox_known)["sign-ins"]
    assert (ok, "passphrase was not given" in says, "COMEBACK_PASSPHRASE" in mend) == (False, True, True)


def test_a_mailbox_without_network_is_told_with_what_becomes_of_it(mailbox_known: Comeback) -> None:
    said = "imap.home.example does not answer. Nothing is lost; it is tried again by itself."
    accounts.ill(open_home().seeker_id, "ada@home.example", Health(trouble="network", said=said, failures=1))
    assert findings(mailbox_known)["mailbox"] == (False, f"ada@home.example: {said}", "")


def test_a_backup_that_could_not_make_itself_is_told(noted: Comeback, tmp_path: Path) -> None:
    from comeback.flows.backing_up import back_up_if_due

    (tmp_path / "stick").mkdir()
    assert noted("backup", tmp_path / "stick", "--every", "day").code == 0
    for file in (tmp_path / "stick").iterdir():
        file.unlink()
    (tmp_path / "stick").rmdir()
    back_up_if_due(open_home(), datetime.now(UTC) + timedelta(days=2))
    ok, says, _ = findings(noted)["backup"]
    assert (ok, "Plug its disk in" in says) == (False, True)
