"""How text becomes ASCII: encoded words (RFC 2047), quoted-printable and base64 (RFC 2045), folding (RFC 5322, 2.2.3).

Written out here, since the folding of the standard library differs between versions of Python and the sample must not.
"""

from __future__ import annotations

import base64
import re

_SAFE_WORD = re.compile(rb"[A-Za-z0-9!*+/-]")
_SPECIALS = re.compile(r'[()<>\[\]:;@\\,."]')


def quoted_printable(raw: bytes) -> str:
    """Lines of at most 76 characters; line ends of the text stay."""
    return "\n".join(_qp_line(line) for line in raw.split(b"\n"))


def _qp_line(line: bytes) -> str:
    tokens = [chr(octet) if (32 <= octet <= 126 and octet != 61) or octet == 9 else f"={octet:02X}" for octet in line]
    if tokens and tokens[-1] in (" ", "\t"):
        tokens[-1] = f"={ord(tokens[-1]):02X}"
    lines, width = [""], 0
    for token in tokens:
        if width + len(token) > 75:
            lines[-1] += "="
            lines.append("")
            width = 0
        lines[-1] += token
        width += len(token)
    return "\n".join(lines)


def base64_lines(raw: bytes) -> str:
    """Lines of 76 characters."""
    text = base64.b64encode(raw).decode("ascii")
    return "\n".join(text[start : start + 76] for start in range(0, len(text), 76))


def header_text(text: str, charset: str) -> str:
    """An unstructured header value: as it is, or as encoded words of at most 75 characters."""
    if text.isascii():
        return text
    charset = charset if _fits(text, charset) else "utf-8"
    quoted = charset != "utf-8"
    room = 24 if quoted else 30
    chunks, chunk = [], ""
    for letter in text:
        if len((chunk + letter).encode(charset)) > room:
            chunks.append(chunk)
            chunk = ""
        chunk += letter
    return "\n ".join(_encoded_word(part, charset, quoted=quoted) for part in [*chunks, chunk] if part)


def mailbox_text(name: str, email: str, charset: str) -> str:
    """`Name <address>` as a header writes it."""
    if not name:
        return email
    shown = f'"{name}"' if name.isascii() and _SPECIALS.search(name) else header_text(name, charset)
    return f"{shown} <{email}>"


def folded(name: str, value: str) -> str:
    """A header field, folded at spaces to lines of about 78 characters; breaks already in the value stay."""
    lines = []
    for part in f"{name}: {value}".split("\n"):
        while len(part) > 78 and (at := part.rfind(" ", 2, 78)) > len(name) + 1:
            lines.append(part[:at])
            part = part[at:]
        lines.append(part)
    return "\n".join(line.rstrip() for line in lines)


def _encoded_word(text: str, charset: str, *, quoted: bool) -> str:
    raw = text.encode(charset)
    if not quoted:
        return f"=?UTF-8?B?{base64.b64encode(raw).decode()}?="
    body = "".join("_" if octet == 32 else chr(octet) if _SAFE_WORD.match(bytes([octet])) else f"={octet:02X}" for octet in raw)
    return f"=?{charset}?Q?{body}?="


def _fits(text: str, charset: str) -> bool:
    try:
        text.encode(charset)
    except UnicodeEncodeError:
        return False
    return True


def fitting(text: str, charset: str) -> str:
    """The charset if it can hold the text, else utf-8."""
    return charset if _fits(text, charset) else "utf-8"
