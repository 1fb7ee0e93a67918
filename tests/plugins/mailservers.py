"""Mail servers to test with: one Dovecot and one identity provider a worker; each test takes a mailbox that nobody else uses."""

from __future__ import annotations

import imaplib
import ssl
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count

import pytest

from comeback.domain.account import Account, Credentials, Secret, Server
from comeback.mailbox.imap.session import Session
from tests.servers.dovecot import PASSWORD, Dovecot
from tests.servers.identity import IdentityProvider

_NUMBERS = count(1)


@dataclass
class Mailbox:
    """One mailbox on a server, as its owner and as the tests' own hand (`imaplib`, so that our client is not its own judge)."""

    server: Dovecot
    address: str
    password: str = PASSWORD

    @property
    def imap(self) -> Server:
        """Where it is."""
        return Server("localhost", self.server.imaps)

    @property
    def account(self) -> Account:
        """As a connected account."""
        return Account(self.address, self.address, self.imap)

    def session(self) -> Session:
        """A signed-in session of our client."""
        made = Session(self.imap)
        made.sign_in(Credentials(self.address, Secret(self.password)))
        return made

    def hand(self) -> imaplib.IMAP4_SSL:
        """Another mail program at work."""
        context = ssl.create_default_context(cafile=str(self.server.certificate))
        made = imaplib.IMAP4_SSL("localhost", self.server.imaps, ssl_context=context)
        made.login(self.address, self.password)
        return made

    def put(self, *mails: bytes, folder: str = "INBOX") -> None:
        """Mails that came in."""
        hand = self.hand()
        for one in mails:
            kind, said = hand.append(folder, "", "", one.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
            assert kind == "OK", said
        hand.logout()


@pytest.fixture(scope="session")
def identity_provider() -> Iterator[IdentityProvider]:
    """Of this worker."""
    with IdentityProvider() as provider:
        yield provider


@pytest.fixture(scope="session")
def dovecot(identity_provider: IdentityProvider) -> Iterator[Dovecot]:
    """Of this worker; its certificate is trusted from now on."""
    with Dovecot(introspection=f"{identity_provider.at}/introspect") as server, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SSL_CERT_FILE", str(server.certificate))
        yield server


@pytest.fixture
def mailbox(dovecot: Dovecot) -> Mailbox:
    """An empty mailbox."""
    return Mailbox(dovecot, f"ada{next(_NUMBERS)}@home.example")
