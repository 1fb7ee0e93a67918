"""Bad input gets one sentence and the mend, the right exit code, and loses nothing."""

from __future__ import annotations

import json
import resource
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from zipfile import ZipFile

import pytest

from comeback.sample import mailbox
from comeback.store import databases
from tests.cli.program import Comeback, Said
from tests.cli.rights import no_more_than_its_rights


def one_sentence(said: Said) -> str:
    """The complaint, after making sure that it is one line on standard error and nothing else was said."""
    assert said.out == ""
    assert said.err.startswith("comeback: ")
    assert len(said.err.strip().splitlines()) == 1
    return said.err.strip().removeprefix("comeback: ")


@pytest.mark.parametrize("command", ["read", "feedback", "import"])
def test_a_missing_path_is_named(comeback: Comeback, command: str, tmp_path: Path) -> None:
    said = comeback(command, tmp_path / "nowhere.mbox")
    assert said.code == 2
    assert "nowhere.mbox" in one_sentence(said)


@pytest.mark.parametrize("name", ["nothing.mbox", "Maildir", "folder", "takeout.zip", "hello.txt"])
@pytest.mark.parametrize("command", ["read", "feedback", "import"])
def test_a_path_that_holds_no_mail_is_said_to_hold_none(comeback: Comeback, command: str, name: str, tmp_path: Path) -> None:
    (tmp_path / "nothing.mbox").touch()
    (tmp_path / "hello.txt").write_text("hello")
    (tmp_path / "folder").mkdir()
    for part in ("cur", "new", "tmp"):
        (tmp_path / "Maildir" / part).mkdir(parents=True)
    with ZipFile(tmp_path / "takeout.zip", "w") as archive:
        archive.writestr("Takeout/Drive/list.txt", "bread, milk")
    said = comeback(command, tmp_path / name)
    assert said.code == 2
    assert "no mail" in one_sentence(said)
    assert "Name an .eml file" in said.err


@pytest.mark.parametrize("address", ["notanaddress", "", "@home.example", "ana@", "ana ruiz@home.example", "a@home.example b@home.example"])
@pytest.mark.parametrize("command", ["read", "import"])
def test_what_is_no_address_of_the_seeker_is_refused_and_nothing_is_kept(comeback: Comeback, command: str, address: str) -> None:
    said = comeback(command, mailbox(), "--me", address)
    assert said.code == 2
    assert "is no mail address" in one_sentence(said)
    assert comeback("applications", "--json").rows() == []


@pytest.mark.parametrize("words", [("import",), ("import", "mail.mbox", "--whose"), ("letter", "7", "8"), ("due", "--now")])
def test_words_that_a_command_does_not_take_are_answered_with_where_it_is_explained(comeback: Comeback, words: tuple[str, ...]) -> None:
    said = comeback(*words)
    assert said.code == 2
    assert one_sentence(said).endswith(f"'comeback {words[0]} --help' explains it.")


def test_a_download_that_broke_off_before_its_first_mail_is_a_failure(comeback: Comeback, tmp_path: Path) -> None:
    (tmp_path / "takeout.zip").write_bytes(b"PK\x03\x04 and no more")
    said = comeback("import", tmp_path / "takeout.zip")
    assert said.code == 1
    assert "Download it once more" in one_sentence(said)


@pytest.mark.parametrize("command", ["read", "import"])
def test_a_folder_without_mail_is_said_to_hold_none(comeback: Comeback, command: str, tmp_path: Path) -> None:
    (tmp_path / "holiday").mkdir()
    (tmp_path / "holiday" / "beach.jpg").write_bytes(b"\xff\xd8\xff\xe0 not a mail")
    said = comeback(command, tmp_path / "holiday")
    assert said.code == 2
    assert "no mail" in one_sentence(said)


