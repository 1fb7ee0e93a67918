"""Bytes into text by a declared charset that may be missing, unknown or a lie. Transfer encodings and meaning are not known here."""

from __future__ import annotations

import codecs
import re
from functools import lru_cache

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,39}")
_SURROGATES = re.compile("[\ud800-\udfff]")
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "undefined", "mbcs", "oem"})
"""Codecs of Python that give text but are no charset of a mail."""
_ALIASES = {
    # Supersets that mail programs mean when they name the smaller set (WHATWG Encoding Standard, 4.2).
    "iso8859-1": "cp1252",
    "ascii": "utf-8",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "euc_kr": "cp949",
    "shift_jis": "cp932",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "utf-8-sig": "utf-8",
}
_SPOKEN = {
    # Names that Python does not know.
    "ansi": "cp1252",
    "x-ansi": "cp1252",
    "unicode-1-1-utf-7": "utf-7",
    "unicode-1-1-utf-8": "utf-8",
    "utf8mb4": "utf-8",
    "unicode": "utf-16",
    "x-sjis": "cp932",
    "x-gbk": "gb18030",
    "x-mac-roman": "mac-roman",
    "iso-8859-8-i": "iso8859-8",
    "iso-8859-8-e": "iso8859-8",
    "cp-850": "cp850",
    "windows-874": "cp874",
    "windows-949": "cp949",
}
_WESTERN = frozenset({"cp1252", "cp1254", "iso8859-15", "iso8859-2", "cp1250", "mac-roman", "cp850", "cp437"})
"""One byte a character: text that is also valid UTF-8 beyond ASCII is UTF-8, whatever the header says."""


def _island(error: UnicodeError) -> tuple[str, int]:
    """An error handler: bytes that are no UTF-8 are read as Windows-1252, the rest of the text stays UTF-8."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return _windows(error.object[error.start : error.end]), error.end


def _windows(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


codecs.register_error("comeback.island", _island)


@lru_cache(maxsize=512)
def codec(declared: str) -> str:
    """The codec for a charset name as declared; empty where it is missing, unknown, or no charset (zlib, rot13, idna)."""
    name = declared.strip().strip("\"'").lower()
    if not _NAME.fullmatch(name):
        return ""
    try:
        info = codecs.lookup(_SPOKEN.get(name, name))
        "".encode(info.name)  # LookupError for codecs that are no text encoding, as base64 and rot13
    except (LookupError, ValueError):
        return ""
    if info.name in _NO_CHARSETS:
        return ""
    return _ALIASES.get(info.name, info.name)


def text_of(data: bytes, declared: str = "") -> str:
    """`data` as text without NULs and lone surrogates; never fails."""
    name = codec(declared) if declared else ""
    if name.startswith("utf-16") and b"\0" not in data:
        name = ""  # eight-bit text under a sixteen-bit name
    text = _decoded(data, name)
    if text.startswith("\ufeff"):
        text = text[1:]
    if "\0" in text:
        text = text.replace("\0", "")
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def _decoded(data: bytes, name: str) -> str:
    if name in ("", "utf-8"):
        return codecs.utf_8_decode(data, "comeback.island", True)[0]
    if name in _WESTERN:
        try:
            return codecs.utf_8_decode(data, "strict", True)[0]
        except UnicodeDecodeError:
            return _windows(data) if name == "cp1252" else data.decode(name, "replace")
    return data.decode(name, "replace")
