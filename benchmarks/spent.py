"""What running a program costs: its time, the CPU seconds of all its processes, and the most memory they held together."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.05
"""Seconds between two looks at the memory."""


@dataclass(frozen=True, slots=True)
class Spent:
    """`wall` and `cpu` in seconds, `peak` in bytes: resident memory of the program and its children, as seen twenty times a second."""

    wall: float
    cpu: float
    peak: int


def spent(command: list[str], environment: Mapping[str, str]) -> Spent:
    """Run it to its end; raises CalledProcessError where it fails. Linux alone knows what its processes held."""
    before, began, peak = os.times(), time.perf_counter(), 0
    with subprocess.Popen(command, env={**os.environ, **environment}, stdout=subprocess.DEVNULL) as child:
        while child.poll() is None:
            peak = max(peak, sum(_resident(one) for one in _family(child.pid)))
            time.sleep(_EVERY)
    if child.returncode:
        raise subprocess.CalledProcessError(child.returncode, command)
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Spent(time.perf_counter() - began, cpu, peak)


def _family(number: int) -> Iterator[int]:
    """A process and all that it started."""
    yield number
    try:
        children = Path(f"/proc/{number}/task/{number}/children").read_text("ascii").split()
    except OSError:
        return
    for child in children:
        yield from _family(int(child))


def _resident(number: int) -> int:
    try:
        pages = int(Path(f"/proc/{number}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")
