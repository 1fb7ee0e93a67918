"""Address lists of header fields (RFC 5322 3.4, and what is written instead of it), in one pass. Whose they are is not known here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from comeback.domain.message import Address
from comeback.mailbox.encodedwords import decoded

MOST = 1_000
"""Addresses of one field; the rest is left out."""
_LONGEST = 65_536
"""Characters of one field that are looked at."""
_NAME_CAP = 200
_EMAIL_CAP = 320

_USUAL = re.compile(r'\s*(?:"([^"\\]*+)"|([^"<>@,;:()\\\[\]]*+))\s*<([^<>@\s,;:()"\\]++@[^<>@\s,;:()"\\]++)>\s*')
"""A plain name and one plain address: nine of ten From fields."""
_TOKEN = re.compile(r'[^"(<,;:]++|["(<,;:]')
_QUOTED = re.compile(r'"((?:[^"\\]|\\.)*+)"', re.DOTALL)
_PARENTHESIS = re.compile(r"[()]|\\.", re.DOTALL)
_ANGLE = re.compile(r"<([^<>]*+)>")
_BARE = re.compile(r'"[^"]*+"@[^\s<>,;:()]++|[^\s<>,;:()]++')
_FORBIDDEN = re.compile(r'[\s<>,;:()\\"]')
_BACKSLASH = re.compile(r"\\(.)", re.DOTALL)


def addresses(value: str) -> tuple[Address, ...]:
    """The addresses of a field in order, at most 1,000; groups are opened, broken ones keep what can be told. Never fails."""
    # The same people write again and again.
    return _remembered(value) if len(value) < _EMAIL_CAP else _addresses(value)


@lru_cache(maxsize=4_096)
def _remembered(value: str) -> tuple[Address, ...]:
    return _addresses(value)


def _addresses(value: str) -> tuple[Address, ...]:
    usual = _USUAL.fullmatch(value) if len(value) < _EMAIL_CAP else None
    if usual:
        return (Address(decoded(usual[1] or usual[2] or "", _NAME_CAP).strip(), usual[3].lower()),)
    found = _listed(value)
    if not any(one.email for one in found) and "=?" in value:
        # A program that encoded the whole field, address and all.
        whole = _listed(decoded(value, _LONGEST))
        found = whole if any(one.email for one in whole) else found
    return found


def _listed(value: str) -> tuple[Address, ...]:
    found: list[Address] = []
    for one in _Scan(value[:_LONGEST]).mailboxes():
        found.append(one)
        if len(found) >= MOST:
            break
    return tuple(found)


class _Scan:
    """One pass over a field. A quote, parenthesis or angle that never closes counts as no more than itself, once for the whole field."""

    def __init__(self, value: str) -> None:
        self.value = value
        self.at = 0
        self.open = {'"': True, "(": True, "<": True}
        self.phrase: list[str] = []
        self.comments: list[str] = []
        self.named = False
        """Whether the phrase holds an address. A comma in one without belongs to the name, as in Doe, Jane <...>."""

    def mailboxes(self) -> Iterator[Address]:
        while token := _TOKEN.match(self.value, self.at):
            start, self.at = token.span()
            sign = token[0]
            if sign == "<" and (angle := self._closing(_ANGLE, sign, start)):
                yield from self._angle(angle)
            elif sign == '"' and (quoted := self._closing(_QUOTED, sign, start)):
                self._quote(quoted)
            elif sign == "(" and self._comment(start):
                pass
            elif sign == ";" or (sign == "," and self.named):
                yield from self._end()
            elif sign == ":":
                self.phrase.clear()  # the name of a group, or `mailto`
            elif len(sign) > 1 or sign not in self.open:
                self.phrase.append(sign)
                self.named = self.named or "@" in sign
        yield from self._end()

    def _closing(self, pattern: re.Pattern[str], sign: str, start: int) -> str | None:
        """What stands between the sign and its partner; moves behind it. None where there is no partner."""
        found = pattern.match(self.value, start) if self.open[sign] else None
        if found is None:
            self.open[sign] = sign == "<"  # its search ends at the next angle, so it may be tried again
            return None
        self.at = found.end()
        return found[1]

    def _quote(self, inside: str) -> None:
        # A quoted local part, as in "jane doe"@x.example, keeps its quotes.
        address = self.value[self.at : self.at + 1] == "@"
        self.phrase.append(f'"{inside}"' if address else _BACKSLASH.sub(r"\1", inside))

    def _comment(self, start: int) -> bool:
        depth = 0
        for sign in _PARENTHESIS.finditer(self.value, start) if self.open["("] else ():
            depth += {"(": 1, ")": -1}.get(sign[0], 0)
            if depth == 0:
                self.comments.append(self.value[start + 1 : sign.start()])
                self.at = sign.end()
                return True
        self.open["("] = False
        return False

    def _angle(self, inside: str) -> Iterator[Address]:
        inside = inside.rpartition(":")[2] if inside.lstrip().startswith("@") else inside  # a route before it (RFC 5322, 4.4)
        first, *others = inside.split(",") if '"' not in inside else (inside,)
        email, name = _email(first), self._name()
        if email or name:
            yield Address(name, email)
        yield from (Address("", email) for email in map(_email, others) if email)
        self._clear()

    def _end(self) -> Iterator[Address]:
        bare = next((word for word in _BARE.findall("".join(self.phrase)) if "@" in word), "")
        email = _email(bare)
        if email:
            self.phrase = ["".join(self.phrase).replace(bare, "")]
        name = self._name()
        if email or name:
            yield Address(name, email)
        self._clear()

    def _clear(self) -> None:
        self.phrase.clear()
        self.comments.clear()
        self.named = False

    def _name(self) -> str:
        # Pieces go back together as they stood: white space between encoded words decides whether they are neighbours.
        words = " ".join(decoded("".join(self.phrase), _NAME_CAP).split())
        words = words or " ".join(decoded(" ".join(self.comments), _NAME_CAP).split())
        return words.strip("'\", ").strip()


def _email(raw: str) -> str:
    """An address in lower case, or nothing. Routes (`<@a,@b:jane@x>`) and `mailto:` are dropped, names of other scripts are kept."""
    email = raw if '"' in raw else "".join(raw.split())
    email = email[email.rfind(":") + 1 :] if "[" not in email else email
    email = email.strip("'.").lower()
    local, at, domain = email.rpartition("@")
    sound = at and local and domain and len(email) <= _EMAIL_CAP and email.isprintable()
    plain = not _FORBIDDEN.search(domain if local.startswith('"') or "[" in domain else email)
    return email if sound and plain else ""
