"""What providers know this program as, so that people can sign in at them by browser: by the environment, which wins, or the pages.

Naming one asks the provider whether it turns the program away; its secret lies where the passwords of mailboxes do.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from comeback.config import Settings
from comeback.domain.account import Secret
from comeback.domain.sentence import Sentence
from comeback.errors import ComebackError, UsageError
from comeback.flows.credentials import client_name, client_of, client_set, providers_of, vault_of
from comeback.flows.home import Home
from comeback.mailbox.discovery.providers import Provider
from comeback.mailbox.oauth.tokens import Client, refused_for
from comeback.store.services import Client as KeptClient
from comeback.store.services import keep_services, services_of


@dataclass(frozen=True, slots=True)
class KnownAs:
    """A provider with sign-in by browser, and the program's id there; empty where it has none yet."""

    key: str
    name: str
    register_at: str
    id: str = ""
    by_environment: bool = False


def known_as(settings: Settings) -> list[KnownAs]:
    """All such providers; no secret is looked at."""
    kept = services_of(settings.home).clients
    return [_known(settings, one, kept.get(one.client)) for one in _with_browser(settings)]


def name_client(home: Home, key: str, name: str, secret: str) -> Sentence:
    """Ask the provider, and keep the client where it is not turned away; says what came back. ComebackError, and nothing is kept, else."""
    if not name or any(ch.isspace() or ch == ":" for ch in name):
        raise UsageError("That is no id of a program.", "Copy it from the provider's page, as a whole.")
    kept = vault_of(home.settings) if secret else None
    said = _asked(_provider(home.settings, key), Client(name, secret))
    forget_client(home, key)
    if kept:
        kept.put(client_name(key), Secret(secret))
    _keep(home, key, KeptClient(name, has_secret=bool(secret)))
    return said


def try_client(home: Home, key: str) -> Sentence:
    """Ask the provider about the client that is named; says what came back, or as `name_client`."""
    client = client_of(home.settings, key)
    if client is None:
        raise UsageError("This provider does not know the program yet.", "Name its id first.")
    return _asked(_provider(home.settings, key), client)


def forget_client(home: Home, key: str) -> None:
    """Forget what was named on the pages, and its secret."""
    found = services_of(home.settings.home).clients.get(key)
    if found is not None and found.has_secret:
        vault_of(home.settings).drop(client_name(key))
    _keep(home, key, None)


def _asked(provider: Provider, client: Client) -> Sentence:
    if provider.browser is None:
        raise UsageError("This provider has no sign-in by browser that we know.", "Connect with an app password.")
    reason = refused_for(provider.browser, client)
    if reason:
        raise ComebackError(
            Sentence("{name} turns this program away: {why}.", name=provider.name, why=reason),
            "Copy id and secret from its page once more.",
        )
    return Sentence("{name} does not turn this program away. Whether you are let in shows when you sign in.", name=provider.name)


def _with_browser(settings: Settings) -> list[Provider]:
    """One for each client: two providers may share one."""
    found = [one for one in providers_of(settings).every if one.browser and one.client == one.key]
    return list({one.key: one for one in reversed(found)}.values())[::-1]


def _provider(settings: Settings, key: str) -> Provider:
    found = next((one for one in _with_browser(settings) if one.key == key), None)
    if found is None:
        raise UsageError("This provider has no sign-in by browser that we know.", "Connect with an app password.")
    return found


def _known(settings: Settings, provider: Provider, kept: KeptClient | None) -> KnownAs:
    named = client_set(settings, provider.key)
    name = named.id if named else kept.id if kept else ""
    return KnownAs(provider.key, provider.name, provider.register, name, by_environment=named is not None)


def _keep(home: Home, key: str, client: KeptClient | None) -> None:
    folder = home.settings.home
    services = services_of(folder)
    others = {name: one for name, one in services.clients.items() if name != key}
    keep_services(folder, replace(services, clients=others | ({key: client} if client else {})))
