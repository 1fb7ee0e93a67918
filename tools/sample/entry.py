"""A mail as written down in `data/`: fields made into types, points of feedback lifted out of the text. Its bytes are not made here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from tools.sample.blocks import Block
from tools.sample.people import Person

_POINT = re.compile(r"\[([+=-])(\w+): ([^\]]+)\]")
_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_POLARITY = {"+": "strength", "-": "gap", "=": "neutral"}
ME = "me"


@dataclass(frozen=True, slots=True)
class Point:
    """One point of feedback in the mail's own words."""

    polarity: str
    theme: str
    quote: str


@dataclass(frozen=True, slots=True)
class Entry:
    """One mail. `reply` names the entry it answers; `broken` says that its program lost the thread's ids."""

    key: str
    block: Block
    sender: Person
    at: datetime
    to: tuple[str, ...]
    cc: tuple[str, ...]
    reply: str
    broken: bool
    kinds: tuple[str, ...]
    text: str
    points: tuple[Point, ...]

    @property
    def client(self) -> str:
        """The mail program of this mail: its own, or its writer's usual one."""
        return self.block.one("client", self.sender.client)

    @property
    def mine(self) -> bool:
        """Whether the seeker wrote it."""
        return self.sender.key == ME


def rows_of(block: Block) -> Iterator[Block]:
    """The mails of a block: itself, or one for each `each` row (date, then the values of {1}, {2} ...)."""
    rows = block.all("each")
    if not rows:
        yield block
    for index, row in enumerate(rows, 1):
        when, *values = (part.strip() for part in f"{row} ".split(" | "))
        filled = block.filled(f"{block.name}-{index}", tuple(values))
        yield replace(filled, fields=(("when", when), *filled.fields))


def entry_of(block: Block, people: dict[str, Person]) -> Entry:
    """The entry of one mail's block."""
    sender = people[block.one("from")]
    reply, _, broken = block.one("reply").partition(" ")
    text = _smart(block.text) if block.one("client", sender.client).startswith("outlook") else block.text
    points = tuple(Point(_POLARITY[sign], theme, quote) for sign, theme, quote in _POINT.findall(text))
    return Entry(
        key=block.name,
        block=block,
        sender=sender,
        at=datetime.strptime(block.one("when"), "%Y-%m-%d %H:%M").replace(tzinfo=sender.zone),
        to=block.listed("to") or (ME,),
        cc=block.listed("cc"),
        reply=reply,
        broken=bool(broken),
        kinds=block.listed("kinds") or (("sent",) if sender.key == ME else ("other",)),
        text=_POINT.sub(lambda found: found[3], text),
        points=points,
    )


def _smart(text: str) -> str:
    """Apostrophes and dashes as word processors turn them."""
    return _APOSTROPHE.sub("\u2019", text).replace(" - ", " \u2013 ")
