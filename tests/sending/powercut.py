"""Disks as a power cut may leave them: what a traced worker wrote, and which of it was synced by when.

What was synced is there. Of what was not, each write may be there, or not, or be torn between two sectors: a file system promises no more.
A file's shared memory is none of it: SQLite makes it anew.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from comeback.store.databases import FILE_NAME

FILES = (FILE_NAME, f"{FILE_NAME}-wal", f"{FILE_NAME}-journal")
SECTOR = 512
_CALL = re.compile(r'\d+ +(\w+)\((?:\d+<([^>]*)>|"([^"]*)")(?:, "([^"]*)")?(?:\.\.\.)?(?:, (\d+))?(?:, (\d+))?\) += (\d+)')


@dataclass(frozen=True, slots=True)
class Deed:
    """One call: of a write its bytes and place, of a cut its length; the dot, which goes to the server, has no file."""

    call: str
    file: str
    data: bytes = b""
    at: int = 0


def deeds(calls: Sequence[str], dot: int) -> list[Deed]:
    """What the calls did to the ledger's files, and when the dot left: a write to a socket of `dot` bytes."""
    return [deed for line in calls for deed in _deeds(line, dot)]


def _deeds(line: str, dot: int) -> Iterator[Deed]:
    found = _CALL.match(line)
    if not found:
        return
    call, (opened, named, text) = found[1], (_plain(found[n] or "") for n in (2, 3, 4))
    name = Path((opened or named).decode("utf-8", "replace")).name
    if call == "write" and opened.startswith(b"socket:") and len(text) == dot:
        yield Deed("dot", "")
    elif name in FILES:
        numbers = [int(one) for one in (found[5], found[6]) if one]
        yield Deed(call, name, text, numbers[-1] if numbers else 0)


def _plain(hexed: str) -> bytes:
    return bytes.fromhex(hexed.replace("\\x", ""))


@dataclass(frozen=True, slots=True)
class Cut:
    """The power goes before the deed of this number."""

    deeds: Sequence[Deed]
    number: int

    @property
    def dotted(self) -> bool:
        """Whether the dot had left."""
        return any(one.call == "dot" for one in self.deeds[: self.number])

    @property
    def fates(self) -> list[tuple[int, bool]]:
        """How often the server may have taken the letter, and whether a copy may lie in Sent. A dot that was the last deed may never have
        come to the server; whatever is done behind it follows from the server's reply."""
        if not self.dotted:
            return [(0, False)]
        return [(1, True), (1, False), *([(0, False)] if self.deeds[self.number - 1].call == "dot" else [])]

    def disk(self, before: dict[str, bytes], luck: random.Random) -> dict[str, bytes]:
        """The files afterwards, from those that lay there before the first deed."""
        done = self.deeds[: self.number]
        synced = {file: max((at for at, one in enumerate(done) if one == Deed("fdatasync", file)), default=-1) for file in FILES}
        files = {name: bytearray(data) for name, data in before.items()}
        for at, one in enumerate(done):
            if one.file and (at < synced[one.file] or luck.random() < 0.5):
                _do(one, files, luck if at > synced[one.file] else None)
        return {name: bytes(data) for name, data in files.items()}


def _do(one: Deed, files: dict[str, bytearray], luck: random.Random | None) -> None:
    """The deed, wholly, or with `luck` up to some sector or from it on."""
    if one.call == "unlink":
        files.pop(one.file, None)
        return
    file = files.setdefault(one.file, bytearray())
    if one.call == "ftruncate":
        del file[one.at :]
        file.extend(bytes(one.at - len(file)))
    elif one.call == "pwrite64":
        low, high = 0, len(one.data)
        if luck and luck.random() < 0.5:
            edge = -one.at % SECTOR + SECTOR * luck.randrange(len(one.data) // SECTOR + 1)
            low, high = luck.choice([(0, min(edge, high)), (min(edge, high), high)])
        file.extend(bytes(max(0, one.at + high - len(file))))
        file[one.at + low : one.at + high] = one.data[low:high]
