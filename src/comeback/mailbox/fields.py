"""The header block of a mail or a part: where it ends, and its fields, capped before anything is decoded. Not what a field means."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TypeAlias

from comeback.mailbox.buffer import CHUNK, Buffer, taken
from comeback.mailbox.charset import text_of
from comeback.mailbox.parsed import Headers

BLOCK_CAP = 256 * 1024
"""Bytes of a header block that are looked at."""
FIELD_CAP = 16 * 1024
"""Characters kept of one field."""
FIELDS_CAP = 2_000
"""Fields kept of one block."""

_START = re.compile(rb"\xef\xbb\xbf|[ \t]*\r?\n|>?From [^\n]*\n")
"""What may stand before the first field: a byte order mark, blank lines, the separator of an mbox."""
_START_CAP = 1_000
_BLANK = re.compile(rb"\n\r?\n")
_NAME = re.compile(r"[!-9;-~]{1,100}[ \t]{0,10}")
_LINE = re.compile(r"^([!-9;-~]{1,100})[ \t]{0,10}:(.*)$", re.MULTILINE)
_USUAL = re.compile(
    r"(?:from|to|cc|bcc|subject|date|sender|reply-to|received|return-path|delivered-to|message-id|in-reply-to|references"
    r"|mime-version|content-[a-z-]{1,40}|list-[a-z-]{1,40}|x-[a-z0-9-]{1,60})[ \t]{0,10}:",
    re.IGNORECASE,
)
"""How a line begins that is surely a field of a mail."""


Split: TypeAlias = tuple[list[tuple[str, str]], int | None, bool]


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of a block, where the body behind it begins, and whether a cap cut something off."""

    headers: Headers
    body: int
    cut: bool = False


def head_of_mail(data: Buffer) -> Head:
    """The head of a whole mail; what stands before its first field is skipped."""
    start = 0
    opening = taken(data, 0, 16 * 1024)
    for _ in range(_START_CAP):
        skipped = _START.match(opening, start)
        if skipped is None:
            break
        start = skipped.end()
    return head_of(data, start, len(data), BLOCK_CAP)


def head_of(data: Buffer, start: int, end: int, cap: int) -> Head:
    """The head of `data[start:end]`, of which at most `cap` bytes are looked at. Without a blank line it ends where no field stands."""
    for empty in (b"\n", b"\r\n"):
        if taken(data, start, min(start + len(empty), end)) == empty:
            return Head(Headers(), start + len(empty))
    stop, body = _blank(data, start, end)
    block = taken(data, start, min(stop, start + cap))
    fields, junk, cut = _fields(text_of(block))
    if junk is not None:
        body = start + _offset_of_line(block, junk)
    return Head(Headers(tuple(fields)), body, cut or stop - start > cap)


def _blank(data: Buffer, start: int, end: int) -> tuple[int, int]:
    """Where the block ends and where the body begins; both `end` where no blank line stands between them."""
    at = start
    while at < end:
        # A memory of two bytes lets a blank line lie across two chunks.
        piece = data if isinstance(data, bytes) else taken(data, at, min(at + CHUNK, end))
        begin, stop = (at, end) if piece is data else (0, len(piece))
        blank = _BLANK.search(piece, begin, stop)
        if blank:
            return at - begin + blank.start() + 1, at - begin + blank.end()
        if piece is data:
            break
        at += max(1, len(piece) - 2) if at + len(piece) < end else len(piece)
    return end, end


def _fields(text: str) -> Split:
    """The fields; the number of the line behind which no field stands, if a line that is none ended them; whether a cap cut them."""
    if "\r" in text:
        text = text.replace("\r\n", "\n")
    # Unfolding (RFC 5322 2.2.3) before splitting: two passes in C.
    text = text.replace("\n ", " ").replace("\n\t", "\t")
    found = _LINE.findall(text) if len(text) <= FIELD_CAP else []
    if found and len(found) <= FIELDS_CAP and len(found) == text.count("\n") + (not text.endswith("\n")):
        return [(name.lower(), value.strip()) for name, value in found], None, False
    return _ugly_fields(text.split("\n"))


def _ugly_fields(lines: list[str]) -> Split:
    """The fields of a block that is long, or has lines that are none. See `_fields`."""
    fields: list[tuple[str, str]] = []
    cut = False
    last: int | None = None
    for number, line in enumerate(lines):
        name, colon, value = line.partition(":")
        if not colon or not _NAME.fullmatch(name):
            if not line.strip():
                continue
            last = _last_usual(lines) if last is None else last
            if number > last:
                return fields, number, cut
            if not fields:
                continue
            # A folded line that lost its white space: fields go on behind it.
            name, before = fields.pop()
            value = before if len(before) >= FIELD_CAP else f"{before} {line}"
        if len(value) > FIELD_CAP:
            value, cut = value[:FIELD_CAP], True
        if len(fields) >= FIELDS_CAP:
            return fields, None, True
        fields.append((name.rstrip().lower(), value.strip()))
    return fields, None, cut


def _last_usual(lines: list[str]) -> int:
    return next((number for number in range(len(lines) - 1, -1, -1) if _USUAL.match(lines[number])), -1)


def _offset_of_line(block: bytes, number: int) -> int:
    """Where line `number` begins when folded lines are counted with the one before."""
    at, count = 0, -1
    for line in block.split(b"\n"):
        count += at == 0 or line[:1] not in (b" ", b"\t")
        if count == number:
            break
        at += len(line) + 1
    return at


def is_mail(headers: Headers) -> bool:
    """Whether these are fields of a mail rather than of some other file with colons."""
    return any(_USUAL.match(f"{name}:") for name, _ in headers.fields)


def looks_like_mail(opening: bytes) -> bool:
    """Whether a file that begins so is a mail without a separator: two usual fields among its first lines."""
    text = text_of(opening[:4096]).lstrip()
    usual = sum(1 for line in text.splitlines()[:40] if _USUAL.match(line))
    first = _NAME.match(text.partition(":")[0]) if ":" in text else None
    return usual >= 2 and first is not None and b"\0" not in opening[:512]


def looks_like_field(line: bytes) -> bool:
    """Whether bytes that begin so are a field, or the separator of an mbox quoted inside a mail."""
    return line.startswith((b">From ", b"From ")) or bool(_NAME.fullmatch(line.partition(b":")[0].decode("latin-1")) and b":" in line)


def looks_like_usual_field(line: bytes) -> bool:
    """Whether bytes that begin so are surely a field of a mail."""
    return _USUAL.match(line.decode("latin-1")) is not None
