"""Folders, single files and Maildirs as they are found on disks that other programs use."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from comeback.domain.message import Quarantined
from comeback.errors import ComebackError, UsageError
from comeback.mailbox.buffer import taken
from comeback.mailbox.maildir import maildir
from comeback.mailbox.raw import Raw
from comeback.mailbox.sources import raw_mails
from tests.mailbox.roads import mboxrd


def _mail(number: int) -> bytes:
    return b"From: Ida <ida@quarrylane.example>\nSubject: number %d\n\nwords\n" % number


def _read(path: Path) -> list[tuple[str, bytes]]:
    return [(one.place.part or one.place.source, taken(one.data, 0, len(one.data))) for one in raw_mails(path) if isinstance(one, Raw)]


def _maildir(path: Path) -> Path:
    for name in ("cur", "new", "tmp"):
        (path / name).mkdir(parents=True)
    return path


def test_a_folder_is_searched_for_everything_that_holds_mail(tmp_path: Path) -> None:
    (tmp_path / "b.eml").write_bytes(_mail(2))
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "Inbox").write_bytes(mboxrd(_mail(1)) + mboxrd(_mail(3)))
    (tmp_path / "a" / "17").write_bytes(_mail(4))  # a folder of MH
    (_maildir(tmp_path / "c") / "cur" / "1.host:2,S").write_bytes(_mail(5))
    # No mail: pictures, notes, indexes, what is hidden.
    (tmp_path / "photo.jpg").write_bytes(bytes(range(256)) * 9)
    (tmp_path / "notes.txt").write_bytes(b"Subject: none\nbread, milk\n")
    (tmp_path / ".hidden.eml").write_bytes(_mail(6))
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.eml").write_bytes(_mail(7))
    assert [data for _, data in _read(tmp_path)] == [_mail(4), _mail(1), _mail(3), _mail(2), _mail(5)]


def test_links_that_go_round_and_pipes_do_not_hold_it_up(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(_mail(1))
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "pipe.eml")
    assert [data for _, data in _read(tmp_path)] == [_mail(1)]


def test_an_emlx_is_its_mail_without_count_and_property_list(tmp_path: Path) -> None:
    (tmp_path / "1.emlx").write_bytes(b"%d      \n" % len(_mail(1)) + _mail(1) + b"<?xml version='1.0'?><plist/>")
    assert [data for _, data in _read(tmp_path / "1.emlx")] == [_mail(1)]


def test_a_missing_path_says_what_may_be_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        list(raw_mails(tmp_path / "nowhere"))
    assert "nowhere" in error.value.problem
    assert ".eml" in error.value.mend


@pytest.mark.parametrize("name", ["photo.jpg", "."])
def test_a_path_that_holds_no_mail_is_a_mistake(name: str, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(bytes(range(256)))
    with pytest.raises(UsageError):
        list(raw_mails(tmp_path / name))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open everything")
def test_one_file_that_may_not_be_opened_is_set_aside(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(_mail(1))
    (tmp_path / "b.eml").write_bytes(_mail(2))
    (tmp_path / "a.eml").chmod(0)
    first, second = raw_mails(tmp_path)
    assert isinstance(first, Quarantined)
    assert "permission" in first.reason
    assert isinstance(second, Raw)
    with pytest.raises(ComebackError, match="permission"):
        list(raw_mails(tmp_path / "a.eml"))


def test_a_large_file_is_not_taken_into_memory(tmp_path: Path) -> None:
    (tmp_path / "a.eml").write_bytes(_mail(1) + b"words\n" * 1_000_000)
    (found,) = raw_mails(tmp_path / "a.eml")
    assert isinstance(found, Raw)
    assert not isinstance(found.data, bytes)
    assert len(found.data) == len(_mail(1)) + 6_000_000


def test_a_maildir_gives_new_cur_and_its_folders(tmp_path: Path) -> None:
    box = _maildir(tmp_path / "Mail")
    (box / "new" / "2.host").write_bytes(_mail(2))
    (box / "cur" / "1.host:2,RS").write_bytes(_mail(1))
    (box / "tmp" / "3.host").write_bytes(_mail(3))
    (box / "cur" / ".lock").write_bytes(b"")
    (_maildir(box / ".Sent") / "cur" / "4.host:2,S").write_bytes(_mail(4))
    (_maildir(box / ".Archive.2026") / "new" / "5.host").write_bytes(_mail(5))
    assert _read(box) == [
        ("cur/1.host:2,RS", _mail(1)),
        ("new/2.host", _mail(2)),
        ("new/5.host", _mail(5)),
        ("cur/4.host:2,S", _mail(4)),
    ]


def test_a_maildir_without_mail_is_a_mistake_when_named_and_none_beside_others(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no mail in"):
        list(raw_mails(_maildir(tmp_path / "Mail")))
    (tmp_path / "a.eml").write_bytes(_mail(1))
    assert [data for _, data in _read(tmp_path)] == [_mail(1)]


def test_a_mail_that_moves_before_it_is_read_is_found_again(tmp_path: Path) -> None:
    box = _maildir(tmp_path / "Mail")
    for number in range(3):
        (box / "new" / f"{number}.host").write_bytes(_mail(number))
    found = maildir(box)
    next(found)
    (box / "new" / "1.host").rename(box / "cur" / "1.host:2,S")
    (box / "new" / "2.host").unlink()
    (moved,) = found
    assert isinstance(moved, Raw)
    assert moved.data == _mail(1)
    assert moved.place.part == "cur/1.host:2,S"


def test_no_mail_is_lost_or_doubled_while_another_program_moves_them(tmp_path: Path) -> None:
    box = _maildir(tmp_path / "Mail")
    for number in range(400):
        (box / "new" / f"{number:03}.host").write_bytes(_mail(number))

    def mover() -> None:
        for number in range(399, -1, -1):
            (box / "new" / f"{number:03}.host").rename(box / "cur" / f"{number:03}.host:2,S")
        for number in range(400):
            (box / "cur" / f"{number:03}.host:2,S").rename(box / "cur" / f"{number:03}.host:2,FS")

    thread = threading.Thread(target=mover)
    thread.start()
    try:
        found = [one.data for one in maildir(box) if isinstance(one, Raw)]
    finally:
        thread.join()
    assert sorted(found, key=lambda one: int(bytes(one[:]).split(b"number ")[1].split()[0])) == [_mail(number) for number in range(400)]
