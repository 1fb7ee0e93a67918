"""The sample mailbox beside these pages: a process of its own, in a folder of its own, that ends with them.

The seeker's data stays shut to it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from dataclasses import dataclass, field

from comeback.errors import ComebackError

_ADDRESS = re.compile(r"http://\S+")
_COMMAND = (sys.executable, "-m", "comeback", "demo", "--no-browser")
PATIENCE = 10.0
"""Seconds for it to end in."""


@dataclass(slots=True)
class SampleBeside:
    """At most one; whoever asks again is led to the same."""

    process: subprocess.Popen[str] | None = None
    address: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)

    def open(self) -> str:
        """The address that opens it, with its key; ComebackError where it does not start."""
        with self.lock:
            if self.process is None or self.process.poll() is not None:
                environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
                self.process = subprocess.Popen(_COMMAND, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
                self.address = _told_by(self.process)
            return self.address

    def close(self) -> None:
        """End it, and with it its folder."""
        with self.lock:
            if self.process is not None:
                self.process.terminate()
                self.process.communicate(timeout=PATIENCE)
                self.process = None


def _told_by(process: subprocess.Popen[str]) -> str:
    """The first address in what it says."""
    for line in process.stdout or ():
        found = _ADDRESS.search(line)
        if found:
            return found.group()
    raise ComebackError("The sample mailbox could not be opened.", "'comeback doctor' helps to find out.")
