"""A backup restored on another machine: what has left since is found in Sent; nothing leaves twice, or before somebody has looked."""

from __future__ import annotations

import io
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from comeback.domain.account import Secret
from comeback.domain.delivery import DeliveryState, Reason
from comeback.errors import ComebackError
from comeback.flows.backing_up import back_up
from comeback.flows.credentials import vault_of
from comeback.flows.home import Home, open_home
from comeback.flows.restoring import put_back, unpacked
from comeback.flows.resuming import paused, resume, without_sign_in
from comeback.machine.identity import UNKNOWN, numbered, this_machine
from comeback.mailbox.secrets.file import EncryptedFile
from comeback.store import accounts, outbox
from comeback.store.belonging import settle
from comeback.store.databases import FILE_NAME
from tests.cli.program import Comeback
from tests.plugins.passphrase import WORDS
from tests.plugins.postoffice import PostOffice, SelfFiling

DRAFT, FILED, UNCERTAIN = DeliveryState.DRAFT, DeliveryState.FILED, DeliveryState.UNCERTAIN
pytestmark = pytest.mark.usefixtures("passphrase")


@pytest.fixture
def connected(office: PostOffice) -> PostOffice:
    """An office whose mailbox is connected, at a provider that files copies."""
    office.files_sent = True
    office.smtp.deliver = SelfFiling(office.mailbox)
    account = office.account.__class__(office.account.address, office.mailbox.address, office.account.imap, office.account.smtp)
    accounts.connect(office.home.seeker_id, account, office.now)
    return office


def backed_up(office: PostOffice, file: Path) -> Path:
    """A backup of now."""
    return back_up(office.home, file, Secret(WORDS), office.now).file


def restored(office: PostOffice, file: Path) -> Home:
    """The same file put in place a day later; the office works on it from now on."""
    office.now += timedelta(days=1)
    with unpacked(open_home().settings, file, Secret(WORDS)) as found:
        put_back(open_home().settings, found, office.now)
    office.home = open_home()
    return office.home


def test_of_letters_that_left_after_the_backup_none_leaves_again_and_each_is_shown_as_sent(connected: PostOffice, tmp_path: Path) -> None:
    letters = connected.write(5)
    file = backed_up(connected, tmp_path / "a.age")
    connected.round()
    assert len(connected.smtp.accepted()) == 5
    home = restored(connected, file)
    connected.round()
    assert connected.smtp.connections == 5
    vault_of(home.settings).put(connected.account.address, Secret(connected.mailbox.password))
    done = resume(home, connected.now)
    assert (done.sent, done.drafts) == (tuple(letters), ())
    assert connected.states() == [FILED] * 5
    assert {one.evidence for one in outbox.deliveries(home.seeker_id)} == {"in Sent, known by its Message-ID"}
    connected.round()
    assert len(connected.smtp.accepted()) == 5


def test_what_did_not_leave_wants_a_new_yes(connected: PostOffice, tmp_path: Path) -> None:
    first, second = connected.write(2)
    file = backed_up(connected, tmp_path / "a.age")
    frozen = connected.letter(first).frozen
    assert frozen is not None
    SelfFiling(connected.mailbox)(frozen.raw)
    home = restored(connected, file)
    vault_of(home.settings).put(connected.account.address, Secret(connected.mailbox.password))
    done = resume(home, connected.now)
    assert (done.sent, done.drafts) == ((first,), (second,))
    assert (connected.letter(second).state, connected.letter(second).reason) == (DRAFT, Reason.CHANGED)
    connected.round()
    assert connected.smtp.accepted() == []


def test_a_data_folder_copied_by_hand_sends_nothing_until_sent_was_looked_through(
    connected: PostOffice, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letters = connected.write(2)
    laptop = Path(shutil.copytree(connected.home.settings.home, tmp_path / "laptop"))
    connected.round()
    assert len(connected.smtp.accepted()) == 2
    with closing(sqlite3.connect(laptop / FILE_NAME)) as copied:
        copied.execute(f"PRAGMA user_version = {numbered(b'the first machine')}")
    monkeypatch.setenv("COMEBACK_HOME", str(laptop))
    connected.home = open_home()
    assert paused(connected.home) == (this_machine() != UNKNOWN)
    settle(numbered(b"the second machine"), connected.now)
    assert paused(connected.home)
    connected.round()
    assert len(connected.smtp.accepted()) == 2
    vault_of(connected.home.settings).put(connected.account.address, Secret(connected.mailbox.password))
    assert resume(connected.home, connected.now).sent == tuple(letters)
    connected.round()
    assert (connected.states(), len(connected.smtp.accepted())) == ([FILED] * 2, 2)


def test_a_letter_at_its_dot_is_uncertain_on_the_other_machine_too(connected: PostOffice, tmp_path: Path) -> None:
    (letter,) = connected.write(1)
    connected.smtp.deliver = None
    connected.smtp.script = lambda n, p: "rst" if p == "dot" else "ok"
    connected.round()
    home = restored(connected, backed_up(connected, tmp_path / "a.age"))
    vault_of(home.settings).put(connected.account.address, Secret(connected.mailbox.password))
    assert resume(home, connected.now).uncertain == (letter,)
    connected.round()
    assert connected.letter(letter).state is UNCERTAIN


def test_the_pause_stays_where_a_mailbox_cannot_be_looked_through(connected: PostOffice, tmp_path: Path) -> None:
    connected.write(1)
    home = restored(connected, backed_up(connected, tmp_path / "a.age"))
    assert [one.address for one in without_sign_in(home)] == [connected.account.address]
    with pytest.raises(ComebackError, match="not on this machine"):
        resume(home, connected.now)
    vault_of(home.settings).put(connected.account.address, Secret("not the password"))
    with pytest.raises(ComebackError, match=r"could not be looked through.*disconnect"):
        resume(home, connected.now)
    assert paused(home)


def test_the_door_asks_for_the_password_again(
    connected: PostOffice, comeback: Comeback, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COMEBACK_HOME", str(connected.home.settings.home))
    connected.write(2)
    file = backed_up(connected, tmp_path / "a.age")
    monkeypatch.setenv("COMEBACK_HOME", str(tmp_path / "laptop"))
    assert "asks for their passwords again" in comeback("restore", file).out
    now = (connected.now + timedelta(hours=1)).isoformat()
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{connected.mailbox.password}\n"))
    said = comeback("resume", "--password-stdin", "--now", now)
    assert (said.code, said.err) == (0, "")
    assert "approve them again: letters 1, 2." in said.out
    kept = EncryptedFile(tmp_path / "laptop" / "secrets.enc", Secret(WORDS))
    assert kept.get(connected.account.address) == Secret(connected.mailbox.password)
    assert datetime.fromisoformat(now) > connected.now
