"""A real PostgreSQL of one's own: in a temporary folder, on a socket, as a user without rights, gone with the tests."""

from __future__ import annotations

import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType

import psycopg

OWNER = "comeback"
PATIENCE = 60.0
"""Seconds until a server that does not answer is given up."""


def binaries() -> Path:
    """The folder of the newest server on this machine."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda one: int(one.parts[-3]))
    on_path = shutil.which("initdb")
    if not found and not on_path:
        raise RuntimeError("These tests need a PostgreSQL server: please run tests/packages once.")
    return (found[-1] if found else Path(on_path or "")).parent


def plain_user() -> int | None:
    """Who runs the server where we are root, as which it refuses to run; None: we ourselves."""
    if os.geteuid() != 0:
        return None
    names = {one.pw_name: one.pw_uid for one in pwd.getpwall()}
    return names.get("postgres", names["nobody"])


@dataclass
class PostgresServer:
    """One server, from `with` to the end of it."""

    # A socket's path may have 107 characters, which pytest's own folders exceed.
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="pg")))

    def __enter__(self) -> PostgresServer:
        self.user = plain_user()
        if self.user is not None:
            os.chown(self.folder, self.user, -1)
        data, programs = self.folder / "data", binaries()
        make: list[str | Path] = [programs / "initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL, cwd=self.folder, user=self.user)
        self.log = (self.folder / "log").open("ab")
        self.start()
        return self

    def start(self) -> None:
        """Start, also again on the same rows after `kill`."""
        words: list[str | Path] = [binaries() / "postgres", "-D", self.folder / "data", "-k", self.folder]
        settings = ["-c", "listen_addresses=", "-c", "max_connections=60"]
        self.process = subprocess.Popen([*words, *settings], cwd=self.folder, stdout=self.log, stderr=self.log, user=self.user)
        self._wait()

    def kill(self) -> None:
        """All its processes at once, each of which leads a session of its own."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        for one in (self.process.pid, *map(int, children)):
            with suppress(ProcessLookupError):
                os.kill(one, signal.SIGKILL)
        self.process.wait(PATIENCE)

    def mended(self) -> None:
        """Once it answers again after a fault: by itself, or started anew where the fault has ended it."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                self.start()
            try:
                psycopg.connect(self.address("postgres")).close()
            except psycopg.OperationalError:
                time.sleep(0.02)
            else:
                return
        raise RuntimeError((self.folder / "log").read_text())

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        # Nobody will open its files again, so it need not tidy them.
        self.process.send_signal(signal.SIGQUIT)
        self.process.wait(PATIENCE)
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)

    def address(self, database: str) -> str:
        """What COMEBACK_DATABASE holds for one of its databases."""
        return f"postgresql://{OWNER}@/{database}?host={self.folder}"

    def make(self, database: str) -> str:
        """A new, empty database; returns its address."""
        with psycopg.connect(self.address("postgres"), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{database}"'.encode())
        return self.address(database)

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while True:
            try:
                psycopg.connect(self.address("postgres")).close()
            except psycopg.OperationalError:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise RuntimeError((self.folder / "log").read_text()) from None
                time.sleep(0.02)
            else:
                return
