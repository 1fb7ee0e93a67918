"""A line to a server that breaks on demand: after so many bytes of the answer, politely or not, or drips them one by one."""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
from dataclasses import dataclass
from types import TracebackType


@dataclass
class Proxy:
    """In front of one port of this machine. `cut`: bytes of the server's after which the next connection breaks, `cut_said` the same of
    the client's; None: never. `answered` and `said` count all that went through.
    """

    port: int
    cut: int | None = None
    reset: bool = False
    cut_said: int | None = None
    answered: int = 0
    said: int = 0

    def __enter__(self) -> Proxy:
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.at = int(self.listening.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.listening.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self.listening.accept()
                try:
                    server = socket.create_connection(("127.0.0.1", self.port))
                except OSError:
                    client.close()
                    continue
                threading.Thread(target=self._pump, args=(client, server, self.cut_said, "said"), daemon=True).start()
                threading.Thread(target=self._pump, args=(server, client, self.cut, "answered"), daemon=True).start()

    def _pump(self, source: socket.socket, sink: socket.socket, left: int | None, counter: str) -> None:
        with contextlib.suppress(OSError):
            while data := source.recv(65_536):
                setattr(self, counter, getattr(self, counter) + len(data))
                if left is not None and len(data) >= left:
                    sink.sendall(data[:left])
                    break
                left = None if left is None else left - len(data)
                sink.sendall(data)
        if self.reset and left is not None:
            with contextlib.suppress(OSError):
                sink.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        for one in (source, sink):
            with contextlib.suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()
