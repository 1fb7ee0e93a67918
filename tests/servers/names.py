"""A name server of one's own (RFC 1035), over UDP: it knows the records it is given, and says of all other names that there are none."""

from __future__ import annotations

import socket
import threading
from collections.abc import Mapping, Sequence
from contextlib import suppress
from types import TracebackType

import dns.flags
import dns.message
import dns.rcode
import dns.resolver
import dns.rrset

Zone = Mapping[tuple[str, str], Sequence[str]]
"""By name and kind ("quill.example", "MX") the records as they are written ("10 mx.quill.example.")."""


class NameServer:
    """One server, from `with` to the end of it."""

    def __init__(self, zone: Zone) -> None:
        self.zone = zone

    def __enter__(self) -> NameServer:
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        threading.Thread(target=self._serve, daemon=True).start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.socket.close()

    @property
    def resolver(self) -> dns.resolver.Resolver:
        """One that asks this server alone."""
        made = dns.resolver.Resolver(configure=False)
        made.nameservers, made.port = ["127.0.0.1"], int(self.socket.getsockname()[1])
        return made

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                asked, whose = self.socket.recvfrom(4096)
                self.socket.sendto(self._answered(dns.message.from_wire(asked)).to_wire(), whose)

    def _answered(self, asked: dns.message.Message) -> dns.message.Message:
        answer = dns.message.make_response(asked)
        question = asked.question[0]
        kind = dns.rdatatype.to_text(question.rdtype)
        records = self.zone.get((question.name.to_text(omit_final_dot=True), kind), ())
        if records:
            answer.answer.append(dns.rrset.from_text(question.name, 60, "IN", kind, *records))
        else:
            answer.set_rcode(dns.rcode.NXDOMAIN)
        return answer
