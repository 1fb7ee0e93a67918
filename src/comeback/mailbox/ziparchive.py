"""Members of a .zip file, its size bounded before its table of contents is believed. What they hold is the work of `takeout`."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Iterator
from pathlib import Path

from comeback.domain.sentence import Sentence
from comeback.mailbox.member import DAMAGED, LOCKED, MEMBERS, TOO_MANY, Member, Meter

NO_TABLE = Sentence(
    "The archive is damaged or ends too early: its table of contents, which stands at the end, is missing. Download it once more."
)
_TABLE_CAP = 16 << 20
"""Bytes of the table of contents: 100,000 members with names of a hundred characters."""
_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x06"
_TAIL = 66_000
_LOCKED_FLAG = 1
_PACKED = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
"""The ways of packing that unpack piece by piece; others may give a hundred megabytes at once."""

_DAMAGE = (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, OverflowError)


class BadArchive(Exception):  # noqa: N818 - the name is the fact
    """An archive that cannot be read at all; its text says why."""


def members(path: Path) -> Iterator[Member]:
    """The files in it, in the order of its table; raises BadArchive, and OSError where it cannot be opened."""
    if _table_size(path) > _TABLE_CAP:
        raise BadArchive(TOO_MANY)
    with _opened(path) as archive:
        try:
            yield from _files(archive, path.stat().st_size)
        except _DAMAGE as error:
            raise BadArchive(DAMAGED) from error


def _opened(path: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(path)
    except _DAMAGE as error:
        raise BadArchive(NO_TABLE) from error


def _files(archive: zipfile.ZipFile, size: int) -> Iterator[Member]:
    whole = Meter(lambda: size)  # members that overlap count together
    for count, info in enumerate(archive.infolist()):
        if count >= MEMBERS:
            raise BadArchive(TOO_MANY)
        kind = stat.S_IFMT(info.external_attr >> 16)
        if info.is_dir() or kind not in (0, stat.S_IFREG):
            continue
        if info.flag_bits & _LOCKED_FLAG:
            yield Member(info.filename, _nothing, damage=LOCKED)
            continue
        yield from _member(archive, info, whole)


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo, whole: Meter) -> Iterator[Member]:
    packed = min(info.compress_size, whole.packed())
    if info.compress_type not in _PACKED:
        yield Member(info.filename, _nothing, damage=DAMAGED)
        return
    try:
        with archive.open(info) as stream:
            yield Member(info.filename, stream.read, (Meter(lambda: packed), whole))
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, ValueError):
        yield Member(info.filename, _nothing, damage=DAMAGED)


def _nothing(size: int) -> bytes:  # noqa: ARG001 - shape of read
    return b""


def _table_size(path: Path) -> int:
    """Bytes of the table of contents as the end record tells (APPNOTE 4.3.16, and 4.3.14 for large files); 0 where there is none."""
    with path.open("rb") as file:
        length = file.seek(0, os.SEEK_END)
        file.seek(max(0, length - _TAIL))
        tail = file.read(_TAIL)
    end, end_64 = tail.rfind(_END), tail.rfind(_END_64)
    small = int.from_bytes(tail[end + 12 : end + 16], "little") if end >= 0 else 0
    large = int.from_bytes(tail[end_64 + 40 : end_64 + 48], "little") if end_64 >= 0 else 0
    return large if small == 0xFFFFFFFF else small
