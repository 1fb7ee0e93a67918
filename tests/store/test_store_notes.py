"""The smaller things kept: what feedback was heard to hold, how far folders are read, lives of the database, copies and health."""

from __future__ import annotations

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest

from comeback.domain.kinds import Polarity, Theme
from comeback.domain.lesson import FeedbackItem, FeedbackReading
from comeback.errors import ComebackError
from comeback.store import epochs, feedback, folders, mails
from comeback.store.backup import copy_to
from comeback.store.databases import FILE_NAME
from comeback.store.health import health
from comeback.store.opening import opened
from comeback.store.transaction import together
from tests.plugins.databases import OpenStore
from tests.store.store_values import NOON, mail

CLEAR = FeedbackReading((FeedbackItem(Polarity.STRENGTH, Theme.COMMUNICATION, "You explained it clearly."),))
SLOW = FeedbackReading((FeedbackItem(Polarity.GAP, Theme.PREPARATION, "We missed figures.", sure=False),), vague=True)


def test_what_was_heard_of_a_source_replaces_what_was_heard_before(store: OpenStore) -> None:
    feedback.keep(store.seeker, "first", {"m1": CLEAR, "m2": SLOW})
    feedback.keep(store.seeker, "first", {"m1": SLOW})
    assert feedback.kept(store.seeker, "first", ["m1", "m2", "m3"]) == {"m1": SLOW, "m2": SLOW}
    assert feedback.kept(store.seeker, "first", ["m2"]) == {"m2": SLOW}


def test_what_another_version_heard_does_not_count(store: OpenStore) -> None:
    feedback.keep(store.seeker, "first", {"m1": CLEAR, "m2": SLOW})
    feedback.keep(store.seeker, "second", {"m1": SLOW})
    assert feedback.kept(store.seeker, "second", ["m1", "m2"]) == {"m1": SLOW}
    assert feedback.kept(store.seeker, "first", ["m1", "m2"]) == {"m2": SLOW}


def test_a_folder_is_read_as_far_as_was_last_written_and_only_with_what_was_read(store: OpenStore) -> None:
    assert folders.read_to(store.seeker, "home", "INBOX") is None
    folders.set_read_to(store.seeker, "home", "INBOX", folders.ReadTo(7, 20))

    def half() -> None:
        mails.add(store.seeker, [mail(1)])
        folders.set_read_to(store.seeker, "home", "INBOX", folders.ReadTo(6, 1))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        together(half)
    assert folders.read_to(store.seeker, "home", "INBOX") == folders.ReadTo(7, 20)
    assert mails.count_kept(store.seeker) == 0


def test_a_restored_ledger_is_paused_until_the_seeker_has_looked(store: OpenStore) -> None:
    assert epochs.current(store.seeker) is None
    epochs.begin(store.seeker, "one", epochs.Cause.FIRST, NOON)
    assert epochs.current(store.seeker) == epochs.Epoch("one", epochs.Cause.FIRST, paused=False)
    epochs.begin(store.seeker, "two", epochs.Cause.RESTORED, NOON + timedelta(days=1))
    assert epochs.current(store.seeker) == epochs.Epoch("two", epochs.Cause.RESTORED, paused=True)
    epochs.resume(store.seeker, NOON + timedelta(days=2))
    assert epochs.current(store.seeker) == epochs.Epoch("two", epochs.Cause.RESTORED, paused=False)


def test_a_copy_made_while_the_ledger_is_open_opens_with_the_same_rows(sqlite_store: OpenStore, tmp_path: Path) -> None:
    mails.add(sqlite_store.seeker, [mail(1)])
    copy = tmp_path / "restored" / FILE_NAME
    copy.parent.mkdir()
    copy_to(copy)
    assert copy.stat().st_mode & 0o777 == 0o600
    mails.add(sqlite_store.seeker, [mail(2)])
    opened(sqlite_store.settings.__class__(copy.parent, ""))
    assert list(mails.kept(sqlite_store.seeker)) == [mail(1)]


def test_a_copy_that_cannot_be_finished_leaves_nothing(sqlite_store: OpenStore, tmp_path: Path) -> None:
    target = tmp_path / "taken"
    target.mkdir()
    (target / "something").touch()
    with pytest.raises(OSError, match="taken"):
        copy_to(target)
    assert [one.name for one in tmp_path.iterdir() if one.name.endswith(".part")] == []


def test_a_ledger_on_a_server_is_copied_with_its_own_tools(store: OpenStore, tmp_path: Path) -> None:
    if store.engine == "sqlite":
        copy_to(tmp_path / "copy")
        assert sqlite3.connect(tmp_path / "copy").execute("PRAGMA quick_check").fetchone() == ("ok",)
        return
    with pytest.raises(ComebackError, match=r"pg_dump"):
        copy_to(tmp_path / "copy")


def test_health_tells_what_there_is(store: OpenStore) -> None:
    mails.add(store.seeker, [mail(1), mail(2)])
    found = health(store.settings, store.seeker)
    assert found.schema == "0008_manner_and_model"
    assert found.integrity == "ok"
    assert (found.counts["message"], found.counts["letter"]) == (2, 0)
    if store.engine == "sqlite":
        assert (found.path, found.journal_mode, found.synchronous) == (store.settings.home / FILE_NAME, "wal", "full")
        assert found.size > 4096
    else:
        assert (found.path, found.size, found.synchronous) == (None, 0, "on")
    assert found.engine.startswith(store.engine[:6])
