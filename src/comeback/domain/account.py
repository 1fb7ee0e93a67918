"""A mailbox on a server: where it answers, and how its owner signs in. The secret itself never stands here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Security(StrEnum):
    """How a connection is made private. There is no third way: plain text is never spoken (RFC 8314)."""

    TLS = "tls"
    STARTTLS = "starttls"


class SignIn(StrEnum):
    """What a server is shown: a password made for this program, or a token of OAuth 2.0 (RFC 6749)."""

    PASSWORD = "password"  # noqa: S105 - the name of a way, no secret
    OAUTH = "oauth"


@dataclass(frozen=True, slots=True)
class Server:
    """Where a server answers."""

    host: str
    port: int
    security: Security = Security.TLS

    def __str__(self) -> str:
        return f"{self.host}:{self.port}"


@dataclass(frozen=True, slots=True)
class Account:
    """One mailbox of the seeker's. `address` (lower case) names it everywhere; `user` is what the servers are told."""

    address: str
    user: str
    imap: Server
    smtp: Server | None = None
    sign_in: SignIn = SignIn.PASSWORD
    provider: str = ""
    """The provider's name in the table of providers; empty where it is none of them."""
    files_sent: bool = False
    """Whether the provider puts what is sent into Sent by itself, so that nobody else may."""


class Secret:
    """A password or token that prints as stars, wherever it gets to."""

    __slots__ = ("_words",)

    def __init__(self, words: str) -> None:
        self._words = words

    def reveal(self) -> str:
        """The words themselves: for the wire and the keyring alone."""
        return self._words

    def __repr__(self) -> str:
        return "***"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Secret) and self._words == other._words

    def __hash__(self) -> int:
        return hash(self._words)


@dataclass(frozen=True, slots=True)
class Credentials:
    """What one sign-in takes. An OAuth secret is an access token that is good now."""

    user: str
    secret: Secret
    sign_in: SignIn = SignIn.PASSWORD
