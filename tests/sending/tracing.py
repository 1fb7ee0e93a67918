"""Faults at the n-th system call of a worker, put there by strace: a kill, or an error such as a full disk."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.plugins.postoffice import PostOffice
from tests.sending.killing import Forge, order

WRITING = ("connect", "write", "pwrite64", "fdatasync", "ftruncate", "unlink")
"""What a send does to the world: sockets (through TLS, by write), the database's file and its log."""


def strace() -> str:
    """Where it lies."""
    found = shutil.which("strace")
    if found is None:
        raise RuntimeError("These tests need strace: please run tests/packages once.")
    return found


@dataclass(frozen=True)
class Fault:
    """What happens at the n-th of these calls, counted from the worker's first step."""

    call: str
    number: int
    what: str = "signal=KILL"
    onwards: bool = False
    """Whether it happens at every later one too."""

    def __str__(self) -> str:
        return f"{self.call}:{self.what}:when={self.number}{'+' if self.onwards else ''}"


@contextmanager
def attached(
    process: int, log: Path, calls: tuple[str, ...], fault: Fault | None, *, whole: bool = False
) -> Iterator[subprocess.Popen[str]]:
    """A tracer of a process and of all that it begins, with this fault; `whole` with all bytes, in hexadecimal. It has attached already."""
    shown = ["-xx", "-s", "1048576"] if whole else ["-s", "8"]
    inject = ["-e", f"inject={fault}"] if fault else []
    words = [strace(), "-f", "-y", *shown, "-o", str(log), "-e", f"trace={','.join(calls)}", *inject, "-p", str(process)]
    with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as tracer:
        assert tracer.stderr is not None
        assert "attached" in tracer.stderr.readline()
        yield tracer


def traced(
    office: PostOffice, forge: Forge, fault: Fault | None, calls: tuple[str, ...] = WRITING, *, whole: bool = False
) -> tuple[int, list[str]]:
    """One worker with this fault; its exit status, and the calls it made, one a line; `whole`: see `attached`."""
    log = office.smtp.folder / "trace"
    child = forge.start(order(office, office.now, stop=True))
    with attached(child, log, calls, fault, whole=whole) as tracer:
        os.kill(child, signal.SIGCONT)
        status = forge.ended()
        tracer.communicate(timeout=60)
    return status, calls_in(log)


def calls_in(log: Path) -> list[str]:
    """The calls of a trace, one a line."""
    return [line for line in log.read_text().splitlines() if re.match(r"\d+ +\w+\(", line)]


def points(calls: list[str]) -> Iterator[tuple[str, int]]:
    """Each call by name and number."""
    seen: dict[str, int] = {}
    for line in calls:
        name = line.split()[1].split("(")[0]
        seen[name] = seen.get(name, 0) + 1
        yield name, seen[name]
