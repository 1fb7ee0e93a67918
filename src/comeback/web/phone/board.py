"""How the phone's door stands, in a file of the data folder that every process of its owner can read, and the order to close it in
another. No key is in either.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from comeback.errors import ComebackError
from comeback.store.folder import private
from comeback.store.lock import held_alone

FILE_NAME = "phone.json"
ORDER_NAME = "phone.close"
LOCK_NAME = "phone.lock"
PATIENCE = 10.0
"""Seconds in which a door that was told to close has closed."""


@dataclass(frozen=True, slots=True)
class Posted:
    """An open door: where, until when, whether a phone has come in, and the certificate's fingerprint."""

    address: str
    until: datetime
    paired: bool
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Board:
    """The file of this data folder."""

    home: Path

    def post(self, posted: Posted) -> None:
        """Write it, whole."""
        beside = self._file.with_suffix(f".{os.getpid()}")
        row = {"address": posted.address, "until": posted.until.isoformat(), "paired": posted.paired, "fingerprint": posted.fingerprint}
        private(beside)
        beside.write_text(json.dumps(row), "utf-8")
        beside.replace(self._file)

    def read(self) -> Posted | None:
        """What it says; nothing where there is none."""
        try:
            row = json.loads(self._file.read_text("utf-8"))
        except FileNotFoundError:
            return None
        return Posted(row["address"], datetime.fromisoformat(row["until"]), row["paired"], row["fingerprint"])

    def clear(self) -> None:
        """Remove it, and any order."""
        for name in (FILE_NAME, ORDER_NAME):
            (self.home / name).unlink(missing_ok=True)

    def ordered_to_close(self) -> bool:
        """Whether another process wants the door closed."""
        return (self.home / ORDER_NAME).exists()

    def standing(self) -> Posted | None:
        """What it says, if the door is open in truth: a process that was killed leaves its file, and not its lock."""
        return self.read() if self._open() else None

    def close(self) -> bool:
        """Have the door closed, wherever it is open, and wait for it; whether one was open. ComebackError where it stays open."""
        if not self._open():
            return False
        (self.home / ORDER_NAME).touch()
        ends = time.monotonic() + PATIENCE
        while self._open():
            if time.monotonic() > ends:
                raise ComebackError("The door for the phone is still open.", "End the program that opened it.")
            time.sleep(0.05)
        return True

    @property
    def _file(self) -> Path:
        return self.home / FILE_NAME

    def _open(self) -> bool:
        with held_alone(self.home / LOCK_NAME) as other:
            return other is not None
