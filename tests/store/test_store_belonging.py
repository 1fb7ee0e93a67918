"""A ledger that was copied by hand to another machine is noticed there, and sends nothing until somebody has looked."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from comeback.machine.identity import UNKNOWN, numbered, this_machine
from comeback.store import epochs
from comeback.store.belonging import settle
from tests.plugins.databases import OpenStore

NOW = datetime(2026, 6, 15, 12, tzinfo=UTC)
HERE, THERE = numbered(b"here"), numbered(b"there")


def test_a_new_ledger_is_at_home_where_it_is_first_opened_and_stays_so(sqlite_store: OpenStore) -> None:
    assert [settle(HERE, NOW), settle(HERE, NOW)] == [False, False]
    assert epochs.current(sqlite_store.seeker) is None


def test_found_on_another_machine_it_is_paused_once_and_at_home_there_from_then_on(sqlite_store: OpenStore) -> None:
    settle(HERE, NOW)
    assert settle(THERE, NOW)
    life = epochs.current(sqlite_store.seeker)
    assert life is not None
    assert life.paused
    epochs.resume(sqlite_store.seeker, NOW)
    assert not settle(THERE, NOW)
    life = epochs.current(sqlite_store.seeker)
    assert life is not None
    assert not life.paused


def test_a_machine_without_a_name_is_no_other_machine(sqlite_store: OpenStore) -> None:
    settle(HERE, NOW)
    assert not settle(UNKNOWN, NOW)
    assert epochs.current(sqlite_store.seeker) is None


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_a_system_that_does_not_tell_its_name_is_unknown(platform: str) -> None:
    assert this_machine(platform) == UNKNOWN


def test_the_number_tells_machines_apart_and_fits_into_the_head_of_a_file() -> None:
    numbers = {numbered(str(one).encode()) for one in range(1000)}
    assert len(numbers) == 1000
    assert all(UNKNOWN < one < 2**31 for one in numbers)
