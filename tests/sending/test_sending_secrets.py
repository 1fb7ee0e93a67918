"""Canaries: passwords and tokens stand in no file, row, export, log, traceback or word of the program, whatever servers repeat of them."""

from __future__ import annotations

import base64
import logging
import threading
import traceback
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from urllib.request import urlopen

import pytest

from comeback.domain.account import Account, Credentials, Secret, SignIn
from comeback.flows.carrying import Carrier
from comeback.flows.credentials import credentials
from comeback.flows.export import export_rows
from comeback.flows.home import open_home
from comeback.mailbox.sasl import oauthbearer, plain, xoauth2
from comeback.mailbox.trouble import MailTrouble
from comeback.store import accounts, outbox
from comeback.work.round import run
from tests.cli.program import Comeback
from tests.plugins.mailservers import Mailbox
from tests.plugins.postoffice import PostOffice
from tests.servers.identity import IdentityProvider
from tests.servers.smtp import SmtpServer

CANARY = "zq-kestrel-7719-canary"
REPEATS = {"rcpt": "550 5.1.1 ", "dot": "554 5.7.1 ", "garbled": ""}
REPEATED_AT = {"rcpt": "rcpt", "dot": "dot", "garbled": "mail"}
"""When a refused sign-in is meant the server repeats by itself what it was shown."""


def forms(secret: str, account: Account) -> Iterator[str]:
    """All that would give the secret away: itself, and each form in which a server was shown it."""
    shown = [secret, plain(account.user, secret), xoauth2(account.user, secret)]
    if account.smtp:
        shown.append(oauthbearer(account.user, secret, account.smtp))
    yield secret
    yield from (base64.b64encode(one.encode()).decode() for one in shown)


def given_away(secret: str, account: Account, folder: Path, words: str) -> list[str]:
    """Where any form of the secret stands: in files of the data folder, or in these words."""
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    found = [f"{file.name}: {one}" for file in files for one in forms(secret, account) if one.encode() in file.read_bytes()]
    return found + [one for one in forms(secret, account) if one in words]


def test_a_canary_would_be_found(office: PostOffice) -> None:
    (office.home.settings.home / "note").write_text(base64.b64encode(plain(office.account.user, CANARY).encode()).decode())
    assert given_away(CANARY, office.account, office.home.settings.home, "") != []
    assert given_away(CANARY, office.account, office.home.settings.home, f"at {CANARY}") != []


@pytest.mark.parametrize("phase", ["auth", "rcpt", "dot", "garbled"])
@pytest.mark.parametrize("mechanism", ["PLAIN", "LOGIN", "XOAUTH2", "OAUTHBEARER"])
def test_a_server_that_repeats_what_it_was_shown_gives_nothing_away(
    office: PostOffice, caplog: pytest.LogCaptureFixture, mechanism: str, phase: str
) -> None:
    caplog.set_level(logging.DEBUG)
    office.smtp.mechanisms = mechanism
    sign_in = SignIn.OAUTH if "AUTH" in mechanism else SignIn.PASSWORD
    account = replace(office.account, sign_in=sign_in)
    carrier = Carrier(account, lambda: Credentials(account.user, Secret(CANARY), sign_in), office.carrier.sent)
    office.smtp.password = "another" if phase == "auth" else None

    def repeating(number: int, at: str) -> str:
        shown = next((line for line in reversed(office.smtp.heard) if b" " not in line), b"").decode().strip()
        return f"{REPEATS[phase]}{CANARY} {shown}" if at == REPEATED_AT.get(phase) else "ok"

    office.smtp.script = repeating
    office.write(1)
    run(office.home, lambda address: carrier, lambda: office.now, alone=True)
    (letter,) = outbox.deliveries(office.home.seeker_id)
    assert "***" in letter.reply
    words = f"{letter} {caplog.text} {list(export_rows(office.home))}"
    assert given_away(CANARY, account, office.home.settings.home, words) == []


def test_tokens_of_a_sign_in_by_browser_are_given_away_by_nothing_that_goes_wrong(
    identity_provider: IdentityProvider,
    smtp_folder: Path,
    mailbox: Mailbox,
    comeback: Comeback,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr("click.launch", lambda page: threading.Thread(target=lambda: urlopen(page).close()).start())
    monkeypatch.setattr(identity_provider, "lasts", 60.0)
    with SmtpServer(smtp_folder, password="another", mechanisms="XOAUTH2") as smtp:
        (tmp_path / "providers.toml").write_text(identity_provider.table(mailbox.server.imaps, smtp.port))
        for name, words in {
            "PASSPHRASE": "ferns",
            "PROVIDERS": str(tmp_path / "providers.toml"),
            "OAUTH_CLIENTS": "ownidp=office-client",
        }.items():
            monkeypatch.setenv(f"COMEBACK_{name}", words)
        refused = comeback("connect", mailbox.address, "--browser")
        assert "Reading works, but sending failed." in refused.err
        smtp.password = None
        assert comeback("connect", mailbox.address, "--browser", "--json").code == 0
    home = open_home()
    account = accounts.accounts(home.seeker_id)[0].account
    tokens = [*identity_provider.access, *identity_provider.refresh]
    identity_provider.refresh.clear()
    with pytest.raises(MailTrouble) as spent:
        credentials(home, account)
    said = [comeback(*words) for words in (("sync",), ("mailboxes", "--json"), ("export",), ("doctor",))]
    told = "".join(traceback.format_exception(spent.value)) + repr(account) + str([(one.out, one.err) for one in (refused, *said)])
    assert len(tokens) >= 4
    for token in tokens:
        assert given_away(token, account, home.settings.home, told + caplog.text + repr(list(export_rows(home)))) == []
