"""Every bomb is read in a process of its own that may take no more than its bounds, and nothing is lost that stands before the charge."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.mailbox.bombs import BOMBS

ROOT = Path(__file__).parents[2]
KILL_AFTER = 60
"""Seconds; generous, as it only ends what hangs."""
ADDRESS_SPACE = 1_200 << 20
GROWTH = 64
"""Megabytes that reading may take beyond the bytes of the mail."""
KEPT = 4 << 20
"""Characters that may be left of a bomb."""
WORDLESS = frozenset(
    {
        "multiparts 5,000 deep",
        "alternatives 20,000 deep",
        "one boundary at every depth",
        "mails inside mails, 20,000 deep",
        "100,000 lines that are no fields",
        "100,000 parts",
        "100,000 attached mails",
        "100,000 calendars",
        "a head of 20 MB without an end",
        "20 MB of dashes",
    }
)
"""Those that have no words, or have them behind a cap."""


def _limits() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (ADDRESS_SPACE, ADDRESS_SPACE))


@pytest.mark.parametrize("name", sorted(BOMBS))
def test_a_bomb_is_read_within_its_bounds(name: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.mailbox.bombs", name],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=KILL_AFTER,
        check=False,
        preexec_fn=_limits,
    )
    assert done.returncode == 0, done.stderr[-1_000:]
    told = json.loads(done.stdout)
    assert told["megabytes"] <= GROWTH
    assert told["kept"] <= KEPT
    # The words that stand within the caps are found.
    assert told["outcome"] == ("no words" if name in WORDLESS else "words")


def test_no_bomb_is_excused_that_does_not_exist() -> None:
    assert set(BOMBS) >= WORDLESS
