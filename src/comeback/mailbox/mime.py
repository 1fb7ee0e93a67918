"""What the Content fields of a part say of it (RFC 2045, 2046, 2183, 2231). The part's bytes are not touched here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote_to_bytes

from comeback.mailbox.charset import text_of
from comeback.mailbox.encodedwords import decoded, one_line
from comeback.mailbox.parsed import Headers

_TYPE = re.compile(r"\s*([\w.+-]{1,80})\s*/\s*([\w.+-]{1,80})")
_PARAMETER = re.compile(r';\s*+([^\s=;"]{1,80}+)\s*+=\s*+(?:"((?:[^"\\]|\\.)*+)"|([^;]*+))', re.DOTALL)
_BACKSLASH = re.compile(r"\\(.)", re.DOTALL)
_WORD = re.compile(r'[\s"]{0,9}([^;(\s"]{1,80})')
_SECTION = re.compile(r"([^*]+)(?:\*(\d{1,3}))?(\*?)")
_PARAMETERS = 200
_FILE_NAME_CAP = 255
_BOUNDARY_CAP = 250
_DEFAULTS = {"text": "text/plain", "html": "text/html", "plain": "text/plain", "message": "message/rfc822", "multipart": "multipart/mixed"}
"""What is meant by a type without its half."""


@dataclass(frozen=True, slots=True)
class Media:
    """A part's own account of itself; all in lower case but names and boundary."""

    kind: str = "text/plain"
    charset: str = ""
    boundary: str = ""
    name: str = ""
    """File name, decoded, without folders."""
    encoding: str = ""
    attachment: bool = False
    flowed: bool = False
    delsp: bool = False

    @property
    def main(self) -> str:
        """The half before the slash."""
        return self.kind.partition("/")[0]


def media(headers: Headers, default: str) -> Media:
    """The media of a part with these fields; `default` is its type where it names none. Never fails."""
    first = dict(reversed(headers.fields))
    content, placed = first.get("content-type", ""), first.get("content-disposition", "")
    return _media(content, placed, first.get("content-transfer-encoding", ""), default)


@lru_cache(maxsize=256)
def _media(content: str, disposition: str, encoding: str, default: str) -> Media:
    parameters = _parameters(content)
    placed = _parameters(disposition)
    name = placed.get("filename") or parameters.get("name") or placed.get("name") or ""
    return Media(
        kind=_kind(content, default),
        charset=parameters.get("charset", "").strip().lower()[:80],
        boundary=parameters.get("boundary", "").rstrip()[: _BOUNDARY_CAP + 1],
        name=_file_name(name),
        encoding=_word(encoding),
        attachment=_word(disposition) == "attachment",
        flowed=parameters.get("format", "").strip().lower() == "flowed",
        delsp=parameters.get("delsp", "").strip().lower() == "yes",
    )


def _kind(content: str, default: str) -> str:
    found = _TYPE.match(content)
    if found:
        return f"{found[1]}/{found[2]}".lower()
    return _DEFAULTS.get(_word(content), "text/plain") if content.strip() else default


def _word(value: str) -> str:
    """The first word of a field: its value without parameters and comments."""
    word = _WORD.match(value)
    return word[1].lower() if word else ""


def _parameters(value: str) -> dict[str, str]:
    """The parameters by lower-case name, continuations joined and percent signs decoded (RFC 2231), otherwise as written."""
    if ";" not in value:
        return {}
    plain: dict[str, str] = {}
    sections: dict[str, dict[int, tuple[str, bool]]] = {}
    for count, found in enumerate(_PARAMETER.finditer(value)):
        if count >= _PARAMETERS:
            break
        name, quoted, bare = found[1].lower(), found[2], found[3]
        text = bare.strip().strip('"') if quoted is None else quoted
        text = _BACKSLASH.sub(r"\1", text) if quoted and "\\" in quoted else text
        section = _SECTION.fullmatch(name) if "*" in name else None
        if section is None:
            plain.setdefault(name, text)
        else:
            sections.setdefault(section[1], {}).setdefault(int(section[2] or 0), (text, bool(section[3])))
    return plain | {name: _joined(parts) for name, parts in sections.items()} if sections else plain


def _joined(parts: dict[int, tuple[str, bool]]) -> str:
    """The sections of one parameter in order; the first names the charset of all (RFC 2231 4.1)."""
    charset, data = "", b""
    for number, (text, coded) in sorted(parts.items()):
        if coded and number == min(parts) and text.count("'") >= 2:
            charset, _, text = text.split("'", 2)
        data += unquote_to_bytes(text) if coded else text.encode("utf-8", "replace")
    return text_of(data, charset)


def _file_name(value: str) -> str:
    """The name without folders and controls; Windows paths are cut too."""
    if not value:
        return ""
    name = decoded(value, _FILE_NAME_CAP) if "=?" in value else one_line(value)
    return re.split(r"[/\\]", name)[-1].strip()[:_FILE_NAME_CAP]
