"""Opening a ledger: made private, brought up to date with a copy put aside, and refused with a sentence where it cannot be."""

from __future__ import annotations

import os
import sqlite3
import stat
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from comeback.config import Settings
from comeback.errors import ComebackError
from comeback.store import databases, folder, mails
from comeback.store.databases import FILE_NAME
from comeback.store.opening import opened
from comeback.store.schema import migrate, missing, own_steps, steps_taken
from comeback.store.seekers import the_seeker
from tests.plugins.databases import OpenStore
from tests.plugins.postgres import PostgresServer
from tests.store.conftest import Child
from tests.store.store_values import mail


def test_the_first_opening_makes_a_private_folder_and_file(tmp_path: Path) -> None:
    home = tmp_path / "deep" / "home"
    with opened(Settings(home, "")):
        assert the_seeker().seeker.addresses == ()
    assert stat.S_IMODE(home.stat().st_mode) == 0o700
    assert stat.S_IMODE((home / FILE_NAME).stat().st_mode) == 0o600
    assert list(home.glob("*before-update*")) == []


def test_a_file_that_others_could_read_is_made_private(sqlite_store: OpenStore) -> None:
    file = sqlite_store.settings.home / FILE_NAME
    file.chmod(0o644)
    opened(sqlite_store.settings)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


def test_opening_again_takes_no_step(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1)])
    opened(store.settings)
    assert missing() == frozenset()
    assert mails.count_kept(store.seeker) == 1


