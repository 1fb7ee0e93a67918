"""The order in which the servers of an address are looked for; the first that says something wins.

1. The table of providers, by the address's domain. 2. The domain's own page and DNS. 3. The table again, by the domain's mail exchanger.
"""

from __future__ import annotations

from comeback.mailbox.discovery import autoconfig
from comeback.mailbox.discovery.autoconfig import Found
from comeback.mailbox.discovery.providers import Provider, Providers


def settings_of(address: str, known: Providers) -> tuple[Found | None, Provider | None]:
    """The servers of an address, and the provider where it is a known one; both may be None."""
    domain = address.rpartition("@")[2].lower()
    provider = known.of_domain(domain)
    if provider is None:
        own = autoconfig.by_page(domain, address) or autoconfig.by_dns(domain, address)
        if own:
            return own, known.of_server(own.imap.host)
        provider = next(filter(None, map(known.of_exchanger, autoconfig.exchangers(domain))), None)
    if provider is None or provider.imap is None:
        return None, provider
    return Found(provider.imap, provider.smtp, address, provider.name), provider
