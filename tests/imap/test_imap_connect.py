"""Connecting a mailbox from the command line, at a real server: what is kept, what is refused, and that no secret is ever shown."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from comeback.config import settings
from comeback.flows.credentials import credentials
from comeback.flows.home import open_home
from comeback.mailbox.imap.folders import Use, folders, read_in
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from comeback.store import accounts
from tests.cli.program import Comeback, Said
from tests.cli.test_cli_shapes import keeps_to
from tests.plugins.databases import copied
from tests.plugins.mailservers import Mailbox
from tests.servers.identity import IdentityProvider
from tests.servers.smtp import SmtpServer

Connect = Callable[..., Said]


@pytest.fixture
def typed(comeback: Comeback, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, empty_file: Path) -> Connect:
    """`comeback connect` with a password on standard input, and a file for secrets, in a data folder with an empty ledger."""
    copied(empty_file, tmp_path / "home")
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "ferns beside the kettle")

    def call(password: str, *words: object) -> Said:
        import io
        import sys

        monkeypatch.setattr(sys, "stdin", io.StringIO(password + "\n"))
        return comeback("connect", *words, "--password-stdin")

    return call


def test_a_mailbox_is_connected_once_it_has_let_us_in(typed: Connect, comeback: Comeback, mailbox: Mailbox) -> None:
    done = typed(mailbox.password, mailbox.address, "--imap", str(mailbox.imap), "--json")
    assert keeps_to(done, "connect") == 1
    row = done.rows()[0]
    assert (row["sent"], row["drafts"], row["folders"]) == ("Sent", "Drafts", 2)
    listed = comeback("mailboxes", "--json")
    assert keeps_to(listed, "mailboxes") == 1
    assert listed.rows()[0]["state"] == "never"
    assert "Not read to its end yet" in comeback("mailboxes").out
    home = open_home()
    assert mailbox.address in home.seeker.addresses
    assert credentials(home, accounts.accounts(home.seeker_id)[0].account).secret.reveal() == mailbox.password


def test_whoever_wants_drafts_alone_needs_no_server_to_send_through(typed: Connect, mailbox: Mailbox) -> None:
    done = typed(mailbox.password, mailbox.address, "--imap", str(mailbox.imap), "--smtp", "none")
    assert done.code == 0
    assert "letters go into Drafts" in done.out
    assert accounts.accounts(open_home().seeker_id)[0].account.smtp is None


@pytest.fixture
def smtp(smtp_folder: Path, mailbox: Mailbox) -> Iterator[SmtpServer]:
    """The server that letters would leave by; it knows the mailbox's password."""
    with SmtpServer(smtp_folder, password=mailbox.password) as made:
        yield made


def both(mailbox: Mailbox, smtp: SmtpServer) -> tuple[str, ...]:
    """The words that name both servers."""
    return mailbox.address, "--imap", str(mailbox.imap), "--smtp", f"localhost:{smtp.port}"


def test_the_server_that_letters_leave_by_is_tried_too_and_is_told_no_letter(typed: Connect, mailbox: Mailbox, smtp: SmtpServer) -> None:
    row = typed(mailbox.password, *both(mailbox, smtp), "--json").rows()[0]
    assert row["smtp"] == f"localhost:{smtp.port}"
    assert [line.split()[0] for line in smtp.heard if b" " in line.strip() or line.strip() == b"QUIT"] == [b"EHLO", b"AUTH", b"QUIT"]
    assert smtp.accepted() == []


@pytest.mark.parametrize(
    ("phase", "says", "mend"),
    [
        ("auth", "535 5.7.139 sending is off", "once you allow it in their settings"),
        ("ehlo", "421 4.3.2 not now", "some networks let nobody through"),
        ("connect", "rst", "some networks let nobody through"),
    ],
)
def test_a_mailbox_that_can_be_read_and_not_sent_from_is_not_kept_and_says_so(
    typed: Connect, comeback: Comeback, mailbox: Mailbox, smtp: SmtpServer, phase: str, says: str, mend: str
) -> None:
    smtp.script = lambda number, at: says if at == phase else "ok"
    done = typed(mailbox.password, *both(mailbox, smtp))
    assert done.code == 1
    assert "Reading works, but sending failed." in done.err
    assert mend in done.err
    assert "--smtp none" in done.err
    assert mailbox.password not in done.out + done.err
    assert "No mailbox is connected" in comeback("mailboxes").out


def test_a_password_that_is_wrong_for_reading_is_not_shown_to_the_other_server(typed: Connect, mailbox: Mailbox, smtp: SmtpServer) -> None:
    done = typed("wrong-canary-7", *both(mailbox, smtp))
    assert "Reading failed, and sending was not tried." in done.err
    assert smtp.connections == 0


def test_starttls_is_made_private_before_anything_is_said(typed: Connect, mailbox: Mailbox) -> None:
    at = f"localhost:{mailbox.server.imap}"
    assert typed(mailbox.password, mailbox.address, "--imap", at, "--starttls").code == 0


def test_a_wrong_password_is_told_with_its_mend_and_keeps_nothing(typed: Connect, comeback: Comeback, mailbox: Mailbox) -> None:
    done = typed("wrong-canary-7", mailbox.address, "--imap", str(mailbox.imap))
    assert done.code == 1
    assert "did not let" in done.err
    assert "app password" in done.err
    assert "wrong-canary-7" not in done.out + done.err
    assert "No mailbox is connected" in comeback("mailboxes").out


