"""Waiting at a mailbox: what a server says while one waits is a hint; one that says nothing is asked again all the same."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from comeback.domain.account import Account, Secret, Server
from comeback.flows.credentials import vault_of
from comeback.flows.home import open_home
from comeback.flows.watching import watched
from comeback.store import accounts
from tests.imap.imap_mails import about_work
from tests.plugins.databases import OpenStore
from tests.servers.dovecot import Dovecot
from tests.servers.fake_imap import PASSWORD, FakeImap, Lie

MUTE: dict[str, Lie] = {
    "waits and never tells": b"+ waiting\r\n",
    "does not know how to wait": b"TAG BAD what\r\n",
    "refuses to wait": b"TAG NO too many wait\r\n",
}


@pytest.mark.parametrize("manner", MUTE)
def test_mail_at_a_server_that_tells_of_nothing_is_read_at_the_next_look(
    sqlite_store: OpenStore, dovecot: Dovecot, monkeypatch: pytest.MonkeyPatch, manner: str
) -> None:
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "ferns beside the kettle")
    with FakeImap(certificate=dovecot.certificate, lies={"IDLE": MUTE[manner]}) as server:
        home = open_home()
        account = Account("ada@home.example", "ada@home.example", Server("localhost", server.port))
        vault_of(home.settings).put(account.address, Secret(PASSWORD))
        accounts.connect(home.seeker_id, account, datetime.now(UTC))
        looks = watched(home, poll=0.1)
        server.put("INBOX", about_work(1))
        assert [one.new for one in next(looks)] == [1]
        server.put("INBOX", about_work(2))
        assert [one.new for one in next(looks)] == [1]
        assert [one.new for one in next(looks)] == [0]
        looks.close()  # type: ignore[attr-defined]
    assert b"IDLE" in server.heard
