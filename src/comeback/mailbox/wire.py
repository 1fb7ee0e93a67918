"""A private, bounded connection to a server: lines and counted bytes, each with a cap and a deadline. What they mean is not known here.

Certificates are verified always, against the names they are for (TLS 1.2 or newer); the machine's own list of authorities counts, and
SSL_CERT_FILE adds one. A server may neither fill our memory nor hold us for ever: every wait and every answer has a limit.
"""

from __future__ import annotations

import socket
import ssl
import time
from dataclasses import dataclass
from typing import NoReturn

from comeback.domain.account import Security, Server
from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.mailbox.trouble import MailTrouble, TroubleKind, Unusable

CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """What a server may cost: seconds to connect, of silence and of one answer; bytes of an answer, of a line and of a literal."""

    connect: float = 20.0
    silence: float = 60.0
    answer: float = 900.0
    line: int = 64 * 1024
    literal: int = 16 << 20
    bytes: int = 256 << 20


def trusting() -> ssl.SSLContext:
    """What a server must prove before anything is said to it."""
    context = ssl.create_default_context()
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


class Wire:
    """One connection. Not to be used again after a MailTrouble."""

    def __init__(self, server: Server, limits: Limits | None = None) -> None:
        self.server = server
        self.limits = limits or Limits()
        self.received = 0
        self.sent = 0
        self.turns = 0
        """How often we spoke after hearing an answer: round trips."""
        self._heard_since = False
        self._buffer = bytearray()
        self._deadline = 0.0
        self._left = 0
        self.socket = self._connected()
        self.fresh()
        if server.security is Security.TLS:
            try:
                self.secure()
            except MailTrouble:
                self.close()
                raise

    def _connected(self) -> socket.socket:
        try:
            made = socket.create_connection((self.server.host, self.server.port), self.limits.connect)
            made.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
            made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        except (OSError, UnicodeError) as error:
            raise MailTrouble(
                TroubleKind.NETWORK, Sentence("{server} does not answer ({reason}).", server=self.server, reason=_why(error))
            ) from None
        return made

    def secure(self) -> None:
        """Make it private. What came in before, unasked, would count as said by the server: it is refused (CVE-2011-0411)."""
        if self._buffer:
            raise MailTrouble(
                TroubleKind.UNSAFE,
                Sentence("{server} said more before encryption than it was asked: somebody may stand between.", server=self.server),
            )
        try:
            self.socket.settimeout(self.limits.connect)
            self.socket = trusting().wrap_socket(self.socket, server_hostname=self.server.host)
        except ssl.SSLCertVerificationError as error:
            raise MailTrouble(
                TroubleKind.UNSAFE,
                Sentence(
                    "{server} does not show a certificate that can be trusted ({fault}).", server=self.server, fault=error.verify_message
                ),
            ) from None
        except (ssl.SSLError, OSError) as error:
            raise MailTrouble(
                TroubleKind.NETWORK, Sentence("{server} did not agree on encryption ({reason}).", server=self.server, reason=_why(error))
            ) from None

    def fresh(self) -> None:
        """A new answer begins: it has its own time and its own bytes."""
        self._deadline = time.monotonic() + self.limits.answer
        self._left = self.limits.bytes

    def send(self, data: bytes) -> None:
        """Everything, or MailTrouble."""
        try:
            self.socket.settimeout(self.limits.silence)
            self.socket.sendall(data)
        except (OSError, ssl.SSLError) as error:
            self._broken(error)
        self.sent += len(data)
        self.turns += self._heard_since
        self._heard_since = False

    def line(self, cap: int = 0) -> bytes:
        """One line without its end; a longer one than the cap is refused."""
        cap = cap or self.limits.line
        searched = 0
        while (end := self._buffer.find(b"\n", searched)) < 0:
            searched = len(self._buffer)
            if searched > cap:
                self._too_much(Sentence("a line without end"))
            self._receive()
        if end > cap:
            self._too_much(Sentence("a line without end"))
        found = bytes(self._buffer[:end])
        del self._buffer[: end + 1]
        return found[:-1] if found.endswith(b"\r") else found

    def exactly(self, count: int) -> bytes:
        """So many bytes; the caller has checked that it wants so many."""
        while len(self._buffer) < count:
            self._receive()
        found = bytes(self._buffer[:count])
        del self._buffer[:count]
        return found

    def waiting(self) -> bool:
        """Whether something is here already that was not read."""
        pending = self.socket.pending() if isinstance(self.socket, ssl.SSLSocket) else 0
        return bool(self._buffer) or pending > 0

    def spoken(self, patience: float = 0.0) -> bool:
        """Whether the other side says something though it is our turn, within so many seconds; MailTrouble where it ends the line."""
        if not self._buffer:
            try:
                self.socket.settimeout(patience)
                self._heard(self.socket.recv(CHUNK))
            except (TimeoutError, BlockingIOError, ssl.SSLWantReadError):
                return False
            except (OSError, ssl.SSLError) as error:
                self._broken(error)
        return True

    def close(self) -> None:
        """Let go; never fails."""
        try:
            self.socket.close()
        except OSError:
            return

    def _receive(self) -> None:
        wait = min(self.limits.silence, self._deadline - time.monotonic())
        if wait <= 0:
            raise MailTrouble(TroubleKind.SERVER, Sentence("{server} took too long over one answer.", server=self.server))
        try:
            self.socket.settimeout(wait)
            data = self.socket.recv(CHUNK)
        except (OSError, ssl.SSLError) as error:
            self._broken(error)
        self._heard(data)

    def _heard(self, data: bytes) -> None:
        if not data:
            raise MailTrouble(TroubleKind.NETWORK, Sentence("{server} closed the connection.", server=self.server))
        self.received += len(data)
        self._heard_since = True
        self._left -= len(data)
        if self._left < 0:
            self._too_much(Sentence("an answer without end"))
        self._buffer += data

    def _too_much(self, what: Sentence) -> NoReturn:
        raise Unusable(Sentence("{server} sent {what}.", server=self.server, what=what))

    def _broken(self, error: Exception) -> NoReturn:
        raise MailTrouble(
            TroubleKind.NETWORK, Sentence("The connection to {server} broke ({reason}).", server=self.server, reason=_why(error))
        ) from None


def _why(error: Exception) -> Sentence:
    if isinstance(error, TimeoutError):
        return Sentence("no answer in time")
    if isinstance(error, ssl.SSLError):
        return Sentence((error.reason or "TLS failed").replace("_", " ").lower())
    if isinstance(error, socket.gaierror):
        return Sentence("its name is not found, or there is no network")
    return because(error) if isinstance(error, OSError) else Sentence(type(error).__name__)
