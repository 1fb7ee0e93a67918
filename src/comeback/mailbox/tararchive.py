"""Members of a .tar, .tar.gz or .tgz file, read as one stream that never goes back. What they hold is the work of `takeout`.

Headers are read here and not by `tarfile`, which takes extended headers of any size into memory.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from comeback.mailbox.buffer import CHUNK
from comeback.mailbox.member import DAMAGED, MEMBERS, TOO_MANY, Member, Meter
from comeback.mailbox.ziparchive import BadArchive

_BLOCK = 512
_READ = 64 * 1024
_LONG_CAP = 64 * 1024
_REGULAR = frozenset({b"0", b"\0", b"7"})
_LONG_NAME, _PAX = b"L", b"x"
_GZIP = b"\x1f\x8b"


class _Gzip:
    """A gzip file unpacked piece by piece; several packed one behind the other are one."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._packed = b""
        self._unpack = zlib.decompressobj(wbits=31)
        self._begun = False
        self._streams = 0

    def read(self, size: int) -> bytes:
        """Up to `size` bytes, none at the end; raises zlib.error and EOFError."""
        while True:
            self._packed = self._packed or self._file.read(_READ)
            if self._unpack.eof:
                if not self._next():
                    return b""
                continue
            if not self._packed and not self._begun:
                return b""
            data = self._unpack.decompress(self._packed, size)
            if not self._packed and not data and not self._unpack.eof:
                raise EOFError
            self._packed, self._begun = self._unpack.unconsumed_tail or self._unpack.unused_data, True
            if data:
                return data

    def _next(self) -> bool:
        """Begins the next packed stream; false at the end, and at padding or rubbish behind the last."""
        self._streams += 1
        if self._streams > MEMBERS or not self._packed.startswith(_GZIP):
            return False
        self._unpack, self._begun = zlib.decompressobj(wbits=31), False
        return True


@dataclass(frozen=True, slots=True)
class _Header:
    name: str
    size: int
    kind: bytes


class _Tar:
    """The headers and contents of one stream, in order."""

    def __init__(self, stream: Member) -> None:
        self._stream = stream

    def members(self) -> Iterator[Member]:
        long_name = ""
        for _ in range(MEMBERS):
            header = self._header()
            if header is None:
                return
            left = _Left(self._stream, header.size)
            if header.kind in (_LONG_NAME, _PAX) and header.size <= _LONG_CAP:
                long_name = _long_name(header.kind, left.all()) or long_name
            elif header.kind in _REGULAR:
                member = Member(long_name or header.name, left.read)
                yield member
                long_name = ""
            left.skip(-header.size % _BLOCK)
            if self._stream.damage:
                raise BadArchive(self._stream.damage)
        raise BadArchive(TOO_MANY)

    def _header(self) -> _Header | None:
        """The next header; None at the end, which is a block of zeros."""
        block = _Left(self._stream, _BLOCK).all()
        if not block.strip(b"\0"):
            if self._stream.damage:
                raise BadArchive(self._stream.damage)
            return None
        size = _number(block[124:136])
        if len(block) < _BLOCK or not _sum_is_right(block) or size < 0:
            raise BadArchive(DAMAGED)
        prefix = _text(block[345:500]) if block[257:262] == b"ustar" else ""
        name = _text(block[:100])
        return _Header(f"{prefix}/{name}" if prefix else name, size, block[156:157])


class _Left:
    """The bytes of one member that are still to be read."""

    def __init__(self, stream: Member, size: int) -> None:
        self._stream = stream
        self._left = size

    def read(self, size: int) -> bytes:
        data = self._stream.read(min(size, self._left)) if self._left > 0 else b""
        self._left -= len(data)
        if not data and self._left > 0:
            self._left = 0
            self._stream.damage = self._stream.damage or DAMAGED
        return data

    def all(self) -> bytes:
        got = []
        while data := self.read(self._left):
            got.append(data)
        return b"".join(got)

    def skip(self, padding: int) -> None:
        self._left += padding
        while self.read(CHUNK):
            pass


def members(path: Path) -> Iterator[Member]:
    """The files in it, in order; raises BadArchive, and OSError where it cannot be opened."""
    with path.open("rb") as file:
        packed = file.read(2) == _GZIP
        file.seek(0)
        read = _Gzip(file).read if packed else file.read
        yield from _Tar(Member(path.name, read, (Meter(file.tell),))).members()


def _sum_is_right(block: bytes) -> bool:
    return _number(block[148:156]) == sum(block[:148]) + 8 * 32 + sum(block[156:])


def _number(field: bytes) -> int:
    """A number in octal digits, or in base 256 for large files; -1 where it is neither."""
    if field[:1] == b"\x80":
        return int.from_bytes(field[1:], "big")
    digits = field.strip(b" \0")
    return int(digits, 8) if digits.isdigit() and not set(digits) & set(b"89") else 0 if not digits else -1


def _text(field: bytes) -> str:
    return field.partition(b"\0")[0].decode("utf-8", "replace")


def _long_name(kind: bytes, data: bytes) -> str:
    """The name in a GNU long name or in the `path` record of a pax header."""
    if kind == _LONG_NAME:
        return _text(data)
    start = data.find(b" path=")
    return data[start + 6 :].partition(b"\n")[0].decode("utf-8", "replace") if start >= 0 else ""
