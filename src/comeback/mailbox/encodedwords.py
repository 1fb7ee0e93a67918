"""Encoded words of header fields into text (RFC 2047), in one pass and up to a cap. Which field it is does not matter here."""

from __future__ import annotations

import binascii
import re

from comeback.mailbox.charset import text_of

_CONTROLS = (*range(0x20), *range(0x7F, 0xA0))
_TURNS = (0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
"""Marks that turn the direction of writing: they hide what an address or a subject says."""
_CLEAN = dict.fromkeys(_CONTROLS, " ") | dict.fromkeys(_TURNS, "")
_NOT_PLAIN = re.compile("[^ -~\xa0-\u200d\u2010-\u2027\u2030-\u2065\u206a-\ud7ff\ue000-\U0010ffff]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_HEX = re.compile(rb"=([0-9A-Fa-f]{2})")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_OPENING = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?")


def decoded(value: str, cap: int) -> str:
    """The text of an unstructured field, at most `cap` characters, on one line; damaged words stay as they are. Never fails."""
    text = _words(value, cap) if "=?" in value else value[:cap]
    return one_line(text)[:cap]


def one_line(text: str) -> str:
    """Controls become spaces; marks that turn the direction of writing and lone surrogates go."""
    if _NOT_PLAIN.search(text):
        text = _SURROGATES.sub("\ufffd", text.translate(_CLEAN))
    return text.strip()


def _words(value: str, cap: int) -> str:
    """The value with its encoded words decoded.

    Neighbours in one charset are joined as bytes before they are decoded: many programs cut a character in two (against RFC 2047, 5).
    """
    out: list[str] = []
    length = at = 0
    charset, data = "", b""
    while length < cap:
        opening = _OPENING.search(value, at)
        end = value.find("?=", opening.end()) if opening else -1
        if opening is None or end < 0:
            break
        between = value[at : opening.start()]
        apart = not data or bool(between.strip()) or opening[1].lower() != charset
        if apart:
            length += _put(out, text_of(data, charset.partition("*")[0]))
            charset, data = opening[1].lower(), b""
            length += _put(out, between if between.strip() or not out else "")
        data += _bytes(value[opening.end() : end], opening[2])
        if len(data) > 4 * cap:
            length = cap
        at = end + 2
    _put(out, text_of(data, charset.partition("*")[0]))
    if length < cap:
        _put(out, value[at : at + cap])
    return "".join(out)


def _put(out: list[str], text: str) -> int:
    if text:
        out.append(text)
    return len(text)


def _bytes(word: str, encoding: str) -> bytes:
    raw = word.encode("utf-8", "replace")
    if encoding in "qQ":
        return _HEX.sub(lambda found: bytes((int(found[1], 16),)), raw.replace(b"_", b" "))
    clean = _NOT_BASE64.sub(b"", raw)
    whole = len(clean) - (len(clean) % 4 == 1)
    return binascii.a2b_base64(clean[:whole] + b"=" * (-whole % 4))
