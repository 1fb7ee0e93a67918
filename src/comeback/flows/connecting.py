"""Connecting a mailbox: find its servers, try the sign-in at both, and only then keep the account and its secret.

1. `planned` says where the servers are. 2. The seeker gives a password, or signs in by browser. 3. `connected` tries and keeps.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from comeback.domain.account import Account, Credentials, Secret, Server, SignIn
from comeback.domain.sentence import Sentence, in_a_row
from comeback.errors import UsageError
from comeback.flows.credentials import browser_of, providers_of, vault_of
from comeback.flows.home import Home, open_home
from comeback.flows.knownas import known_as
from comeback.flows.trying import tried
from comeback.mailbox.discovery.autoconfig import Found
from comeback.mailbox.discovery.providers import IMAPS, SUBMISSIONS, Provider, server
from comeback.mailbox.discovery.settings_of import settings_of
from comeback.mailbox.imap.folders import Use, read_in, with_use
from comeback.mailbox.oauth.browser import sign_in
from comeback.mailbox.oauth.tokens import Tokens
from comeback.store import accounts

Row = dict[str, object]
NO_SERVER = "none"
"""Said in place of a server to send through, by those who want drafts alone."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the seeker says of a mailbox; what is left out is looked for. `smtp` "none": nothing is to leave by it."""

    address: str
    user: str = ""
    imap: str = ""
    smtp: str = ""
    starttls: bool = False
    browser: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    """A mailbox before it was tried: who said where its servers are, and how a person gets what they want to be shown."""

    account: Account
    source: str
    advice: str = ""
    browser: bool = False
    """Whether the provider lets people sign in by browser, too."""


@dataclass(frozen=True, slots=True)
class Connection:
    """A mailbox that has let us in: how many folders are read, and which are Sent and Drafts."""

    account: Account
    folders: int
    sent: str
    drafts: str
    secret_in: str

    def row(self) -> Row:
        """See schemas/connect."""
        return {
            "address": self.account.address,
            "user": self.account.user,
            "provider": self.account.provider,
            "imap": str(self.account.imap),
            "smtp": str(self.account.smtp) if self.account.smtp else None,
            "sign_in": str(self.account.sign_in),
            "folders": self.folders,
            "sent": self.sent,
            "drafts": self.drafts,
            "secret_in": self.secret_in,
        }


def planned(home: Home, said: Said) -> Plan:
    """Where the servers of an address are. UsageError where nothing says so, or the provider lets no program in."""
    address = said.address.strip().lower()
    local, at, domain = address.rpartition("@")
    if not (local and at and "." in domain) or any(ch.isspace() or not ch.isprintable() for ch in address):
        raise UsageError(Sentence("{address!r} is no mail address.", address=said.address), "Write it as you@provider.example.")
    known = providers_of(home.settings)
    if said.imap:
        named = Found(_server(said.imap, IMAPS, said), None, address, Sentence("what you said"))
        return _plan(address, said, named, known.of_server(named.imap.host))
    looked_up, provider = settings_of(address, known)
    if looked_up is None:
        raise UsageError(
            provider.password
            if provider and provider.password
            else Sentence("Nothing says where the mail of {domain} is kept.", domain=domain),
            "" if provider else "Ask your provider for the name of its IMAP server, and give it with --imap HOST (and --smtp HOST).",
        )
    return _plan(address, said, looked_up, provider)


def _plan(address: str, said: Said, found: Found, provider: Provider | None) -> Plan:
    account = _account(address, said, found, provider)
    return Plan(account, found.source, provider.password if provider else "", bool(provider and provider.browser))


def _account(address: str, said: Said, found: Found, provider: Provider | None) -> Account:
    return Account(
        address=address,
        user=said.user or found.user,
        imap=found.imap,
        smtp=_outgoing(said, found),
        sign_in=SignIn.OAUTH if said.browser else SignIn.PASSWORD,
        provider=provider.key if provider else "",
        files_sent=provider is not None and provider.files_sent,
    )


def _outgoing(said: Said, found: Found) -> Server | None:
    if said.smtp.strip().lower() == NO_SERVER:
        return None
    return _server(said.smtp, SUBMISSIONS, said) if said.smtp else found.smtp


def _server(words: str, port: int, said: Said) -> Server:
    try:
        return server(words, port, starttls=said.starttls)
    except ValueError as error:
        raise UsageError(in_a_row(*error.args), "Write HOST or HOST:PORT.") from None


def known_here(home: Home, plan: Plan) -> None:
    """UsageError where the provider does not know this program, so that no sign-in by browser can come of it."""
    browser_of(home.settings, plan.account.provider)


def is_known(home: Home, plan: Plan) -> bool:
    """Whether it does; no secret is looked at."""
    provider = providers_of(home.settings).named(plan.account.provider)
    return provider is not None and any(one.key == provider.client and one.id for one in known_as(home.settings))


def by_browser(home: Home, plan: Plan, show: Callable[[str], None]) -> Secret:
    """Let the seeker sign in by browser; the tokens as one secret."""
    browser, client = browser_of(home.settings, plan.account.provider)
    return sign_in(browser, client, plan.account.address, show).packed()


def signed_in(home: Home, plan: Plan, show: Callable[[str], None], now: datetime) -> Connection:
    """A sign-in by browser, then `connected`."""
    return connected(home, plan, by_browser(home, plan, show), now)


def connected(home: Home, plan: Plan, secret: Secret, now: datetime) -> Connection:
    """Try both servers, sending nothing, and keep the mailbox. MailTrouble where one does not let us in: then nothing is changed."""
    account, kept = plan.account, vault_of(home.settings)
    with_oauth = account.sign_in is SignIn.OAUTH
    shown = Credentials(account.user, Tokens.unpacked(secret).access if with_oauth else secret, account.sign_in)
    found = tried(account, shown)
    kept.put(account.address, secret)
    open_home((account.address,))
    accounts.connect(home.seeker_id, account, now)
    sent, drafts = with_use(found, Use.SENT), with_use(found, Use.DRAFTS)
    return Connection(account, len(read_in(found)), sent.name if sent else "", drafts.name if drafts else "", kept.where)


def disconnect(home: Home, address: str) -> None:
    """Forget a mailbox and its secret; UsageError where there is none of that address. Mails and applications stay."""
    word = address.strip().lower()
    if not accounts.disconnect(home.seeker_id, word):
        known = ", ".join(one.account.address for one in accounts.accounts(home.seeker_id)) or "none"
        raise UsageError(Sentence("No mailbox {word} is connected.", word=word), Sentence("Connected: {known}.", known=known))
    vault_of(home.settings).drop(word)