def test_importing_the_settings_touches_no_folder(tmp_path: Path, child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMEBACK_HOME", str(tmp_path / "nowhere"))
    monkeypatch.setenv("COMEBACK_DATABASE", "")
    done = child("", opens=False)
    done.communicate(timeout=60)
    assert done.returncode == 0
    assert not (tmp_path / "nowhere").exists()


def test_one_process_may_open_one_ledger_after_another(sqlite_store: OpenStore, tmp_path: Path) -> None:
    mails.add(sqlite_store.seeker, [mail(1)])
    with opened(Settings(tmp_path / "other", "")):
        assert mails.count_kept(the_seeker().id) == 0
    opened(sqlite_store.settings)
    assert mails.count_kept(sqlite_store.seeker) == 1


def test_the_steps_known_are_those_django_finds(sqlite_store: OpenStore) -> None:
    assert steps_taken() == own_steps() != frozenset()


def test_before_steps_are_taken_a_copy_of_what_was_there_is_put_aside(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as old:
        old.execute("CREATE TABLE notes (words TEXT)")
        old.execute("INSERT INTO notes VALUES ('from an older version')")
    old.close()
    with opened(Settings(tmp_path, "")):
        assert missing() == frozenset()
    (aside,) = tmp_path.glob("comeback-before-update-*.sqlite3")
    copy = sqlite3.connect(aside)
    assert copy.execute("SELECT words FROM notes").fetchall() == [("from an older version",)]
    assert copy.execute("SELECT count(*) FROM sqlite_master WHERE name LIKE 'store_%'").fetchone() == (0,)
    copy.close()
    assert stat.S_IMODE(aside.stat().st_mode) == 0o600


def test_a_step_that_fails_leaves_the_old_schema_whole(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / FILE_NAME) as old:
        old.execute("CREATE TABLE store_epoch (words TEXT)")
    old.close()
    with pytest.raises(Exception, match="store_epoch"):
        opened(Settings(tmp_path, ""))
    left = sqlite3.connect(tmp_path / FILE_NAME)
    assert left.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'").fetchall() == [("store_epoch",)]
    left.close()


def test_a_ledger_of_a_newer_version_is_refused_and_left_alone(store: OpenStore) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_of_tomorrow', '2030-01-01 00:00:00+00:00')"
        )
    try:
        with pytest.raises(ComebackError, match=r"newer version.*9999_of_tomorrow.*Install the newest"):
            opened(store.settings)
    finally:
        _forget_tomorrow(store)


def _forget_tomorrow(store: OpenStore) -> None:
    if store.engine == "sqlite":
        return
    with psycopg.connect(store.settings.database, autocommit=True) as direct:
        direct.execute("DELETE FROM django_migrations WHERE name = '9999_of_tomorrow'")


def test_a_damaged_file_is_refused_with_the_mend(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"This is no ledger, it is a letter to Grace." * 100)
    with pytest.raises(ComebackError, match=r"damaged.*doctor --mend"):
        opened(Settings(tmp_path, ""))


def test_a_page_torn_in_the_middle_is_told_with_the_mend(sqlite_store: OpenStore) -> None:
    mails.add(sqlite_store.seeker, [mail(number) for number in range(300)])
    opened(sqlite_store.settings).__exit__(None, None, None)
    file = sqlite_store.settings.home / FILE_NAME
    whole = bytearray(file.read_bytes())
    whole[4096 * 2 :] = b"\xff" * (len(whole) - 4096 * 2)
    file.write_bytes(whole)
    with pytest.raises(ComebackError, match=r"damaged.*doctor --mend"):
        count_all(sqlite_store)


def count_all(store: OpenStore) -> int:
    """Open the ledger and count what it keeps."""
    opened(store.settings)
    return mails.count_kept(store.seeker)


def test_a_folder_in_the_place_of_a_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    with pytest.raises(ComebackError, match=r"cannot be used: .*exists.*COMEBACK_HOME"):
        opened(Settings(tmp_path / "home", ""))


def test_a_folder_that_may_not_be_written_is_refused_with_the_mend(tmp_path: Path, child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    home = tmp_path / "home"
    home.mkdir(0o755)
    for above in (home, *home.parents):
        if above.stat().st_uid == os.geteuid() and above.is_relative_to("/tmp") and above != Path("/tmp"):
            above.chmod(0o755)
    monkeypatch.setenv("COMEBACK_HOME", str(home))
    monkeypatch.setenv("COMEBACK_DATABASE", "")
    beginning = "import os\nif os.geteuid() == 0: os.setuid(65534)\nelse: os.chmod(os.environ['COMEBACK_HOME'], 0o555)\n"
    _, said = child("", before=beginning).communicate(timeout=60)
    assert "cannot be used: permission denied. Make it writable, or name another with COMEBACK_HOME." in said


def test_a_ledger_across_a_network_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/home {tmp_path.resolve()} nfs4 rw 0 0\n")
    monkeypatch.setattr(folder, "MOUNTS", mounts)
    with pytest.raises(ComebackError, match=r"network drive \(nfs4\).*COMEBACK_HOME"):
        opened(Settings(tmp_path / "home", ""))


def test_the_file_system_of_a_folder_is_that_of_the_nearest_mount() -> None:
    mounts = "/dev/a / ext4 rw 0 0\nsrv:/x /home/ada/my\\040mail nfs rw 0 0\ntmpfs /home tmpfs rw 0 0\n"
    assert folder.filesystem_of(Path("/home/ada/my mail/comeback"), mounts) == "nfs"
    assert folder.filesystem_of(Path("/home/ada"), mounts) == "tmpfs"
    assert folder.filesystem_of(Path("/homes"), mounts) == "ext4"
    assert folder.filesystem_of(Path("/home"), "") == ""


def test_a_ledger_that_another_program_does_not_let_go_of_is_told(sqlite_store: OpenStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "PATIENCE", 0.05)
    monkeypatch.setattr("comeback.store.transaction.PATIENCE", 0.05)
    opened(sqlite_store.settings)
    other = sqlite3.connect(sqlite_store.settings.home / FILE_NAME, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(ComebackError, match=r"does not let go.*try again"):
        mails.add(sqlite_store.seeker, [mail(1)])
    other.execute("ROLLBACK")
    assert mails.add(sqlite_store.seeker, [mail(1)]).new == 1
    other.close()


def test_a_full_disk_keeps_nothing_of_the_step_and_says_so(sqlite_store: OpenStore) -> None:
    mails.add(sqlite_store.seeker, [mail(1)])
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA page_count")
        (pages,) = cursor.fetchone()
        cursor.execute(f"PRAGMA max_page_count = {pages + 5}")
    with pytest.raises(ComebackError, match=r"disk is full; nothing of this step was kept.*Make room"):
        mails.add(sqlite_store.seeker, [mail(number, words="w" * 5_000) for number in range(2, 40)])
    assert [one.identity for one in mails.kept(sqlite_store.seeker)] == [mail(1).identity]
    assert mails.add(sqlite_store.seeker, [mail(2)]).new == 1


def test_a_disk_that_fills_up_under_the_program_is_told(sqlite_store: OpenStore, child: Child) -> None:
    program = (
        "import resource, signal\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))\n"
        "from comeback.store import mails\n"
        "from tests.store.store_values import mail\n"
        "mails.add(seeker, [mail(number, words='w' * 5_000) for number in range(200)])\n"
    )
    _, said = child(program).communicate(timeout=60)
    assert "ComebackError: " in said
    assert "nothing of this step was kept" in said
    assert mails.count_kept(sqlite_store.seeker) == 0


def test_a_server_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ComebackError, match=r"PostgreSQL server does not answer.*COMEBACK_DATABASE"):
        opened(Settings(tmp_path, f"postgresql://ada@/ledger?host={tmp_path}"))


def test_a_database_that_is_not_there_is_told(tmp_path: Path, postgres_server: PostgresServer) -> None:
    with pytest.raises(ComebackError, match=r"PostgreSQL"):
        opened(Settings(tmp_path, postgres_server.address("nowhere")))


def test_a_server_that_may_forget_what_it_confirmed_is_refused(tmp_path: Path, postgres_server: PostgresServer) -> None:
    address = postgres_server.make("forgetful")
    with psycopg.connect(address, autocommit=True) as direct:
        direct.execute("ALTER DATABASE forgetful SET synchronous_commit = off")
    with pytest.raises(ComebackError, match=r"may forget.*synchronous_commit off"):
        opened(Settings(tmp_path, address))


def test_many_processes_may_make_the_ledger_at_once(tmp_path: Path, child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMEBACK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COMEBACK_DATABASE", "")
    _all_make_it(child)


def test_many_processes_may_make_the_tables_on_a_server_at_once(
    tmp_path: Path, child: Child, monkeypatch: pytest.MonkeyPatch, postgres_server: PostgresServer
) -> None:
    monkeypatch.setenv("COMEBACK_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("COMEBACK_DATABASE", postgres_server.make("contested"))
    _all_make_it(child)


def _all_make_it(child: Child) -> None:
    children = [child("from comeback.store.schema import missing\nassert not missing()") for _ in range(5)]
    said = [one.communicate(timeout=120)[1] for one in children]
    assert [one.returncode for one in children] == [0] * 5, said


def test_migrating_twice_does_nothing_the_second_time(store: OpenStore) -> None:
    migrate()
    assert steps_taken() == own_steps()


def test_of_copies_made_before_updates_the_last_two_are_kept_and_of_other_ledgers_all(tmp_path: Path) -> None:
    for age, name in enumerate(
        ["damaged-2026-01-01-000000", "before-update-0001_a", "before-update-0002_b", "before-restore-2026-02-02-000000"]
    ):
        (tmp_path / f"comeback-{name}.sqlite3").write_bytes(b"old")
        os.utime(tmp_path / f"comeback-{name}.sqlite3", (age, age))
    sqlite3.connect(tmp_path / FILE_NAME).execute("CREATE TABLE notes (words TEXT)").connection.close()
    with opened(Settings(tmp_path, "")):
        assert sorted(one.name.removeprefix("comeback-") for one in tmp_path.glob("comeback-*")) == [
            "before-restore-2026-02-02-000000.sqlite3",
            "before-update-0002_b.sqlite3",
            "before-update-unknown.sqlite3",
            "damaged-2026-01-01-000000.sqlite3",
        ]
