"""The phone's door open for some minutes, and closed again: by itself when the time is up, at the end of the program, or from elsewhere.

One for each data folder: the kernel's lock says whether there is one, and the board beside it how it stands (`board.py`).
"""

from __future__ import annotations

import threading
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import timedelta
from ipaddress import IPv4Address

from comeback.domain.sentence import Sentence
from comeback.domain.systemword import because
from comeback.errors import ComebackError, UsageError
from comeback.machine.certificate import Certificate, certificate
from comeback.store.lock import held_alone
from comeback.web.phone.board import LOCK_NAME, Board, Posted
from comeback.web.phone.pairing import Pairing
from comeback.web.phone.tls import TlsServer
from comeback.web.site import PHONE, Site, the_clock
from comeback.web.wsgi import application

USUAL_PORT = 8348
MINUTES = 30
LONGEST = 240
LOOKS_EVERY = 0.1
"""Seconds between two looks whether it is to be closed."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How the door is to be opened. Without a port the usual one is taken, or any that is free."""

    address: IPv4Address
    minutes: int = MINUTES
    port: int | None = None


@dataclass(slots=True)
class PhoneServer:
    """An open door. `link`: what the code holds; it lets one phone in."""

    site: Site
    pairing: Pairing
    certificate: Certificate
    server: TlsServer
    board: Board
    to_let_go: ExitStack
    closing: threading.Event = field(default_factory=threading.Event)
    closed: threading.Event = field(default_factory=threading.Event)

    @property
    def address(self) -> str:
        """Where the phone finds it."""
        return f"https://{self.server.server_name}:{self.server.server_port}/"

    @property
    def link(self) -> str:
        """The address of the entrance, with the key that works once."""
        return f"{self.address}in?key={self.pairing.link}"

    @property
    def posted(self) -> Posted:
        """How it stands, for other processes."""
        return Posted(self.address, self.pairing.until, self.pairing.paired, self.certificate.fingerprint)

    def close(self) -> None:
        """Close it, and return when nothing of it is open any more."""
        self.closing.set()
        self.closed.wait()

    def _tend(self) -> None:
        try:
            shown = self.posted
            while not (self.closing.wait(LOOKS_EVERY) or self.pairing.over(self.site.now()) or self.board.ordered_to_close()):
                if self.posted != shown:
                    shown = self.posted
                    self.board.post(shown)
        finally:
            self.server.shutdown()
            self.to_let_go.close()
            self.closed.set()


def open_to_the_phone(site: Site, wish: Wish) -> PhoneServer:
    """Open the door in threads of this process. ComebackError where it is open already, UsageError where address or port cannot be had."""
    home, board = site.settings.home, Board(site.settings.home)
    with ExitStack() as undo:
        other = undo.enter_context(held_alone(home / LOCK_NAME))
        if other is not None:
            raise ComebackError("The door for the phone is open already.", "'comeback phone --show' says how it stands, --off closes it.")
        made = certificate(home, wish.address, the_clock())
        pairing = Pairing(site.now() + timedelta(minutes=wish.minutes))
        server = _server(site, pairing, wish, made)
        undo.callback(server.server_close)
        undo.callback(board.clear)
        board.clear()
        opened = PhoneServer(site, pairing, made, server, board, undo.pop_all())
        board.post(opened.posted)
    threading.Thread(target=server.serve_forever, args=(LOOKS_EVERY,), daemon=True).start()
    threading.Thread(target=opened._tend, daemon=True).start()
    return opened


def _server(site: Site, pairing: Pairing, wish: Wish, made: Certificate) -> TlsServer:
    app = application(site, **{PHONE: pairing})
    trouble: OSError | None = None
    for port in (wish.port,) if wish.port is not None else (USUAL_PORT, 0):
        try:
            return TlsServer(app, wish.address, port, made.file)
        except OSError as error:
            trouble = error
    raise UsageError(
        Sentence("{address} cannot be used: {reason}.", address=wish.address, reason=because(trouble)),
        "Name an address that this computer has, or another port.",
    )
