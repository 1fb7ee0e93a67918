"""What a mailbox is shown at sign-in: the kept password, or a token that is good now. One process at a time fetches new tokens."""

from __future__ import annotations

import time
from pathlib import Path
from urllib.parse import urlsplit

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
from comeback.store.services import services_of

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
    client = client_of(settings, provider.client)
    if client is None:
        raise UsageError(
            Sentence("{name} must know this program before it lets you sign in by browser.", name=provider.name),
            Sentence(
                "Register a desktop program there, and name it on the page of mailboxes or set COMEBACK_OAUTH_CLIENTS={key}=ID:SECRET.",
                key=provider.client,
            ),
        )
    return provider.browser, client


def client_of(settings: Settings, key: str) -> Client | None:
    """What the provider of this key knows this program as: by the environment, else by the pages. ComebackError where its secret is shut
    away."""
    named = client_set(settings, key)
    if named is not None:
        return named
    kept = services_of(settings.home).clients.get(key)
    if kept is None:
        return None
    secret = vault_of(settings).get(client_name(key)) if kept.has_secret else None
    return Client(kept.id, secret.reveal() if secret else "")


def client_set(settings: Settings, key: str) -> Client | None:
    """The one that the environment names."""
    clients = dict(one.partition("=")[::2] for one in settings.oauth_clients.split())
    name, _, secret = clients.get(key, "").partition(":")
    return Client(name, secret) if name else None


def client_name(key: str) -> str:
    """How its secret is called among the secrets; no address has this name."""
    return f"client of {key}"


def model_name(url: str) -> str:
    """How the key of a language model is called there: by its host, so that no other is ever shown it."""
    return f"language model at {urlsplit(url).netloc}"


def names_of(settings: Settings) -> list[str]:
    """The names of all secrets beside those of mailboxes and backups."""
    services = services_of(settings.home)
    return [*map(client_name, services.clients), *([model_name(services.model.url)] if services.model else [])]


def _kept(kept: Vault, account: Account) -> Secret:
    secret = kept.get(account.address)
    if secret is None:
        raise MailTrouble(
            TroubleKind.SIGN_IN, Sentence("The sign-in of {address} is not in {where} any more.", address=account.address, where=kept.where)
        )
    return secret
