"""An ntfy server of one's own: takes notices over HTTP, or refuses, redirects, or breaks off, as it is told."""

from __future__ import annotations

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any


class NtfyServer(ThreadingHTTPServer):
    """From `with` to the end of it. `answers` is the status it gives; 0 breaks the line after the notice was read."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.answers = 200
        self.heard: list[tuple[str, dict[str, Any]]] = []

    @property
    def topic(self) -> str:
        """The address of a topic."""
        return f"http://127.0.0.1:{self.server_address[1]}/quiet-otter"

    def __enter__(self) -> NtfyServer:
        self.thread = threading.Thread(target=self.serve_forever, daemon=True)
        self.thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.shutdown()
        self.server_close()
        self.thread.join(10)


class _Handler(BaseHTTPRequestHandler):
    server: NtfyServer

    def do_POST(self) -> None:
        self.server.heard.append((self.path, json.loads(self.rfile.read(int(self.headers["content-length"])))))
        if not self.server.answers:
            self.close_connection = True
            return
        self.send_response(self.server.answers)
        self.send_header("location", "http://127.0.0.1:9/elsewhere")
        self.send_header("content-length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the standard library
        """Says nothing."""
