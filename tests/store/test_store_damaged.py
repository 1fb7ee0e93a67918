"""A damaged ledger: found at the start, not looked for at every one, and read as far as it can be; nothing is made up."""

from __future__ import annotations

import os
import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from comeback.errors import ComebackError
from comeback.store import mails, soundness
from comeback.store.backup import copy_to
from comeback.store.databases import FILE_NAME
from comeback.store.opening import opened
from comeback.store.placing import fault_of
from comeback.store.salvage import salvage
from comeback.store.soundness import STAMP, look_due
from tests.plugins.databases import OpenStore
from tests.store.store_values import identity, mail, reading

PAGE = 4096
Rows = dict[str, set[tuple[object, ...]]]


@pytest.fixture
def ledger(sqlite_store: OpenStore, tmp_path: Path) -> Path:
    """A closed ledger with mails and readings."""
    every = [mail(number, words=f"Word {number} " * 20) for number in range(120)]
    mails.add(sqlite_store.seeker, every, {identity(number): reading() for number in range(120)})
    copy_to(tmp_path / "ledger")
    return tmp_path / "ledger"


def rows(file: Path) -> Rows:
    """All rows by table, but for what a rescue changes on purpose."""
    with closing(sqlite3.connect(file)) as open_:
        names = [name for (name,) in open_.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")]
        return {name: set(open_.execute(f"SELECT * FROM {name}").fetchall()) for name in names if name != "store_seeker"}


def damaged(ledger: Path, page: int) -> Path:
    """The same with one page torn."""
    whole = bytearray(ledger.read_bytes())
    whole[page * PAGE + 8 : (page + 1) * PAGE] = os.urandom(PAGE - 8)
    torn = ledger.with_name("torn")
    torn.write_bytes(whole)
    return torn


def test_of_a_sound_ledger_everything_comes_over(ledger: Path, tmp_path: Path) -> None:
    found = salvage(ledger, tmp_path / "new")
    assert found
    assert found.whole
    assert rows(tmp_path / "new") == rows(ledger)
    assert fault_of(tmp_path / "new") == ""


@pytest.fixture
def step(request: pytest.FixtureRequest) -> int:
    """Which pages are torn: each with `--long`, one in so many in the usual run."""
    return 1 if request.config.getoption("--long") else 5


def test_whichever_page_is_torn_what_comes_over_was_there_and_what_is_missing_is_said(ledger: Path, tmp_path: Path, step: int) -> None:
    there = rows(ledger)
    pages = range(0, ledger.stat().st_size // PAGE, step)
    nothing, losses = 0, []
    for page in pages:
        new = tmp_path / f"new{page}"
        found = salvage(damaged(ledger, page), new)
        if found is None:
            nothing += 1
            continue
        came = rows(new)
        assert fault_of(new) == "", page
        lost = sum(len(there[name] - came[name]) for name in there)
        invented = {name: came[name] - there[name] for name in there if came[name] - there[name]}
        assert not invented, page
        assert lost == 0 or not found.whole, page
        losses.append(lost)
    # Without the first page, the seeker's own, and those of the tables' descriptions there is no ledger.
    assert 1 <= nothing <= 12
    # Most pages hold an index, or a few rows; the root of a large table takes all of it along.
    assert sorted(losses)[len(losses) // 2] <= 12
    assert max(losses) > 0


@pytest.mark.parametrize("left", [0.8, 0.9, 0.95, 0.999])
def test_of_a_ledger_that_was_cut_short_what_lies_before_the_cut_comes_over(ledger: Path, tmp_path: Path, left: float) -> None:
    there = rows(ledger)
    short = tmp_path / "short"
    short.write_bytes(ledger.read_bytes()[: int(ledger.stat().st_size * left)])
    found = salvage(short, tmp_path / "new")
    assert found
    came = rows(tmp_path / "new")
    assert found.whole == (came == there)
    assert all(came[name] <= there[name] for name in there)
    assert sum(map(len, came.values())) == found.rows - 1  # the seeker's own
    assert {one.name for one in tmp_path.iterdir() if "new" in one.name} == {"new"}


@pytest.mark.parametrize("data", [b"", b"This is no ledger, it is a letter to Grace." * 300, b"SQLite format 3\0" + b"\xff" * 9000])
def test_of_a_file_that_is_no_ledger_nothing_is_read(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "ledger").write_bytes(data)
    assert salvage(tmp_path / "ledger", tmp_path / "new") is None


def test_damage_that_no_question_meets_is_found_at_the_start(sqlite_store: OpenStore) -> None:
    """A torn index: every row can still be counted."""
    home = sqlite_store.settings.home
    mails.add(sqlite_store.seeker, [mail(number, words="w" * 900) for number in range(200)])
    opened(sqlite_store.settings).__exit__(None, None, None)
    with closing(sqlite3.connect(home / FILE_NAME)) as file:
        file.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        name = "sqlite_autoindex_store_message_1"
        (root,) = file.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    whole = bytearray((home / FILE_NAME).read_bytes())
    whole[(root - 1) * PAGE + 12 : root * PAGE] = bytes(PAGE - 12)
    (home / FILE_NAME).write_bytes(whole)
    (home / STAMP).unlink()
    for _ in range(2):
        with pytest.raises(ComebackError, match=r"damaged.*comeback doctor --mend"):
            opened(sqlite_store.settings)


def test_a_look_is_due_once_a_day_and_sooner_after_a_kill(sqlite_store: OpenStore) -> None:
    ledger = sqlite_store.settings.home / FILE_NAME
    now, hour = time.time(), 3600
    opened(sqlite_store.settings).__exit__(None, None, None)
    assert not look_due(ledger, now + 23 * hour)
    assert look_due(ledger, now + 25 * hour)
    assert look_due(ledger, now - 25 * hour)
    ledger.with_name(f"{FILE_NAME}-wal").write_bytes(b"left over")
    assert not look_due(ledger, now + 0.5 * hour)
    assert look_due(ledger, now + 2 * hour)


def test_a_start_that_is_not_due_looks_at_nothing(sqlite_store: OpenStore, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(sqlite_store.settings)

    def looked(ledger: Path) -> None:
        raise AssertionError(ledger)

    monkeypatch.setattr("comeback.store.opening.refuse_damaged", looked)
    opened(sqlite_store.settings)
    (sqlite_store.settings.home / STAMP).unlink()
    with pytest.raises(AssertionError):
        opened(sqlite_store.settings)
    assert soundness.USUALLY > soundness.AFTER_A_KILL
