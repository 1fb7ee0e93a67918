"""A real SMTP server of one's own, over TLS, that can be told to fail, and an oracle that remembers what it accepted even over a power cut.

What the oracle has, the world has: a line is on the disk before the server says 250. Everything it hears is kept too, to look for what must
never be said.
"""

from __future__ import annotations

import base64
import json
import os
import socket
import ssl
import struct
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from email.parser import BytesHeaderParser
from pathlib import Path
from types import TracebackType

PHASES = {"EHLO": "ehlo", "STARTTLS": "starttls", "AUTH": "auth", "MAIL": "mail", "RCPT": "rcpt", "DATA": "data"}
Act = str | float
"""`ok`, a reply (`451 later`), `rst`, `fin`, `cut` (half a reply, then the line breaks), or seconds to dawdle."""
Script = Callable[[int, str], Act]
"""What to do at this connection (they are counted) in this phase: connect, ehlo, starttls, auth, mail, rcpt, data, body, dot, taken."""
Deliver = Callable[[bytes], None]


def lies(phase: str, act: Act) -> bool:
    """Whether a server that did so would take a letter and say no: it breaks RFC 5321, 4.2.5, and no sender can keep it to one letter."""
    return phase == "taken" and isinstance(act, str) and act[:1] in {"4", "5"}


class _OverError(Exception):
    """The script ended the connection."""


def always_well(number: int, phase: str) -> Act:
    """The script of a good server."""
    return "ok"


@dataclass(frozen=True)
class Accepted:
    """One letter that was taken."""

    message_id: str
    sender: str
    recipients: tuple[str, ...]
    raw: bytes


@dataclass
class SmtpServer:
    """One server, from `with` to the end of it. `folder` holds cert.pem, key.pem and the oracle."""

    folder: Path
    script: Script = always_well
    deliver: Deliver | None = None
    """What else happens to a letter, as a copy in Sent."""
    starttls: bool = False
    mechanisms: str = "PLAIN"
    extensions: tuple[str, ...] = ("SIZE 35000000", "8BITMIME", "SMTPUTF8", "PIPELINING")
    password: str | None = None
    """None lets everybody in."""
    heard: list[bytes] = field(default_factory=list)
    """Every line outside of bodies."""

    def __enter__(self) -> SmtpServer:
        self.tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.tls.load_cert_chain(self.folder / "cert.pem", self.folder / "key.pem")
        self.oracle = self.folder / "oracle.jsonl"
        self.file = os.open(self.oracle, os.O_WRONLY | os.O_APPEND | os.O_CREAT | os.O_TRUNC, 0o600)
        self.lock = threading.Lock()
        self.connections = 0
        self.socket = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = int(self.socket.getsockname()[1])
        self.threads = [threading.Thread(target=self._serve, daemon=True)]
        self.threads[0].start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        with suppress(OSError):
            self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        self.threads[0].join(10)
        os.close(self.file)

    def accepted(self) -> list[Accepted]:
        """Everything that was taken, in order."""
        found = [json.loads(line) for line in self.oracle.read_text().splitlines()]
        return [Accepted(one["id"], one["from"], tuple(one["to"]), bytes.fromhex(one["raw"])) for one in found]

    def _serve(self) -> None:
        while True:
            try:
                line, _ = self.socket.accept()
            except OSError:
                return
            with self.lock:
                self.connections += 1
                number = self.connections
            threading.Thread(target=self._one, args=(line, number), daemon=True).start()

    def _one(self, line: socket.socket, number: int) -> None:
        line.settimeout(30)
        conversation = _Conversation(self, line, number)
        with suppress(OSError, ssl.SSLError, _OverError, ValueError):
            conversation.hold()
        with suppress(OSError):
            conversation.line.close()

    def store(self, sender: str, recipients: list[str], raw: bytes) -> None:
        """To the disk first, then to whoever else gets it."""
        head = BytesHeaderParser().parsebytes(raw)
        one = {"id": str(head["Message-ID"]), "from": sender, "to": recipients, "raw": raw.hex()}
        with self.lock:
            os.write(self.file, (json.dumps(one) + "\n").encode())
            os.fsync(self.file)
            if self.deliver is not None:
                self.deliver(raw)


