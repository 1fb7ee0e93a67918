"""An update killed at its system calls: whatever is left opens again, with every row, and the copy made before lies beside it."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from comeback.config import Settings
from comeback.store.databases import FILE_NAME
from comeback.store.opening import opened
from comeback.store.placing import fault_of
from comeback.store.schema import missing
from tests.sending.tracing import Fault, points, strace

CALLS = ("pwrite64", "fdatasync", "fsync", "ftruncate", "unlink", "rename")
OLD = "0002_arranging_is_an_event"
MAKE_OLD = f"""
import os
os.environ["DJANGO_SETTINGS_MODULE"] = "comeback.store.settings"
import comeback.store.models
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
MigrationExecutor(connection).migrate([("store", "{OLD}")])
with connection.cursor() as cursor:
    names = "name, country, zone, language, phone, keeps_in_touch, last_number"
    cursor.execute(f"INSERT INTO store_seeker ({{names}}) VALUES ('Ada', 'GB', 'UTC', 'en', '', 0, 0)")
    for at in range(40):
        cursor.execute("INSERT INTO store_seekeraddress (seeker_id, position, address) VALUES (1, %s, %s)", (at, f"ada{{at}}@home.example"))
connection.close()
"""
UPDATE = (
    "import comeback.store.models\nfrom comeback.config import settings\nfrom comeback.store.opening import opened\nopened(settings())\n"
)


def python(program: str, home: Path, *tracer: str) -> None:
    """A Python of its own on this data folder."""
    environment = {**os.environ, "COMEBACK_HOME": str(home), "COMEBACK_DATABASE": "", "PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([*tracer, sys.executable, "-c", program], env=environment, check=not tracer, capture_output=True, timeout=120)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger of an older version."""
    home = tmp_path_factory.mktemp("old")
    python(MAKE_OLD, home)
    return home / FILE_NAME


def killed(old: Path, home: Path, fault: Fault | None) -> list[str]:
    """An update that met this fault; the calls it made, one a line."""
    home.mkdir()
    shutil.copy(old, home / FILE_NAME)
    inject = ("-e", f"inject={fault}") if fault else ()
    log = home.with_suffix(".trace")
    python(UPDATE, home, strace(), "-f", "-y", "-o", str(log), "-e", f"trace={','.join(CALLS)}", *inject)
    return [line for line in log.read_text().splitlines() if re.match(r"\d+ +\w+\(", line)]


@pytest.fixture
def share(request: pytest.FixtureRequest) -> int:
    """How many of the calls are tried: all with `--long`."""
    return 1_000_000 if request.config.getoption("--long") else 3


def test_an_update_killed_at_any_writing_call_loses_nothing(old: Path, tmp_path: Path, share: int) -> None:
    calls = killed(old, tmp_path / "whole", None)
    every = [point for point, line in zip(points(calls), calls, strict=True) if str(tmp_path) in line]
    assert {"pwrite64", "fdatasync", "rename"} <= {call for call, _ in every}
    for at, (call, number) in enumerate(every[:: max(1, len(every) // share)]):
        home = tmp_path / f"home{at}"
        killed(old, home, Fault(call, number))
        with opened(Settings(home, "")):
            assert missing() == frozenset()
        with closing(sqlite3.connect(home / FILE_NAME)) as file:
            assert file.execute("SELECT count(*) FROM store_seekeraddress").fetchone() == (40,), (call, number)
        copy = home / f"comeback-before-update-{OLD}.sqlite3"
        assert fault_of(copy) == "", (call, number)
        with closing(sqlite3.connect(copy)) as file:
            assert file.execute("SELECT count(*) FROM store_seekeraddress").fetchone() == (40,), (call, number)
