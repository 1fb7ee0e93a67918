"""Many writers at once, and writers killed in the middle: nothing confirmed is lost, nothing is half there."""

from __future__ import annotations

import signal
import sqlite3
import subprocess

import pytest
from django.db import OperationalError, connection

from comeback.store import ledger, mails, readings
from comeback.store.databases import FILE_NAME
from comeback.store.ledger import StoredGroup
from comeback.store.transaction import together
from tests.plugins.databases import OpenStore
from tests.store.conftest import Child
from tests.store.store_values import event, identity, mail, reading

WRITERS, EACH = 8, 12


def finished(children: list[subprocess.Popen[str]]) -> None:
    """Wait for all; none may have complained."""
    said = [one.communicate(timeout=300)[1] for one in children]
    assert [one.returncode for one in children] == [0] * len(children), said


def test_of_eight_writers_at_once_nothing_is_lost(store: OpenStore, child: Child) -> None:
    program = (
        "from comeback.store import ledger\n"
        "from tests.store.store_values import event\n"
        f"for number in range({EACH}): ledger.add_entry(seeker, event(f'{{writer}}-{{number}}', message=None))\n"
    )
    finished([child(f"writer = {writer}\n{program}") for writer in range(WRITERS)])
    names = {one.id for one, _ in ledger.entries(store.seeker)}
    assert names == {f"{writer}-{number}" for writer in range(WRITERS) for number in range(EACH)}


def test_writers_who_link_at_once_never_share_a_number(store: OpenStore, child: Child) -> None:
    """Each adds its own application to those it finds: reading and writing are one step, so no update is lost."""
    program = (
        "from comeback.store import ledger\n"
        "from comeback.store.ledger import StoredGroup\n"
        "from comeback.store.transaction import whole\n"
        "from tests.store.store_values import event\n"
        "@whole\n"
        "def one_more(seeker, name):\n"
        "    there = [StoredGroup(one.key, one.number, one.company, one.role, one.events) for one in ledger.applications(seeker)]\n"
        "    ledger.replace_links(seeker, [*there, StoredGroup(name, None, None, None, (event(name),))])\n"
        f"for number in range({EACH}): one_more(seeker, f'{{writer}}-{{number}}')\n"
    )
    finished([child(f"writer = {writer}\n{program}") for writer in range(4)])
    assert sorted(one.number for one in ledger.applications(store.seeker)) == list(range(1, 4 * EACH + 1))


def test_mails_taken_in_by_two_programs_at_once_are_there_once(store: OpenStore, child: Child) -> None:
    program = (
        "from comeback.store import mails\n"
        "from tests.store.store_values import mail, passed\n"
        "for at in range(0, 120, 20): mails.add(seeker, [*map(mail, range(at, at + 20)), *map(passed, range(200 + at, 220 + at))])\n"
    )
    finished([child(program) for _ in range(3)])
    assert mails.counts(store.seeker) == mails.Counts(kept=120, passed=120, quarantined=0)


@pytest.mark.parametrize("after", range(1, 8))
def test_a_kill_in_the_middle_of_adding_loses_no_confirmed_mail_and_leaves_no_half_one(store: OpenStore, child: Child, after: int) -> None:
    """The child says which batch is confirmed; it is killed while it writes the one after."""
    program = (
        "from comeback.store import mails\n"
        "from tests.store.store_values import identity, mail, reading\n"
        "for at in range(0, 10_000, 10):\n"
        "    batch = [mail(number) for number in range(at, at + 10)]\n"
        "    mails.add(seeker, batch, {one.identity: reading() for one in batch})\n"
        "    print(at + 10, flush=True)\n"
    )
    running = child(program)
    assert running.stdout is not None
    confirmed = [int(running.stdout.readline()) for _ in range(after)][-1]
    running.send_signal(signal.SIGKILL)
    said, _ = running.communicate(timeout=60)
    confirmed = max([confirmed, *map(int, said.split())])
    both = list(readings.current(store.seeker))
    assert len(both) % 10 == 0
    assert len(both) == mails.count_kept(store.seeker) >= confirmed
    assert [one.identity for one, _ in both] == [identity(number) for number in range(len(both))]
    if store.engine == "sqlite":
        file = sqlite3.connect(store.settings.home / FILE_NAME)
        assert file.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        file.close()


def test_a_step_that_was_in_the_way_of_another_is_run_again_whole(store: OpenStore) -> None:
    """What the first try had done is undone before the second begins."""
    tries: list[int] = []

    def step() -> None:
        tries.append(len(ledger.entries(store.seeker)))
        ledger.add_entry(store.seeker, event(f"try-{len(tries)}", message=None))
        if len(tries) < 3:
            raise busy(store.engine)

    together(step)
    assert tries == [0, 0, 0]
    assert [one.id for one, _ in ledger.entries(store.seeker)] == ["try-3"]


def busy(engine: str) -> OperationalError:
    """What Django raises when another writer is in the way."""
    error = OperationalError("in the way")
    cause: Exception = sqlite3.OperationalError("database is locked")
    if engine == "sqlite":
        cause.sqlite_errorcode = sqlite3.SQLITE_BUSY  # type: ignore[attr-defined]
    else:
        from psycopg.errors import SerializationFailure

        cause = SerializationFailure("could not serialize access")
    error.__cause__ = cause
    return error


def test_a_bug_in_a_step_is_not_run_again_and_leaves_nothing(store: OpenStore) -> None:
    def step() -> None:
        ledger.add_entry(store.seeker, event("hand", message=None))
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        together(step)
    assert ledger.entries(store.seeker) == ()
    assert not connection.in_atomic_block


def test_a_step_inside_another_is_part_of_it(store: OpenStore) -> None:
    def step() -> None:
        mails.add(store.seeker, [mail(1)], {identity(1): reading()})
        ledger.replace_links(store.seeker, [StoredGroup("a", None, None, None, (event("a"),))])
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        together(step)
    assert mails.count_kept(store.seeker) == 0
    assert ledger.applications(store.seeker) == []
