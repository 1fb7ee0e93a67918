"""The parts of a mail as its server sees them (BODYSTRUCTURE; RFC 3501, 7.4.2): which it has and how long each is. Nothing is decoded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from comeback.mailbox.imap.syntax import Value, text_of

DEPTH = 30
MOST = 1_000


@dataclass(frozen=True, slots=True)
class Part:
    """One part that is no multipart: its number for FETCH, its type, and its length in bytes as sent."""

    section: str
    kind: str
    size: int
    charset: str = ""
    encoding: str = ""
    attached: bool = False

    @property
    def is_text(self) -> bool:
        """Whether a person may read it as words of the mail."""
        return self.kind in {"text/plain", "text/html"} and not self.attached


def parts(structure: Value) -> tuple[Part, ...]:
    """The parts in order. Total: what is odd in a structure is left out."""
    found = []
    for part in _parts(structure, "", 0):
        found.append(part)
        if len(found) == MOST:
            break
    return tuple(found)


def _parts(value: Value, section: str, depth: int) -> Iterator[Part]:
    if not isinstance(value, list) or not value or depth > DEPTH:
        return
    if not isinstance(value[0], list):
        yield _leaf(value, section or "1")
        return
    for at, child in enumerate((one for one in value if isinstance(one, list)), 1):
        if not (child and (isinstance(child[0], list) or len(child) >= 7)):
            break  # the parameters of the multipart itself
        yield from _parts(child, f"{section}.{at}" if section else str(at), depth + 1)


def _leaf(value: list[Value], section: str) -> Part:
    kind = f"{_word(value, 0)}/{_word(value, 1)}"
    size = _word(value, 6)
    return Part(
        section=section,
        kind=kind,
        size=int(size) if size.isdigit() and len(size) < 12 else 0,
        charset=_parameter(value[2] if len(value) > 2 else None, "charset"),
        encoding=_word(value, 5),
        attached=any(isinstance(one, list) and _word(one, 0) == "attachment" for one in value[7:]),
    )


def _word(value: list[Value], at: int) -> str:
    return text_of(value[at]).decode("ascii", "replace").lower() if at < len(value) else ""


def _parameter(value: Value, name: str) -> str:
    pairs = value if isinstance(value, list) else []
    found = (_word(pairs, at + 1) for at in range(0, len(pairs) - 1, 2) if _word(pairs, at) == name)
    return next(found, "")
