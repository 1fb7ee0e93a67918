"""The table of providers, as values. The shipped table is data; COMEBACK_PROVIDERS names a file of the same form that comes before it."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from pathlib import Path
from urllib.parse import urlsplit

from comeback.domain.account import Security, Server
from comeback.domain.sentence import Sentence
from comeback.errors import UsageError

IMAPS, STARTTLS_IMAP, SUBMISSIONS, SUBMISSION = 993, 143, 465, 587
HERE = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class BrowserSignIn:
    """How a provider lets a person sign in by browser (RFC 6749, RFC 8252): addresses, and what is asked for."""

    authorize: str
    token: str
    scope: str
    issuer: str = ""


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider. Without `imap` its mail cannot be reached, and `password` says what to do instead."""

    key: str
    name: str
    domains: tuple[str, ...] = ()
    mx: tuple[str, ...] = ()
    imap: Server | None = None
    smtp: Server | None = None
    files_sent: bool = False
    password: str = ""
    """How a person gets what the server wants to be shown; empty where the mailbox's own password will do."""
    browser: BrowserSignIn | None = None
    client: str = ""
    """The key under which it knows this program, where it is not its own."""
    register: str = ""
    """The page on which a person makes it known there."""


@dataclass(frozen=True, slots=True)
class Providers:
    """All that are known, the more particular first."""

    every: tuple[Provider, ...] = field(default_factory=tuple)

    def of_domain(self, domain: str) -> Provider | None:
        """Whose addresses end so."""
        return next((one for one in self.every if domain in one.domains), None)

    def of_exchanger(self, host: str) -> Provider | None:
        """Who keeps the mail of a domain with this mail exchanger."""
        return next((one for one in self.every for end in one.mx if host == end or host.endswith(f".{end}")), None)

    def of_server(self, host: str) -> Provider | None:
        """Whose mail is read from this server."""
        return next((one for one in self.every if one.imap and one.imap.host == host), None)

    def named(self, key: str) -> Provider | None:
        """The provider of this key."""
        return next((one for one in self.every if one.key == key), None)


def providers(more: Path | None = None) -> Providers:
    """The shipped table, behind that of a file. UsageError where the file is none."""
    if more is None:
        return Providers(_shipped())
    try:
        return Providers((*_table(more.read_text("utf-8")), *_shipped()))
    except (OSError, UnicodeError, tomllib.TOMLDecodeError, TypeError, ValueError, KeyError) as error:
        raise UsageError(
            Sentence("COMEBACK_PROVIDERS: {file} is no table of providers ({error}).", file=more, error=error),
            "Its form is that of the shipped one.",
        ) from None


@cache
def _shipped() -> tuple[Provider, ...]:
    return _table(files("comeback.mailbox.discovery").joinpath("providers.toml").read_text("utf-8"))


def _table(text: str) -> tuple[Provider, ...]:
    return tuple(_provider(key, row) for key, row in tomllib.loads(text).items())


def _provider(key: str, row: dict[str, object]) -> Provider:
    browser = None
    if "authorize" in row:
        browser = BrowserSignIn(_https(row["authorize"]), _https(row["token"]), str(row["scope"]), str(row.get("issuer", "")))
    return Provider(
        key=key,
        name=str(row["name"]),
        domains=_words(row.get("domains")),
        mx=_words(row.get("mx")),
        imap=server(str(row["imap"]), IMAPS) if "imap" in row else None,
        smtp=server(str(row["smtp"]), SUBMISSIONS) if "smtp" in row else None,
        files_sent=bool(row.get("files_sent")),
        password=str(row.get("password", "")),
        browser=browser,
        client=str(row.get("client", key)),
        register=str(row.get("register", "")),
    )


def _words(value: object) -> tuple[str, ...]:
    return tuple(str(one).lower() for one in value) if isinstance(value, list) else ()


def _https(value: object) -> str:
    """An address a secret may be sent to: https, or http on this machine."""
    parts = urlsplit(str(value))
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in HERE):
        raise ValueError(f"{value} is not https")
    return str(value)


def server(words: str, port: int, *, starttls: bool = False) -> Server:
    """HOST or HOST:PORT as a server; the usual ports for STARTTLS mean STARTTLS. ValueError where it is none."""
    host, colon, number = words.strip().rpartition(":") if words.count(":") == 1 else (words.strip(), "", "")
    if colon and not (number.isdigit() and 0 < int(number) < 1 << 16):
        raise ValueError(Sentence("{words!r} is no HOST:PORT.", words=words))
    host = host.strip("[]").lower()
    if not host or len(host) > 253 or any(not (ch.isalnum() or ch in ".-:_") for ch in host):
        raise ValueError(Sentence("{words!r} is no name of a server.", words=words))
    at = int(number) if colon else port
    secured = Security.STARTTLS if starttls or at in {STARTTLS_IMAP, SUBMISSION} else Security.TLS
    return Server(host, at, secured)
