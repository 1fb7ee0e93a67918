"""A small server for one phone: TLS on every connection, a thread each, few at a time, small requests alone.

Who may come in, and what is answered, is decided behind it. Waitress, which serves the pages on this machine, speaks no TLS.
"""

from __future__ import annotations

import socket
import ssl
import sys
from collections import Counter
from dataclasses import dataclass, field
from io import BytesIO
from ipaddress import IPv4Address
from pathlib import Path
from socketserver import TCPServer, ThreadingMixIn
from threading import Lock
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from comeback.store.connecting import disconnect
from comeback.web.wsgi import Wsgi

AT_ONCE, FROM_ONE = 32, 8
"""Connections, of all and of one address; more are closed at once. A browser opens six."""
PATIENCE = 15.0
"""Seconds for which a connection may say nothing, its handshake included."""
LARGEST, MOST_READ = 64_000, 256_000
"""Bytes of a form, and of one that is refused."""
NAME = "comeback"


@dataclass(slots=True)
class Room:
    """Who is being answered, so that one address cannot take all there is."""

    peers: Counter[str] = field(default_factory=Counter)
    lock: Lock = field(default_factory=Lock)

    def enter(self, peer: str) -> bool:
        """Whether there is room for one more connection of this address; it has it then."""
        with self.lock:
            fits = self.peers.total() < AT_ONCE and self.peers[peer] < FROM_ONE
            self.peers[peer] += fits
            return fits

    def leave(self, peer: str) -> None:
        """Give it back."""
        with self.lock:
            self.peers -= Counter((peer,))


class TlsServer(ThreadingMixIn, WSGIServer):
    """`certificate`: a file with key and certificate. Port 0 takes any that is free. OSError where the address cannot be had."""

    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = AT_ONCE

    def __init__(self, app: Wsgi, address: IPv4Address, port: int, certificate: Path) -> None:
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(certificate)
        self.room = Room()
        super().__init__((str(address), port), _Handler)
        self.set_app(_bounded(app))

    def server_bind(self) -> None:
        """Without the look-up of a name, which HTTPServer does here."""
        TCPServer.server_bind(self)
        self.server_name, self.server_port = self.server_address[:2]  # type: ignore[assignment]
        self.setup_environ()
        self.base_environ["HTTPS"] = "on"

    def process_request(self, request: Any, client_address: Any) -> None:
        """A thread for it, where there is room."""
        if self.room.enter(client_address[0]):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """In its thread: the database connection of the thread goes with it."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self.room.leave(client_address[0])
            disconnect()

    def finish_request(self, request: Any, client_address: Any) -> None:
        """The handshake is made here, in the thread: who never ends it holds up nobody."""
        connection: socket.socket = request
        connection.settimeout(PATIENCE)
        with self.context.wrap_socket(connection, server_side=True) as secure:
            super().finish_request(secure, client_address)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A connection that breaks is the other side's affair; anything else is ours."""
        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)


class _Handler(WSGIRequestHandler):
    def version_string(self) -> str:
        return NAME

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named so by its parent
        """Nothing: an address with a key is not to be written anywhere."""


def _bounded(app: Wsgi) -> Wsgi:
    """Reads what is sent before anything is answered, since an answer is lost where a connection is closed with bytes unread; refuses a
    form that nobody types."""

    def bounded(environ: dict[str, Any], start_response: Any) -> Any:
        said = environ.get("CONTENT_LENGTH") or "0"
        length = int(said) if said.isdigit() else LARGEST + 1
        environ["wsgi.input"] = BytesIO(environ["wsgi.input"].read(min(length, MOST_READ)))
        if length > LARGEST:
            start_response("413 Content Too Large", [("Content-Type", "text/plain; charset=utf-8"), ("Server", NAME)])
            return [b"That is more than a form can hold."]
        return app(environ, start_response)

    return bounded
