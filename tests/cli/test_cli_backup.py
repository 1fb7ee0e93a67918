"""A backup through the door: made, opened again, restored on another machine, and refused with a sentence where it cannot be."""

from __future__ import annotations

import io
import json
import resource
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from comeback.domain.account import Secret
from comeback.store.archive import pack
from comeback.store.backup import copy_to
from comeback.store.backup_plan import plan_of
from comeback.store.databases import FILE_NAME
from tests.cli.program import Comeback, Said
from tests.cli.rights import no_more_than_its_rights
from tests.plugins.databases import copied
from tests.plugins.passphrase import WORDS

pytestmark = pytest.mark.usefixtures("passphrase")


@pytest.fixture
def noted(comeback: Comeback, empty_file: Path, tmp_path: Path) -> Comeback:
    """A ledger with one application."""
    copied(empty_file, tmp_path / "home")
    assert comeback("rejected", "Tallow & Pine", "--role", "Joiner", "--by", "phone", "--from", "Ruth Adair").code == 0
    return comeback


def row(said: Said, schema: str) -> dict[str, object]:
    """Its one line, checked against its schema."""
    assert said.code == 0, said.err
    text = resources.files("comeback").joinpath("schemas", f"{schema}.schema.json").read_text("utf-8")
    (found,) = said.rows()
    Draft202012Validator(json.loads(text), format_checker=FormatChecker()).validate(found)
    return found


