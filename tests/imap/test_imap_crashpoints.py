"""Reading a mailbox killed at a system call that writes to the ledger: the next look misses nothing, and takes nothing twice."""

from __future__ import annotations

import signal
import subprocess
import sys
from itertools import count
from pathlib import Path

import pytest

from comeback.flows.home import open_home
from comeback.store import mails
from tests.cli.program import Comeback
from tests.imap.imap_mails import about_work, noise
from tests.imap.test_imap_connect import Connect, typed
from tests.imap.test_imap_sync import connected, synced
from tests.plugins.mailservers import Mailbox
from tests.sending.tracing import Fault, points, strace

__all__ = ["Connect", "connected", "typed"]
WRITES = ("pwrite64", "fdatasync", "ftruncate")
SAMPLE = 4
"""Kills in the usual run; with `--long` at every call."""


def looked(log: Path, fault: Fault | None) -> tuple[int, list[str]]:
    """One `comeback sync` of its own process with this fault; its exit status, and the calls it made, one a line."""
    inject = ["-e", f"inject={fault}"] if fault else []
    words = [strace(), "-f", "-s", "0", "-o", str(log), "-e", f"trace={','.join(WRITES)}", *inject]
    done = subprocess.run(
        [*words, sys.executable, "-m", "comeback", "sync"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
    )
    return done.returncode, [line for line in log.read_text().splitlines() if line.partition(" ")[2].lstrip().startswith(WRITES)]


def test_a_kill_at_any_writing_call_of_a_look_misses_and_doubles_nothing(
    connected: Comeback, mailbox: Mailbox, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    numbers, wanted = count(), list[str]()

    def come() -> None:
        mailbox.put(noise(next(numbers)))
        for number in (next(numbers), next(numbers)):
            mailbox.put(about_work(number))
            wanted.append(f"<work-{number}@tinwhistle.example>")

    come()
    looked(tmp_path / "first", None)
    come()
    status, calls = looked(tmp_path / "whole", None)
    every = list(points(calls))
    assert status == 0
    assert len(every) > 20
    deaths, step = 0, 1 if request.config.getoption("--long") else len(every) // SAMPLE
    for call, number in every[::step]:
        come()
        deaths += looked(tmp_path / "killed", Fault(call, number))[0] in {-signal.SIGKILL, 128 + signal.SIGKILL}
        synced(connected)
        kept = [mail.message_id or "" for mail in mails.kept(open_home().seeker_id)]
        assert sorted(kept) == sorted(wanted), (call, number)
        assert mails.counts(open_home().seeker_id).quarantined == 0, (call, number)
    assert synced(connected)["new"] == 0
    assert deaths > len(every[::step]) // 2