def test_a_server_that_does_not_answer_is_told_without_a_promise_to_try_again(typed: Connect, mailbox: Mailbox) -> None:
    done = typed(mailbox.password, mailbox.address, "--imap", "localhost:1")
    assert done.code == 1
    assert "localhost:1 does not answer" in done.err
    assert "Nothing is kept of it yet" in done.err


def test_a_certificate_nobody_vouches_for_is_refused_before_the_password(
    typed: Connect, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", "/dev/null")
    done = typed(mailbox.password, mailbox.address, "--imap", str(mailbox.imap))
    assert done.code == 1
    assert "certificate" in done.err
    assert "Nothing secret was shown" in done.err


def test_without_keyring_and_passphrase_nothing_is_kept_and_that_is_said(
    comeback: Comeback, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("COMEBACK_PASSPHRASE", raising=False)
    done = comeback("connect", mailbox.address, "--imap", str(mailbox.imap), "--password-stdin")
    assert done.code == 1
    assert "no keyring" in done.err
    assert "COMEBACK_PASSPHRASE" in done.err


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["nobody"], "is no mail address"),
        (["ana@tuta.com"], "import"),
        (["ana@proton.me"], "Bridge"),
        (["ana@home.example", "--imap", "host:99999"], "HOST:PORT"),
        (["ana@home.example", "--imap", "bad host"], "no name of a server"),
        (["ana@outlook.com", "--browser"], "COMEBACK_OAUTH_CLIENTS"),
    ],
)
def test_a_slip_is_told_in_one_sentence_with_exit_code_2(typed: Connect, words: list[str], sentence: str) -> None:
    done = typed("x", *words)
    assert done.code == 2
    assert sentence in done.err


def test_disconnecting_forgets_the_sign_in_and_says_what_is_connected(typed: Connect, comeback: Comeback, mailbox: Mailbox) -> None:
    assert typed(mailbox.password, mailbox.address, "--imap", str(mailbox.imap)).code == 0
    home = open_home()
    account = accounts.accounts(home.seeker_id)[0].account
    assert comeback("disconnect", mailbox.address).code == 0
    with pytest.raises(MailTrouble) as gone:
        credentials(home, account)
    assert gone.value.kind is TroubleKind.SIGN_IN
    again = comeback("disconnect", mailbox.address)
    assert (again.code, "none" in again.err) == (2, True)


@pytest.fixture
def office(identity_provider: IdentityProvider, mailbox: Mailbox, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> IdentityProvider:
    """A provider with sign-in by browser; the browser follows its page by itself."""
    table = tmp_path / "providers.toml"
    table.write_text(identity_provider.table(mailbox.server.imaps))
    monkeypatch.setenv("COMEBACK_PASSPHRASE", "ferns beside the kettle")
    monkeypatch.setenv("COMEBACK_PROVIDERS", str(table))
    identity_provider.asked.clear()
    monkeypatch.setenv("COMEBACK_OAUTH_CLIENTS", "ownidp=office-client")
    monkeypatch.setattr("click.launch", lambda page: threading.Thread(target=lambda: urlopen(page).close()).start())
    return identity_provider


def test_a_person_signs_in_by_browser_and_tokens_renew_themselves(office: IdentityProvider, comeback: Comeback, mailbox: Mailbox) -> None:
    office.lasts = 60.0
    done = comeback("connect", mailbox.address, "--browser", "--json")
    assert keeps_to(done, "connect") == 1
    home = open_home()
    account = accounts.accounts(home.seeker_id)[0].account
    first = credentials(home, account)
    second = credentials(home, account)
    assert first.secret != second.secret
    refreshed = [one["refresh_token"] for one in office.asked if one["grant_type"] == "refresh_token"]
    assert len(set(refreshed)) == len(refreshed) == 2
    with mailbox.session() as session:
        assert folders(session)
    assert not any(token in done.out + done.err for token in (*office.access, *office.refresh))


def test_a_spent_sign_in_says_that_the_seeker_must_connect_again(office: IdentityProvider, comeback: Comeback, mailbox: Mailbox) -> None:
    office.lasts = 60.0
    assert comeback("connect", mailbox.address, "--browser").code == 0
    office.refresh.clear()
    home = open_home()
    with pytest.raises(MailTrouble) as told:
        credentials(home, accounts.accounts(home.seeker_id)[0].account)
    assert told.value.kind is TroubleKind.SIGN_IN
    assert "***" in str(told.value)
    assert "connect" in str(told.value)


def test_folders_are_known_by_their_use_and_read_but_for_drafts_junk_and_trash(mailbox: Mailbox) -> None:
    hand = mailbox.hand()
    hand.create("Jobs/2026")
    with mailbox.session() as session:
        found = folders(session)
    assert {one.use for one in found} >= {Use.INBOX, Use.SENT, Use.DRAFTS, Use.JUNK, Use.TRASH}
    names = [one.name for one in read_in(found)]
    assert names[0] == "INBOX"
    assert sorted(names) == ["INBOX", "Jobs/2026", "Sent"]
    hand.logout()


def test_no_setting_prints_its_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("COMEBACK_PASSPHRASE", "COMEBACK_OAUTH_CLIENTS", "COMEBACK_MODEL_KEY"):
        monkeypatch.setenv(name, "canary-4711")
    assert "canary-4711" not in repr(settings())
