"""Who writes: name, address, mail program, habits, signature. Read from `data/people.txt`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from zoneinfo import ZoneInfo

from tools.sample.blocks import Block

_TAGS = {
    ("en", ""): "en-IE",
    ("en", "Europe/London"): "en-GB",
    ("de", ""): "de-DE",
    ("fr", ""): "fr-FR",
    ("es", ""): "es-ES",
}


@dataclass(frozen=True, slots=True)
class Person:
    """A writer, human or machine. `email` is empty for those who never wrote and whose address is nowhere."""

    key: str
    name: str
    email: str
    client: str
    charset: str
    zone: ZoneInfo
    language: str
    signature: str
    headers: tuple[str, ...]

    @property
    def tag(self) -> str:
        """Language and country, as programs name their own language."""
        return _TAGS[self.language, str(self.zone)] if (self.language, str(self.zone)) in _TAGS else _TAGS[self.language, ""]

    @property
    def domain(self) -> str:
        """What stands behind the @."""
        return self.email.rpartition("@")[2]


def person_of(block: Block) -> Person:
    """A person from their block."""
    return Person(
        key=block.name,
        name=block.one("name"),
        email=block.one("email"),
        client=block.one("client", "robot"),
        charset=block.one("charset", "utf-8"),
        zone=ZoneInfo(block.one("zone", "Europe/Dublin")),
        language=block.one("lang", "en"),
        signature=block.text,
        headers=block.all("header"),
    )


def stranger_of(block: Block) -> Person:
    """Somebody who is in no list: the mail itself says `Name <address>` and, where it matters, mail program, charset and zone."""
    name, _, email = block.one("from").rpartition(" <")
    plain = Block(block.one("from"), tuple(pair for pair in block.fields if pair[0] in ("client", "charset", "zone", "lang")))
    return replace(person_of(plain), name=name, email=email.removesuffix(">"))
