"""An OpenAI-compatible server that answers as a script says: the truth, lies, half a sentence, an error, nothing for a long while."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Asked = dict[str, Any]
Answer = tuple[int, bytes]
Script = Callable[[Asked], Answer]


def saying(text: str, finish: str = "stop") -> Answer:
    """A good answer of HTTP that says this."""
    return 200, json.dumps({"choices": [{"message": {"content": text}, "finish_reason": finish}]}).encode()


class Server(ThreadingHTTPServer):
    """Keeps what it was asked, with the headers."""

    daemon_threads = True

    def __init__(self, script: Script) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script = script
        self.asked: list[Asked] = []
        self.keys: list[str | None] = []

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.asked.append(asked)
        self.server.keys.append(self.headers["authorization"])
        status, body = self.server.script(asked) if self.path == "/v1/chat/completions" else (404, b"")
        try:
            self.send_response(status)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
        except OSError:
            time.sleep(0)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the standard library
        """Says nothing."""


@contextmanager
def serving(script: Script) -> Iterator[Server]:
    """The server, until the block ends."""
    server = Server(script)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
