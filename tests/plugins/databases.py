"""Ledgers to test with. `store` runs a test twice, on SQLite and on PostgreSQL; `sqlite_store` once. Each test finds an empty ledger.

The server starts with the first test that asks for it, once a worker; tests that never ask never wait for it.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

import psycopg
import pytest

from comeback.config import Settings
from comeback.domain.application import Seeker
from comeback.store.access import SeekerId
from comeback.store.databases import FILE_NAME
from comeback.store.opening import opened
from comeback.store.seekers import new_seeker
from tests.plugins.postgres import PostgresServer

ADA = Seeker("Ada Byron", ("ada@home.example",), ZoneInfo("Europe/London"), "GB")


@dataclass(frozen=True)
class OpenStore:
    """An open, empty ledger with one seeker."""

    settings: Settings
    seeker: SeekerId
    engine: str


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite ledger nobody has written to, made once: a copy is ten times as quick as making it."""
    home = tmp_path_factory.mktemp("empty")
    with opened(Settings(home, "")):
        pass
    return home / FILE_NAME


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """The server of this worker."""
    with PostgresServer() as server:
        yield server


@pytest.fixture(scope="session")
def postgres_address(postgres_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory) -> str:
    """A PostgreSQL ledger with all its tables."""
    address = postgres_server.make("ledger")
    with opened(Settings(tmp_path_factory.mktemp("nothing"), address)):
        pass
    return address


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenStore]:
    """An open, empty ledger, on each database in turn; COMEBACK_HOME and COMEBACK_DATABASE name it."""
    engine = str(request.param)
    if engine == "sqlite":
        settings = copied(request.getfixturevalue("empty_file"), tmp_path / "home")
    else:
        settings = Settings(tmp_path / "home", emptied(request.getfixturevalue("postgres_address")))
    yield from _open(settings, engine, monkeypatch)


@pytest.fixture
def sqlite_store(empty_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenStore]:
    """An open, empty ledger in a file."""
    yield from _open(copied(empty_file, tmp_path / "home"), "sqlite", monkeypatch)


def copied(empty: Path, home: Path) -> Settings:
    """The settings of a new data folder with an empty ledger."""
    home.mkdir(mode=0o700)
    shutil.copy(empty, home / FILE_NAME)
    return Settings(home, "")


def emptied(address: str) -> str:
    """The same database without a row."""
    with psycopg.connect(address, autocommit=True) as connection:
        connection.execute("TRUNCATE store_seeker RESTART IDENTITY CASCADE")
    return address


def _open(settings: Settings, engine: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenStore]:
    monkeypatch.setenv("COMEBACK_HOME", str(settings.home))
    monkeypatch.setenv("COMEBACK_DATABASE", settings.database)
    with opened(settings):
        yield OpenStore(settings, new_seeker(ADA).id, engine)
