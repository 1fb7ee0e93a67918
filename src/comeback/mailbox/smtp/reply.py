"""Replies of an SMTP server (RFC 5321, 4.2): a code of three digits and words, over one or more lines, all bounded."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from comeback.domain.sentence import Sentence
from comeback.mailbox.trouble import MailTrouble, TroubleKind, quoted
from comeback.mailbox.wire import Wire

LINES = 100
"""Of one reply; a hostile server could go on for ever."""
LINE = 2_000
"""Bytes of one line; RFC 5321, 4.5.3.1.5 asks for 512."""
_LINE = re.compile(rb"([2-5]\d\d)(?:([ -])(.*))?", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole reply; its lines are joined by line feeds."""

    code: int
    text: str

    @property
    def fine(self) -> bool:
        """2yz or 3yz: done, or go on."""
        return self.code < 400

    @property
    def later(self) -> bool:
        """4yz: not now; the same may work later."""
        return 400 <= self.code < 500

    def __str__(self) -> str:
        return f"{self.code} {quoted(self.text)}".strip()


def reply(wire: Wire, tellable: Callable[[bytes], bytes] = bytes) -> Reply:
    """The next reply. MailTrouble where it is none, is too long, or breaks off. `tellable` takes out what must not be repeated."""
    wire.fresh()
    lines: list[str] = []
    for _ in range(LINES):
        found = _LINE.fullmatch(line := wire.line(LINE))
        if found is None:
            raise MailTrouble(
                TroubleKind.SERVER,
                Sentence("{server} answered what is no SMTP: {said!r}.", server=wire.server, said=quoted(tellable(line)[:80])),
            )
        lines.append(tellable(found[3] or b"").decode("utf-8", "replace"))
        if found[2] != b"-":
            return Reply(int(found[1]), "\n".join(lines))
    raise MailTrouble(TroubleKind.SERVER, Sentence("{server} sent a reply without end.", server=wire.server))