@dataclass
class _Conversation:
    server: SmtpServer
    line: socket.socket
    number: int
    sender: str = ""
    recipients: list[str] = field(default_factory=list)
    rest: bytes = b""
    secure: bool = False

    def hold(self) -> None:
        if not self.server.starttls:
            self._wrap()
        self._say(self._act("connect") or b"220 oracle.example ESMTP\r\n")
        while True:
            words = self._until(b"\r\n")
            self.server.heard.append(words)
            verb = words.split(b" ")[0].upper().strip().decode("ascii", "replace")
            answer = self._act(
                {"EHLO": "ehlo", "AUTH": "auth", "MAIL": "mail", "RCPT": "rcpt", "DATA": "data", "STARTTLS": "starttls"}.get(verb, "")
            )
            if answer is None:
                answer = getattr(self, f"_{verb.lower()}", self._unknown)(words.strip())
            self._say(answer)
            if verb == "STARTTLS" and answer.startswith(b"220"):
                self._wrap()
            if verb == "QUIT":
                return

    def _wrap(self) -> None:
        self.line = self.server.tls.wrap_socket(self.line, server_side=True)
        self.secure = True

    def _ehlo(self, words: bytes) -> bytes:
        secured = [f"AUTH {self.server.mechanisms}"] if self.secure else []
        offers = ["oracle.example", *self.server.extensions, *secured, *(["STARTTLS"] if self.server.starttls and not self.secure else [])]
        return "".join(f"250{'-' if at < len(offers) - 1 else ' '}{one}\r\n" for at, one in enumerate(offers)).encode()

    def _starttls(self, words: bytes) -> bytes:
        return b"220 go ahead\r\n"

    def _auth(self, words: bytes) -> bytes:
        self._say(b"334 \r\n")
        shown = self._until(b"\r\n")
        self.server.heard.append(shown)
        if words.upper().endswith(b"LOGIN"):
            self._say(b"334 \r\n")
            shown = self._until(b"\r\n")
            self.server.heard.append(shown)
        words_shown = base64.b64decode(shown)
        if self.server.password is None or self.server.password.encode() in words_shown:
            return b"235 2.7.0 welcome\r\n"
        # As some servers do, to the harm of those who log it.
        return b"535 5.7.8 no such user or password: " + words_shown.replace(b"\0", b" ") + b" " + shown.strip() + b"\r\n"

    def _mail(self, words: bytes) -> bytes:
        self.sender, self.recipients = words[len("MAIL FROM:<") :].split(b">")[0].decode(), []
        return b"250 2.1.0 fine\r\n"

    def _rcpt(self, words: bytes) -> bytes:
        self.recipients.append(words[len("RCPT TO:<") :].split(b">")[0].decode())
        return b"250 2.1.5 fine\r\n"

    def _data(self, words: bytes) -> bytes:
        self._say(b"354 go ahead\r\n")
        if answer := self._act("body"):
            return answer
        # Strictly CR LF . CR LF, and nothing else.
        body = self._until(b"\r\n.\r\n")[:-3]
        if answer := self._act("dot"):
            return answer
        self.server.store(self.sender, self.recipients, body.replace(b"\r\n..", b"\r\n."))
        return self._act("taken") or b"250 2.0.0 queued as %d\r\n" % self.number

    def _rset(self, words: bytes) -> bytes:
        return b"250 fine\r\n"

    def _quit(self, words: bytes) -> bytes:
        return b"221 bye\r\n"

    def _unknown(self, words: bytes) -> bytes:
        return b"502 5.5.1 what\r\n"

    def _act(self, phase: str) -> bytes | None:
        act = self.server.script(self.number, phase) if phase else "ok"
        if isinstance(act, float):
            time.sleep(act)
        elif act == "rst":
            self.line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            raise _OverError
        elif act == "fin":
            raise _OverError
        elif act == "cut":
            self._say(b"25")
            raise _OverError
        elif act != "ok":
            return act.encode() + b"\r\n"
        return None

    def _until(self, end: bytes) -> bytes:
        while (at := self.rest.find(end)) < 0:
            data = self.line.recv(65536)
            if not data:
                raise _OverError
            self.rest += data
        found, self.rest = self.rest[: at + len(end)], self.rest[at + len(end) :]
        return found

    def _say(self, words: bytes) -> None:
        self.line.sendall(words)
