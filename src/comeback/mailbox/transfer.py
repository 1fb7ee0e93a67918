"""Transfer encodings undone (RFC 2045, 6): of damaged base64, quoted-printable and uuencode, what can still be read. No charsets here."""

from __future__ import annotations

import binascii
import re
from collections.abc import Callable

from comeback.mailbox.buffer import Buffer, taken

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/="
_WHITE = b" \t\r\n\0"
_BASE64_BEGINS = re.compile(rb"\s*+[A-Za-z0-9+/]{16,}+={0,2}(?:\r?\n[A-Za-z0-9+/]++={0,2}(?=\s))*+(?=\s)")
_UU_BEGIN = re.compile(rb"^begin(?:-base64)? [0-7]{3,4} [^\n]{0,255}\n", re.MULTILINE)


def content(data: Buffer, span: tuple[int, int], encoding: str, cap: int) -> tuple[bytes, bool]:
    """The first `cap` decoded bytes of a part, and whether more were left; cut behind a line where there is one. Never fails."""
    decode, growth = _DECODERS.get(encoding, (_as_is, 1.0))
    start, end = span
    stop = min(end, start + int(cap * growth) + 4)
    plain = decode(taken(data, start, stop))
    cut = stop < end or len(plain) > cap
    if cut:
        plain = plain[:cap]
        line = plain.rfind(b"\n", len(plain) // 2) + 1
        plain = plain[:line] if line else plain
    return plain, cut


def _as_is(raw: bytes) -> bytes:
    return raw


def _base64(raw: bytes) -> bytes:
    body = raw.translate(None, _WHITE)
    alien = len(body.translate(None, _ALPHABET))
    if 20 * alien > len(body):
        # Text under a false name, or base64 with a longer footer that somebody's server hung on.
        begins = _BASE64_BEGINS.match(raw)
        return _base64(begins[0]) if begins else raw
    if not alien and b"=" not in body[:-2] and len(body) % 4 == 0:
        return binascii.a2b_base64(body)
    first, *others = body.split(b"=")
    # Behind padding stands another encoded piece, or a footer that somebody's server hung on in plain text.
    pieces = [first.translate(None, _NOT_ALPHABET), *(other for other in others if not other.translate(None, _ALPHABET))]
    return b"".join(map(_piece, pieces))


_NOT_ALPHABET = bytes(range(256)).translate(None, _ALPHABET)


def _piece(body: bytes) -> bytes:
    whole = len(body) - (len(body) % 4 == 1)
    return binascii.a2b_base64(body[:whole] + b"=" * (-whole % 4))


def _uu(raw: bytes) -> bytes:
    begin = _UU_BEGIN.search(raw)
    if begin is None:
        return raw
    return raw[: begin.start()] + b"".join(map(_uu_line, raw[begin.end() :].split(b"\nend", 1)[0].splitlines()))


def _uu_line(line: bytes) -> bytes:
    try:
        return binascii.a2b_uu(line)
    except binascii.Error:
        pass
    # Some programs pad the last group wrongly: as many characters as the length in the first one promises.
    length = (line[0] - 32) & 63 if line else 0
    try:
        return binascii.a2b_uu(line[: 1 + (length * 4 + 2) // 3])
    except binascii.Error:
        return b""


_DECODERS: dict[str, tuple[Callable[[bytes], bytes], float]] = {
    "base64": (_base64, 1.45),
    "quoted-printable": (binascii.a2b_qp, 3.1),
    "x-uuencode": (_uu, 1.5),
    "uuencode": (_uu, 1.5),
    "x-uue": (_uu, 1.5),
}
"""By lower-case name: what undoes it, and how many bytes one decoded byte may take. Any other name leaves the bytes as they are."""
