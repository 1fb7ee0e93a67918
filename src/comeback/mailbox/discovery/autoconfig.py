"""What a domain itself says of its mail servers: DNS (MX, and SRV by RFC 6186) and the autoconfig page that mail programs share.

Only https pages, no redirects, and only servers that are private from the first byte or by STARTTLS. Everything is bounded.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote
from xml.etree import ElementTree

import dns.exception
import dns.name
import dns.resolver
import httpx2

from comeback.domain.account import Security, Server
from comeback.domain.sentence import Sentence
from comeback.mailbox.bounded import whole
from comeback.mailbox.discovery.providers import server
from comeback.mailbox.trouble import MailTrouble, TroubleKind
from comeback.mailbox.wire import trusting

PATIENCE = 5.0
"""Seconds for one question."""
MOST_BYTES = 64 * 1024
PAGES = (
    "https://autoconfig.{domain}/mail/config-v1.1.xml?emailaddress={address}",
    "https://{domain}/.well-known/autoconfig/mail/config-v1.1.xml",
)
_SERVICES = {
    "imap": (("_imaps", Security.TLS), ("_imap", Security.STARTTLS)),
    "smtp": (("_submissions", Security.TLS), ("_submission", Security.STARTTLS)),
}


@dataclass(frozen=True, slots=True)
class Found:
    """What was found: servers, the name to sign in with, and who said so."""

    imap: Server
    smtp: Server | None
    user: str
    source: str


def exchangers(domain: str) -> list[str]:
    """The mail exchangers of a domain, the preferred first. MailTrouble where nobody answers, which is not to say that there are none."""
    try:
        found = _asked(domain, "MX")
    except (dns.exception.DNSException, OSError):
        raise MailTrouble(
            TroubleKind.NETWORK,
            Sentence("Nobody could be asked where the mail of {domain} is kept: no name server answers.", domain=domain),
            Sentence("Try again when there is a network. Or name the server with --imap HOST (and --smtp HOST)."),
        ) from None
    ranked = [(record.preference, str(record.exchange).rstrip(".").lower()) for record in found]
    return [host for _, host in sorted(ranked)]


def by_dns(domain: str, address: str) -> Found | None:
    """The servers that SRV records name, TLS before STARTTLS."""
    imap, smtp = _service(domain, "imap"), _service(domain, "smtp")
    return Found(imap, smtp, address, Sentence("DNS of {domain}", domain=domain)) if imap else None


def by_page(domain: str, address: str, pages: Sequence[str] = PAGES) -> Found | None:
    """The servers that the domain's own autoconfig page names."""
    with httpx2.Client(timeout=PATIENCE, follow_redirects=False, trust_env=False, verify=trusting()) as client:
        for page in pages:
            url = page.format(domain=domain, address=quote(address))
            found = _read(_fetched(client, url), address)
            if found:
                return Found(found.imap, found.smtp, found.user, url.partition("?")[0])
    return None


def _fetched(client: httpx2.Client, url: str) -> bytes:
    try:
        with client.stream("GET", url) as answer:
            if answer.status_code != httpx2.codes.OK:
                return b""
            return whole(answer, MOST_BYTES) or b""
    except (httpx2.HTTPError, httpx2.InvalidURL, UnicodeError):
        return b""


def _read(page: bytes, address: str) -> Found | None:
    """The first private servers of a page. One that declares types or entities, as bombs do, is not read."""
    if not page or b"<!" in page.replace(b"<!--", b""):
        return None
    try:
        root = ElementTree.fromstring(page)  # noqa: S314 - entities are refused above
    except ElementTree.ParseError:
        return None
    imap = next(_servers(root, "incomingServer", "imap", address), None)
    smtp = next(_servers(root, "outgoingServer", "smtp", address), None)
    return Found(imap[0], smtp[0] if smtp else None, imap[1], "") if imap else None


def _servers(root: ElementTree.Element, tag: str, kind: str, address: str) -> Iterator[tuple[Server, str]]:
    for one in root.iter(tag):
        private = {"SSL": Security.TLS, "STARTTLS": Security.STARTTLS}.get((one.findtext("socketType") or "").strip().upper())
        if one.get("type") != kind or private is None:
            continue
        try:
            at = server(f"{one.findtext('hostname', '').strip()}:{one.findtext('port', '').strip()}", 0)
        except ValueError:
            continue
        local, _, domain = address.partition("@")
        user = one.findtext("username", address).strip()
        for name, value in (("%EMAILADDRESS%", address), ("%EMAILLOCALPART%", local), ("%EMAILDOMAIN%", domain)):
            user = user.replace(name, value)
        yield Server(at.host, at.port, private), user


def _service(domain: str, kind: str) -> Server | None:
    for name, private in _SERVICES[kind]:
        for record in sorted(_records(f"{name}._tcp.{domain}", "SRV"), key=lambda one: (one.priority, -one.weight)):
            host = str(record.target).rstrip(".").lower()
            if host:
                return Server(host, int(record.port), private)
    return None


def _records(name: str, kind: str) -> list[Any]:
    """The same, and none where nobody answers."""
    try:
        return _asked(name, kind)
    except (dns.exception.DNSException, OSError):
        return []


def _asked(name: str, kind: str) -> list[Any]:
    """Records of a kind, whose fields the library makes when it reads them; none where there are none, or the name is none."""
    try:
        return list(dns.resolver.resolve(name, kind, lifetime=PATIENCE))
    except (dns.resolver.NXDOMAIN, dns.resolver.NoAnswer, dns.name.LabelTooLong, dns.name.EmptyLabel, UnicodeError):
        return []