def elsewhere(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """From now on the program runs on another machine."""
    monkeypatch.setenv("COMEBACK_HOME", str(folder))


def test_everything_is_there_on_another_machine(noted: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    there = noted("applications", "--json").rows()
    made = row(noted("backup", tmp_path / "stick.age", "--json"), "backup")
    assert made["file"] == str(tmp_path / "stick.age")
    assert b"Tallow" not in (tmp_path / "stick.age").read_bytes()
    elsewhere(monkeypatch, tmp_path / "laptop")
    restored = row(noted("restore", tmp_path / "stick.age", "--json"), "restore")
    assert (restored["applications"], restored["kept"], restored["mailboxes"]) == (1, None, [])
    assert noted("applications", "--json").rows() == there


def test_without_a_place_it_lies_in_the_data_folder_and_says_so(noted: Comeback, tmp_path: Path) -> None:
    said = noted("backup").out
    (file,) = (tmp_path / "home" / "backups").iterdir()
    assert str(file) in said
    assert "same disk" in said
    assert file.stat().st_mode & 0o777 == 0o600


def test_nothing_leaves_a_restored_ledger_until_somebody_has_looked(noted: Comeback, tmp_path: Path) -> None:
    noted("backup", tmp_path / "a.age")
    assert noted("restore", tmp_path / "a.age", "--yes").code == 0
    said = noted("send")
    assert (said.code, "Nothing leaves yet" in said.err, "comeback resume" in said.err) == (1, True, True)
    assert row(noted("resume", "--json"), "resume") == {"sent": [], "drafts": [], "uncertain": []}
    assert noted("send").code == 0
    assert "Nothing is paused" in noted("resume").out


def test_the_ledger_that_was_there_is_kept(noted: Comeback, tmp_path: Path) -> None:
    noted("backup", tmp_path / "a.age")
    noted("rejected", "Quern Mill", "--role", "Miller", "--by", "phone", "--from", "Ada Quern")
    said = noted("restore", tmp_path / "a.age")
    assert (said.code, "--yes" in said.err) == (2, True)
    assert len(noted("applications", "--json").rows()) == 2
    kept = Path(str(row(noted("restore", tmp_path / "a.age", "--yes", "--json"), "restore")["kept"]))
    assert len(noted("applications", "--json").rows()) == 1
    with sqlite3.connect(kept) as old:
        assert old.execute("SELECT count(*) FROM store_application").fetchone() == (2,)
    old.close()


def test_two_restores_within_a_second_keep_both_ledgers(noted: Comeback, tmp_path: Path) -> None:
    noted("backup", tmp_path / "a.age")
    kept = [row(noted("restore", tmp_path / "a.age", "--yes", "--json"), "restore")["kept"] for _ in range(3)]
    assert len(set(kept)) == 3
    assert all(Path(str(one)).exists() for one in kept)


def test_other_words_open_nothing_and_change_nothing(noted: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    noted("backup", tmp_path / "a.age")
    monkeypatch.setattr(sys, "stdin", io.StringIO("heron vale quay mile\n"))
    said = noted("restore", tmp_path / "a.age", "--yes", "--passphrase-stdin")
    assert (said.code, "do not open a.age" in said.err) == (2, True)
    assert not list((tmp_path / "home").glob(".work-*"))
    assert len(noted("applications", "--json").rows()) == 1


def test_a_backup_that_was_cut_short_is_refused_with_a_sentence(noted: Comeback, tmp_path: Path) -> None:
    noted("backup", tmp_path / "a.age")
    (tmp_path / "a.age").write_bytes((tmp_path / "a.age").read_bytes()[:-1])
    said = noted("restore", tmp_path / "a.age", "--yes")
    assert (said.code, said.err.count("\n")) == (1, 1)
    assert "cut short or changed" in said.err
    assert len(noted("applications", "--json").rows()) == 1


def test_a_backup_that_may_not_be_read_is_named_with_the_mend(noted: Comeback, tmp_path: Path) -> None:
    noted("backup", tmp_path / "a.age")
    (tmp_path / "a.age").chmod(0)
    words = [sys.executable, "-m", "comeback", "restore", str(tmp_path / "a.age"), "--yes"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, preexec_fn=no_more_than_its_rights)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert done.stderr.endswith("permission denied. Check its permissions.\n")
    assert len(noted("applications", "--json").rows()) == 1


def test_a_folder_is_no_backup(noted: Comeback, tmp_path: Path) -> None:
    said = noted("restore", tmp_path, "--yes")
    assert (said.code, said.err.count("\n")) == (2, 1)
    assert said.err.endswith("is a folder. Name a file.\n")


def test_a_disk_without_room_for_what_is_unpacked_is_said_so(noted: Comeback, tmp_path: Path) -> None:
    noted("backup", tmp_path / "a.age")
    words = [sys.executable, "-m", "comeback", "restore", str(tmp_path / "a.age"), "--yes"]
    done = subprocess.run(words, capture_output=True, text=True, check=False, preexec_fn=_little_room)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert f"no room to unpack {tmp_path / 'a.age'}" in done.stderr
    assert done.stderr.endswith("Make room on the disk of the data folder, then try again.\n")
    assert len(noted("applications", "--json").rows()) == 1


def _little_room() -> None:
    """Files of this process may grow to 20 kB: what a write then gets is an error, as of a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))


def test_what_a_newer_version_wrote_is_refused(noted: Comeback, tmp_path: Path) -> None:
    copy_to(tmp_path / "copy")
    with sqlite3.connect(tmp_path / "copy") as rows:
        rows.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('store', '9999_of_tomorrow', '2031-01-01')")
    rows.close()
    pack(tmp_path / "copy", tmp_path / "new.age", Secret(WORDS), datetime(2031, 1, 2, tzinfo=UTC), lambda: None)
    said = noted("restore", tmp_path / "new.age", "--yes")
    assert (said.code, "newer version" in said.err) == (1, True)
    assert len(noted("applications", "--json").rows()) == 1


def test_a_ledger_that_is_open_elsewhere_is_not_taken_away(noted: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("comeback.store.placing.PATIENCE", 0.1)
    noted("backup", tmp_path / "a.age")
    other = sqlite3.connect(tmp_path / "home" / FILE_NAME)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM store_event").fetchall()
    said = noted("restore", tmp_path / "a.age", "--yes")
    other.close()
    assert (said.code, "open in another run" in said.err) == (1, True)


def test_a_missing_file_a_short_passphrase_and_nobody_to_ask_are_slips(
    noted: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "no file" in noted("restore", tmp_path / "nowhere.age").err
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "short")
    said = noted("backup", tmp_path / "a.age")
    assert (said.code, "at least 8" in said.err) == (2, True)
    monkeypatch.delenv("COMEBACK_PASSPHRASE")
    said = noted("backup", tmp_path / "a.age")
    assert (said.code, "--passphrase-stdin" in said.err) == (2, True)
    assert not (tmp_path / "a.age").exists()


def test_a_ledger_on_a_server_points_to_its_own_tools(comeback: Comeback, monkeypatch: pytest.MonkeyPatch, postgres_address: str) -> None:
    monkeypatch.setenv("COMEBACK_DATABASE", postgres_address)
    for words in (("backup",), ("restore", "a.age", "--yes")):
        said = comeback(*words)
        assert (said.code, "pg_" in said.err) == (1, True)


def test_backups_that_make_themselves_keep_so_many_and_no_more(noted: Comeback, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "holiday.jpg").touch()
    for second in range(4):
        (stick / f"comeback-2026-01-01-00000{second}.age").touch()
    made = row(noted("backup", stick, "--every", "day", "--keep", "3", "--json"), "backup")
    assert (made["every"], len(str(made["gone"]).split(","))) == ("day", 2)
    assert sorted(one.name for one in stick.iterdir())[:3] == [
        "comeback-2026-01-01-000002.age",
        "comeback-2026-01-01-000003.age",
        Path(str(made["file"])).name,
    ]
    assert (stick / "holiday.jpg").exists()
    assert noted("backup", "--every", "off").code == 0
    assert plan_of(tmp_path / "home").every == "off"


def test_a_backup_by_hand_lets_no_other_go(noted: Comeback, tmp_path: Path) -> None:
    for second in range(9):
        (tmp_path / f"comeback-2026-01-01-00000{second}.age").touch()
    assert row(noted("backup", tmp_path, "--json"), "backup")["gone"] == []
