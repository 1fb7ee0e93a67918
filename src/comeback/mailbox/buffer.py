"""The bytes of one mail, in memory or as a piece of an open file, and how to search them without holding them all. No meaning here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from comeback.mailbox.openfile import read_at

CHUNK = 1 << 20


class Window:
    """A piece of an open file, read when asked for.

    It reads rather than maps: a mapped file that shrinks kills the process, and mapped pages count as memory of ours.
    It is good as long as the file is open.
    """

    __slots__ = ("_file", "_length", "_start")

    def __init__(self, file: int, start: int, end: int) -> None:
        self._file = file
        self._start = start
        self._length = max(0, end - start)

    def __len__(self) -> int:
        return self._length

    def __getitem__(self, piece: slice) -> bytes:
        start, end, step = piece.indices(self._length)
        if step != 1 or end <= start:
            return b""
        got = []
        while start < end and (data := read_at(self._file, end - start, self._start + start)):
            got.append(data)
            start += len(data)
        return b"".join(got)


Buffer: TypeAlias = bytes | bytearray | memoryview | Window


def whole(data: Buffer, most: int = CHUNK) -> bytes | Window | memoryview:
    """`data` as bytes where that costs little; large pieces stay as they are."""
    if isinstance(data, bytes):
        return data
    return bytes(data[:]) if len(data) <= most or isinstance(data, bytearray) else data


def taken(data: Buffer, start: int, end: int) -> bytes:
    """A copy of `data[start:end]`."""
    piece = data[start:end]
    return piece if isinstance(piece, bytes) else bytes(piece)


def found(data: Buffer, needle: bytes, start: int, end: int) -> int:
    """Where `needle` first lies wholly in `data[start:end]`, or -1. One pass, at most one chunk held."""
    if isinstance(data, bytes):
        return data.find(needle, start, end)
    while start < end:
        stop = min(start + CHUNK + len(needle) - 1, end)
        at = taken(data, start, stop).find(needle)
        if at >= 0:
            return start + at
        start += CHUNK
    return -1


def chunks(data: Buffer, start: int = 0) -> Iterator[bytes]:
    """The bytes from `start` on in pieces of at most one chunk."""
    for at in range(start, len(data), CHUNK):
        yield taken(data, at, at + CHUNK)
