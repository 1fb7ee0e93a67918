"""What a mailbox is shown at sign-in: the kept password, or a token that is good now. One process at a time fetches new tokens."""

from __future__ import annotations

import time
from pathlib import Path

from comeback.config import Settings
from comeback.domain.account import Account, Credentials, Secret, SignIn
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError
from comeback.flows.home import Home
from comeback.mailbox.discovery.providers import BrowserSignIn, Providers, providers
from comeback.mailbox.oauth.tokens import Client, Tokens, by_refresh
from comeback.mailbox.secrets.vault import Vault, vault
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from comeback.store.lock import held

LOCK_NAME = "tokens.lock"


def credentials(home: Home, account: Account) -> Credentials:
    """The credentials of a mailbox. MailTrouble of kind SIGN_IN where none could be good; ComebackError without a keyring."""
    kept = vault_of(home.settings)
    if account.sign_in is SignIn.PASSWORD:
        return Credentials(account.user, _kept(kept, account))
    with held(home.settings.home / LOCK_NAME):
        # Only now: whoever held the lock before may have fetched new tokens and spent the old.
        tokens = Tokens.unpacked(_kept(kept, account))
        if not tokens.good(time.time()):
            browser, client = browser_of(home.settings, account.provider)
            tokens = by_refresh(browser, client, tokens.refresh, time.time())
            kept.put(account.address, tokens.packed())
    return Credentials(account.user, tokens.access, SignIn.OAUTH)


def vault_of(settings: Settings) -> Vault:
    """Where secrets lie; ComebackError where there is no safe place."""
    return vault(settings.home, settings.passphrase)


def providers_of(settings: Settings) -> Providers:
    """The providers that are known here."""
    return providers(Path(settings.providers).expanduser() if settings.providers else None)


def browser_of(settings: Settings, key: str) -> tuple[BrowserSignIn, Client]:
    """How this provider lets people sign in by browser, and as what it knows this program; UsageError where either is not known."""
    provider = providers_of(settings).named(key)
    if provider is None or provider.browser is None:
        raise UsageError("This provider has no sign-in by browser that we know.", "Connect with an app password.")
    clients = dict(one.partition("=")[::2] for one in settings.oauth_clients.split())
    name, _, secret = clients.get(provider.client, "").partition(":")
    if not name:
        raise UsageError(
            Sentence("{name} must know this program before it lets you sign in by browser.", name=provider.name),
            Sentence(
                "Register a desktop program there and set COMEBACK_OAUTH_CLIENTS={key}=ID:SECRET; README, 'Your mailbox', says how.",
                key=provider.client,
            ),
        )
    return provider.browser, Client(name, secret)


def _kept(kept: Vault, account: Account) -> Secret:
    secret = kept.get(account.address)
    if secret is None:
        raise MailTrouble(
            TroubleKind.SIGN_IN, Sentence("The sign-in of {address} is not in {where} any more.", address=account.address, where=kept.where)
        )
    return secret
