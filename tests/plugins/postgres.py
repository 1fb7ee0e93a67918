"""A real PostgreSQL of one's own: in a temporary folder, on a socket, as a user without rights, gone with the tests."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
import time
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


@dataclass
class PostgresServer:
    """One server, from `with` to the end of it. It refuses to run as root, so a plain user stands in for it."""

    # A socket's path may have 107 characters, which pytest's own folders exceed.
    folder: Path = field(default_factory=lambda: Path(tempfile.mkdtemp(prefix="pg")))

    def __enter__(self) -> PostgresServer:
        self._give_away()
        data, bin_ = self.folder / "data", binaries()
        make = [bin_ / "initdb", "-D", data, "-U", OWNER, "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]
        subprocess.run(make, check=True, stdout=subprocess.DEVNULL, cwd=self.folder, **self._as())
        run = [bin_ / "postgres", "-D", data, "-k", self.folder, "-c", "listen_addresses=", "-c", "max_connections=60"]
        self.log = (self.folder / "log").open("wb")
        self.process = subprocess.Popen(run, cwd=self.folder, stdout=self.log, stderr=self.log, **self._as())
        self._wait()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.process.terminate()
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

    def _plain_user(self) -> pwd.struct_passwd:
        try:
            return pwd.getpwnam("postgres")
        except KeyError:
            return pwd.getpwnam("nobody")

    def _give_away(self) -> None:
        if os.geteuid() == 0:
            user = self._plain_user()
            os.chown(self.folder, user.pw_uid, user.pw_gid)

    def _as(self) -> dict[str, int | list[int]]:
        if os.geteuid() != 0:
            return {}
        user = self._plain_user()
        return {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []}
