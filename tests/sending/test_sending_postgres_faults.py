"""A ledger in PostgreSQL: the sender killed at every call that writes, and the server's own writes killed, failed, and the whole server
gone at each of them. The letter is neither lost nor doubled.

Which calls these are is seen at one send that goes well: those of the worker to its two servers, and those of the server's process for the
worker to the disk, which are its log's.
"""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.db import connection

from comeback.config import Settings
from comeback.domain.delivery import DeliveryState
from comeback.store.opening import opened
from comeback.store.seekers import new_seeker
from tests.plugins.databases import ADA, OpenStore
from tests.plugins.mailservers import Mailbox
from tests.plugins.postgres import PATIENCE, PostgresServer
from tests.plugins.postoffice import PostOffice, SelfFiling, post_office
from tests.sending.killing import Forge, order, survived
from tests.sending.test_sending_crashpoints import checked
from tests.sending.tracing import Fault, attached, calls_in, points, traced
from tests.servers.smtp import SmtpServer

OF_THE_WORKER = ("connect", "write", "sendto")
OF_THE_SERVER = ("pwrite64", "pwritev", "fdatasync", "fsync")
FAULTS = {
    "its process is killed": "signal=KILL",
    "the disk is full": "error=ENOSPC",
    "the disk is broken": "error=EIO",
    "the whole server is gone": "signal=STOP",
}


@dataclass
class Post:
    """A post office whose ledger lies on a server of its own, since that will break."""

    office: PostOffice
    server: PostgresServer
    forge: Forge

    def sent(self, fault: Fault | None) -> list[str]:
        """One worker at its work, with this fault in the server; the server's calls to the disk, one a line. Then the server is well."""
        log = self.office.smtp.folder / "server-trace"
        child = self.forge.start(order(self.office, self.office.now, stop=True))
        with attached(self.server.process.pid, log, OF_THE_SERVER, fault) as tracer:
            os.kill(child, signal.SIGCONT)
            if fault and "STOP" in fault.what and stopped(log, child):
                self.server.kill()
            self.forge.ended()
            tracer.send_signal(signal.SIGTERM)
            tracer.communicate(timeout=PATIENCE)
        connection.close()
        self.server.mended()
        return calls_in(log)


def stopped(log: Path, worker: int) -> bool:
    """Wait until the server's process is stopped at its call, or the worker is done without it; whether it is stopped."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        if "stopped by SIGSTOP" in log.read_text():
            return True
        if not Path(f"/proc/{worker}").exists():
            return False
        time.sleep(0.005)
    raise AssertionError(log.read_text())


@pytest.fixture
def post(mailbox: Mailbox, smtp_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Post]:
    """At a provider that files copies."""
    with PostgresServer() as server, SmtpServer(smtp_folder) as smtp:
        settings = Settings(tmp_path / "home", server.make("ledger"))
        monkeypatch.setenv("COMEBACK_HOME", str(settings.home))
        monkeypatch.setenv("COMEBACK_DATABASE", settings.database)
        with opened(settings):
            office = post_office(OpenStore(settings, new_seeker(ADA).id, "postgres"), mailbox, smtp)
            office.files_sent = True
            smtp.deliver = SelfFiling(mailbox)
            with Forge() as forge:
                yield Post(office, server, forge)


def test_a_worker_killed_at_any_call_that_writes_loses_and_doubles_nothing(post: Post) -> None:
    office, forge = post.office, post.forge
    office.write(1)
    _, calls = traced(office, forge, None, OF_THE_WORKER)
    every = list(points(calls))
    assert len(every) > 40
    kills = [Fault(*point) for point in every]
    states = [survived(office, str(one), lambda at=one: traced(office, forge, at, OF_THE_WORKER)) for one in kills]  # type: ignore[misc]
    print(f"{len(states)} calls, {states.count(DeliveryState.UNCERTAIN)} uncertain")  # noqa: T201 - the measure
    checked(office, states)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_server_that_fails_at_any_of_its_writes_loses_and_doubles_nothing(post: Post, fault: str) -> None:
    post.office.write(1)
    every = list(points(post.sent(None)))
    assert post.office.states() == [DeliveryState.FILED]
    assert len(every) >= 8
    faults = [Fault(call, number, FAULTS[fault]) for call, number in every]
    states = [survived(post.office, str(one), lambda at=one: post.sent(at)) for one in faults]  # type: ignore[misc]
    print(f"{fault}: {len(states)} calls, {states.count(DeliveryState.UNCERTAIN)} uncertain")  # noqa: T201 - the measure
    checked(post.office, states)
    assert b"recovery" in (post.server.folder / "log").read_bytes()
