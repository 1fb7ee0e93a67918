"""The lock of a data folder: one at a time, whoever comes first."""

from __future__ import annotations

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier

from comeback.store.lock import held_alone

STARTS = 100


def test_of_a_hundred_that_start_at_once_one_runs_and_the_others_see_whose_it_is(tmp_path: Path) -> None:
    """Each has opened the file for itself, as processes do: the kernel keeps them apart by that (flock(2))."""
    gate, told = Barrier(STARTS), Barrier(STARTS)

    def start(_: int) -> int | None:
        gate.wait()
        with held_alone(tmp_path / "lock") as other:
            told.wait()
            return other

    with ThreadPoolExecutor(STARTS) as pool:
        others = list(pool.map(start, range(STARTS)))
    assert others.count(None) == 1
    assert set(others) <= {None, 0, os.getpid()}