@pytest.mark.parametrize("path", ["closed.mbox", "folder", "folder/inside.eml"])
@pytest.mark.parametrize("command", ["read", "feedback", "import", "check"])
@pytest.mark.usefixtures("comeback")
def test_an_unreadable_path_is_named_with_the_mend(command: str, path: str, tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    for name in ("closed.mbox", "folder/inside.eml"):
        (tmp_path / name).write_text("From: Ada <ada@quernmill.example>\nSubject: Your interview\n\nIt is on Monday.\n")
    for name in ("closed.mbox", "folder"):
        (tmp_path / name).chmod(0)
    words = [sys.executable, "-m", "comeback", command, str(tmp_path / path)]
    done = subprocess.run(words, capture_output=True, text=True, check=False, preexec_fn=no_more_than_its_rights)
    (tmp_path / "folder").chmod(0o700)
    said = one_sentence(Said(done.returncode, done.stdout, done.stderr))
    assert done.returncode == 1
    assert str(tmp_path / path) in said
    assert said.endswith("Check its permissions.")


def test_an_unknown_application_points_to_the_list(comeback: Comeback) -> None:
    said = comeback("letter", "7")
    assert said.code == 2
    assert "comeback applications" in one_sentence(said)


@pytest.mark.parametrize("date", ["2026-13-01", "soon", "31.12.2026", ""])
def test_a_wrong_date_is_told_with_the_right_form(comeback: Comeback, date: str) -> None:
    said = comeback("rejected", "Tallow & Pine", "--on", date)
    assert said.code == 2
    assert "2026-04-14" in one_sentence(said)


@pytest.mark.parametrize("command", ["rejected", "interviewed"])
@pytest.mark.parametrize("company", ["", "  "])
def test_an_application_without_a_company_is_refused(comeback: Comeback, command: str, company: str) -> None:
    said = comeback(command, company)
    assert said.code == 2
    assert "needs a company" in one_sentence(said)
    assert comeback("applications", "--json").rows() == []


def test_a_date_to_come_is_refused(comeback: Comeback) -> None:
    said = comeback("rejected", "Tallow & Pine", "--on", "2026-05-01", "--now", "2026-04-14T10:00")
    assert said.code == 2
    assert "still to come" in one_sentence(said)


def test_a_wrong_moment_is_told_with_the_right_form(comeback: Comeback) -> None:
    said = comeback("due", "--now", "noon")
    assert said.code == 2
    assert "2026-04-14T10:00" in one_sentence(said)


def test_a_letter_needs_an_application_or_a_case(comeback: Comeback) -> None:
    said = comeback("letter")
    assert said.code == 2
    assert "--case" in one_sentence(said)


@pytest.mark.parametrize("text", ["", "[1, 2]", "{", '{"seeker": 3}'])
def test_a_case_file_that_is_none_is_told(comeback: Comeback, tmp_path: Path, text: str) -> None:
    case = tmp_path / "case.json"
    case.write_text(text)
    said = comeback("letter", "--case", case, "--kind", "follow_up")
    assert said.code == 2
    one_sentence(said)


def test_a_ledger_of_a_newer_program_is_left_alone(comeback: Comeback, tmp_path: Path) -> None:
    assert comeback("due").code == 0
    file = next((tmp_path / "home").glob("*.sqlite3"))
    with sqlite3.connect(file) as rows:
        rows.execute("insert into django_migrations (app, name, applied) values ('store', '9999_from_the_future', '2031-01-01')")
    before = list(rows.iterdump())
    said = comeback("due")
    assert said.code == 1
    assert "newer" in one_sentence(said)
    assert "Install the newest" in said.err
    assert list(rows.iterdump()) == before
    rows.close()


def test_a_damaged_ledger_is_said_to_be_damaged(comeback: Comeback, tmp_path: Path) -> None:
    (tmp_path / "home").mkdir(mode=0o700)
    (tmp_path / "home" / "comeback.sqlite3").write_bytes(b"this is no database at all" * 1_000)
    said = comeback("due")
    assert said.code == 1
    one_sentence(said)


def test_a_data_folder_that_is_a_file_is_told(comeback: Comeback, tmp_path: Path) -> None:
    (tmp_path / "home").write_text("not a folder")
    said = comeback("due")
    assert said.code == 1
    one_sentence(said)


def test_a_database_address_that_makes_no_sense_is_told(comeback: Comeback, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COMEBACK_DATABASE", "mysql://somewhere")
    said = comeback("due")
    assert said.code == 2
    assert "postgresql://" in one_sentence(said)


def test_a_ledger_that_another_program_holds_is_told_and_kept(comeback: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(databases, "PATIENCE", 0.2)
    monkeypatch.setattr("comeback.store.transaction.PATIENCE", 0.2)
    assert comeback("rejected", "Tallow & Pine", "--role", "Joiner", "--by", "phone", "--from", "Ruth Adair").code == 0
    kept = comeback("applications", "--json").rows()
    other = sqlite3.connect(tmp_path / "home" / databases.FILE_NAME, isolation_level=None)
    other.execute("begin exclusive")
    said = comeback("rejected", "Quern Mill", "--role", "Miller", "--by", "phone", "--from", "Ada Quern")
    other.close()
    assert said.code == 1
    assert "Close other runs" in one_sentence(said)
    assert comeback("applications", "--json").rows() == kept


def test_a_full_disk_is_told_and_the_import_goes_on_when_there_is_room(comeback: Comeback) -> None:
    words = [sys.executable, "-m", "comeback", "import", str(mailbox()), "--me", "sorcha.delahunt@quaymail.example", "--json"]
    full = subprocess.run(words, capture_output=True, text=True, check=False, preexec_fn=_little_room)
    assert full.returncode == 1
    assert "disk" in one_sentence(Said(full.returncode, full.stdout, full.stderr))
    assert comeback("doctor").code in {0, 1}
    (row,) = comeback(*words[3:]).rows()
    assert row["messages"] == 411
    assert comeback("import", mailbox(), "--json").rows()[0]["new"] == 0


def test_a_disk_so_full_that_nothing_can_be_opened_is_called_full_and_not_broken(comeback: Comeback) -> None:
    # In a process of its own: an open ledger has its index already.
    subprocess.run([sys.executable, "-m", "comeback", "rejected", "Tallow & Pine", "--role", "Joiner"], check=True, capture_output=True)
    words = [sys.executable, "-m", "comeback", "applications", "--json"]
    kept = [json.loads(line) for line in subprocess.run(words, check=True, capture_output=True, text=True).stdout.splitlines()]
    full = subprocess.run(words, capture_output=True, text=True, check=False, preexec_fn=_no_room)
    assert full.returncode == 1
    assert "The disk is full" in one_sentence(Said(full.returncode, full.stdout, full.stderr))
    assert comeback("applications", "--json").rows() == kept


def test_of_an_export_that_finds_no_room_nothing_is_left(comeback: Comeback, tmp_path: Path) -> None:
    head = "From: Ruth Adair <ruth@tallowpine.example>\nTo: me@home.example\nDate: Tue, 9 Jun 2026 10:00:00 +0000\n"
    words = "We would like to invite you to an interview for the post of Joiner at Tallow & Pine on 20 June 2026 at 10:00.\n"
    (tmp_path / "one.eml").write_text(f"{head}Subject: Your application as Joiner\n\nDear Ana,\n{words}")
    assert comeback("import", tmp_path / "one.eml", "--me", "me@home.example").code == 0
    call = [sys.executable, "-m", "comeback", "export", str(tmp_path / "out")]
    full = subprocess.run(call, capture_output=True, text=True, check=False, preexec_fn=_no_room)
    assert full.returncode == 1
    assert "cannot be written" in one_sentence(Said(full.returncode, full.stdout, full.stderr))
    assert list((tmp_path / "out").iterdir()) == []
    assert comeback("export", tmp_path / "out").code == 0


def _no_room() -> None:
    """Not even the smallest file may grow."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))


def _little_room() -> None:
    """Files of this process may grow to 400 kB: what a write then gets is an error, as of a full disk."""
    resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))


def test_two_imports_at_once_lose_nothing(comeback: Comeback, tmp_path: Path) -> None:
    codes: list[int] = []

    def again() -> None:
        words = [sys.executable, "-m", "comeback", "import", str(mailbox()), "--me", "sorcha.delahunt@quaymail.example", "--json"]
        codes.append(subprocess.run(words, capture_output=True, check=False).returncode)

    both = [threading.Thread(target=again) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join()
    assert codes == [0, 0]
    once = comeback("applications", "--json").rows()
    comeback("import", mailbox())
    assert comeback("applications", "--json").rows() == once
